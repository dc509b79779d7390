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

/** Schema of signed text of `min` to `max` UTF-16 units. */
export const plainText = (min: number, max: number) =>
  z.string().check(
    z.minLength(min),
    z.maxLength(max),
    z.refine((text) => isPlainText(text)),
  );
