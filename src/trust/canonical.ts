import { isPlainText } from '../domain/kernel/plain-text';
import { fail, ok, type Result } from '../domain/kernel/result';
import { utf8 } from './bytes';
import { rfc8785Text } from './rfc8785';

/** A value of the integer profile: what every signed or hashed text of Takan holds. */
export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

/** Why a text is not canonical JSON of the profile. */
export type CanonicalFault =
  | 'too-large'
  | 'too-deep'
  | 'not-json'
  | 'not-canonical'
  | 'number-not-integer'
  | 'key-not-allowed'
  | 'text-not-allowed';

/** Arrays and objects may stand this deep in each other. */
export const MAX_DEPTH = 16;

/** Of one UTF-16 unit of a text. */
export const MOST_UTF8_BYTES = 3;

/** `__proto__` changes what some readers see; RFC 8785 sorts ASCII keys as jq and Python do. */
export const isKey = (key: string): boolean =>
  /^[A-Za-z0-9_.:-]+$/.test(key) && key !== '__proto__';

function checkMembers(members: readonly unknown[], depth: number): CanonicalFault | null {
  if (depth >= MAX_DEPTH) return 'too-deep';
  for (const member of members) {
    const fault = checkProfile(member, depth + 1);
    if (fault !== null) return fault;
  }
  return null;
}

function checkObject(value: object, depth: number): CanonicalFault | null {
  if (Array.isArray(value)) return checkMembers(Array.from(value), depth);
  // A date, a map or bytes would be written as something else than it is.
  if (Object.prototype.toString.call(value) !== '[object Object]') return 'not-json';
  for (const key of Object.keys(value)) {
    if (!isKey(key)) return 'key-not-allowed';
  }
  return checkMembers(Object.values(value), depth);
}

function checkProfile(value: unknown, depth: number): CanonicalFault | null {
  switch (typeof value) {
    case 'boolean':
      return null;
    case 'number':
      return Number.isSafeInteger(value) ? null : 'number-not-integer';
    case 'string':
      return isPlainText(value) ? null : 'text-not-allowed';
    case 'object':
      return value === null ? null : checkObject(value, depth);
    default:
      return 'not-json';
  }
}

/**
 * Canonical JSON (RFC 8785) of a value of the profile: safe integers, ASCII keys, plain text, at
 * most {@link MAX_DEPTH} deep. Anyone gets the same bytes from `jq -cSj .`.
 * @throws Error on any other value, `undefined` members included: building one is a bug.
 */
export function canonicalText(value: unknown): string {
  const fault = checkProfile(value, 0);
  if (fault !== null) throw new Error(`value outside the canonical profile: ${fault}`);
  return rfc8785Text(value);
}

/** True for more bytes of UTF-8; most texts are so short that nobody has to count. */
function isLonger(text: string, maxBytes: number): boolean {
  if (text.length > maxBytes) return true;
  return text.length * MOST_UTF8_BYTES > maxBytes && utf8(text).length > maxBytes;
}

/**
 * Whether a text is the one that RFC 8785 writes for a value of the profile. For such values that is
 * what JSON.stringify writes when the keys are in order, and it writes them many times faster; where
 * they are not in its order (`"10"` before `"2"`) the slow writer has the word.
 */
const isSpelling = (text: string, value: unknown): boolean =>
  JSON.stringify(value) === text && inOrder(value) ? true : rfc8785Text(value) === text;

/** True when every object names its keys in the order of RFC 8785: by UTF-16 units. */
function inOrder(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(inOrder);
  let before = '';
  for (const [key, member] of Object.entries(value)) {
    if (key < before || !inOrder(member)) return false;
    before = key;
  }
  return true;
}

/** Whether a text is surely the one that is written for its value; false where it may be. */
type QuickCheck = (text: string, value: unknown) => boolean;

let quickCheck: QuickCheck | null = null;

/** Sets a check that spares this program the full one for most texts; phones and pages go without. */
export function checkQuicklyWith(own: QuickCheck): void {
  quickCheck = own;
}

/**
 * Strict reader of canonical JSON: the value, only when `text` is at most `maxBytes` of UTF-8, of
 * the profile, and exactly the text that {@link canonicalText} writes for it (so no duplicate key,
 * no space, no second spelling of a number or a character).
 */
export function parseCanonical(text: string, maxBytes: number): Result<JsonValue, CanonicalFault> {
  if (isLonger(text, maxBytes)) return fail('too-large');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fail('not-json');
  }
  if (quickCheck?.(text, value) === true) return ok(value as JsonValue);
  const fault = checkProfile(value, 0);
  if (fault !== null) return fail(fault);
  // The profile check has just proven that the value is one.
  return isSpelling(text, value) ? ok(value as JsonValue) : fail('not-canonical');
}
