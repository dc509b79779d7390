import { isInstant } from '../kernel/instant';
import type { Entry } from './entry';

const RANDOM_ID = /^[A-Za-z0-9_-]{21}[AQgw]$/;
const SHA256 = /^[0-9a-f]{64}$/;
const TYPE = /^[a-z][a-zA-Z]*(\.[a-z][a-zA-Z]*)+$/;
const MOST_TYPE = 64;
const MEMBERS = 9;

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;
const isText = (value: unknown, form: RegExp): boolean =>
  typeof value === 'string' && form.test(value);
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isMono(value: unknown): boolean {
  if (!isRecord(value) || Object.keys(value).length !== 2) return false;
  return isText(value.session, RANDOM_ID) && isCount(value.ms);
}

function isSeen(value: unknown): boolean {
  if (!isRecord(value)) return false;
  for (const key of Object.keys(value)) {
    if (!RANDOM_ID.test(key) || !isCount(value[key])) return false;
  }
  return true;
}

/**
 * Whether a value that JSON gave is an entry, as its schema has it and many times faster. What
 * is at fault in one that is none, the schema says.
 */
export function isEntry(value: unknown): value is Entry {
  if (!isRecord(value) || Object.keys(value).length !== MEMBERS) return false;
  const { v, journal, seq, prev, seen, at, mono, type, body } = value;
  return (
    v === 1 &&
    isText(journal, RANDOM_ID) &&
    isCount(seq) &&
    (prev === null || isText(prev, SHA256)) &&
    isSeen(seen) &&
    isInstant(at) &&
    isMono(mono) &&
    isText(type, TYPE) &&
    String(type).length <= MOST_TYPE &&
    isRecord(body)
  );
}
