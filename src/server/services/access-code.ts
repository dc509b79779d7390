import { randomInt, timingSafeEqual } from 'node:crypto';
import { slowKey } from './password';
import { digestOf, newId } from './random-token';

/** Digits, so that a code can be said over the telephone; twelve, so that five guesses are nothing. */
const CODE_DIGITS = 12;

/** What is kept of a code: enough to recognise it. */
export interface StoredCode {
  readonly code_salt: string;
  readonly code_digest: string;
}

const passOf = async (code: string, salt: string): Promise<string> =>
  (await slowKey(code, salt)).toString('base64url');

/** A new code in groups of four, with what is kept of it. */
export async function newAccessCode(): Promise<{ code: string; stored: StoredCode }> {
  const digits = Array.from({ length: CODE_DIGITS }, () => randomInt(10)).join('');
  const salt = newId();
  const stored = { code_salt: salt, code_digest: digestOf(await passOf(digits, salt)) };
  return { code: digits.replace(/(\d{4})(?=\d)/g, '$1 '), stored };
}

/** The digits of what somebody typed, from any keyboard; null where it cannot be a code. */
export function typedCode(typed: string): string | null {
  const digits = typed.normalize('NFKC').replace(/[\s\-–—_.]/g, '');
  return digits.length === CODE_DIGITS && /^\d+$/.test(digits) ? digits : null;
}

/** Whether somebody bears what the code gives: it opens the page again, at no cost. */
export const passFits = (pass: string, { code_digest }: StoredCode): boolean =>
  timingSafeEqual(Buffer.from(digestOf(pass)), Buffer.from(code_digest));

/** What a code gives whoever entered it; null where it is another one. */
export async function passFor(code: string, stored: StoredCode): Promise<string | null> {
  const pass = await passOf(code, stored.code_salt);
  return passFits(pass, stored) ? pass : null;
}
