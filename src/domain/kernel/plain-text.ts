import * as z from 'zod/mini';

// Signed text must look the same to everyone who checks it: no invisible characters that reorder
// or hide what is displayed, and one normal form, so that equal-looking text has equal bytes.
// With the u flag \p{Surrogate} matches lone surrogates only.
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\p{Surrogate}]/u;

/** True for text in NFC without control characters (newline allowed), bidi controls or lone surrogates. */
export function isPlainText(text: string): boolean {
  return !FORBIDDEN.test(text) && text === text.normalize('NFC');
}

/** Brings what a person typed into the form that may be signed: NFC, tabs to spaces, the rest dropped. */
export function toPlainText(typed: string): string {
  return typed
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(new RegExp(FORBIDDEN.source, 'gu'), '')
    .normalize('NFC');
}

const plain = z.refine<string>((text) => isPlainText(text));

const textOf = (min: number, max: number) =>
  z.string({ checks: [z.minLength(min), z.maxLength(max), plain] });

// Schemas hold no state, and a phone keeps each that is made in memory.
const made = new Map<string, ReturnType<typeof textOf>>();

/** Schema of signed text of `min` to `max` UTF-16 units. */
export function plainText(min: number, max: number): ReturnType<typeof textOf> {
  const limits = `${min}-${max}`;
  const known = made.get(limits) ?? textOf(min, max);
  made.set(limits, known);
  return known;
}
