import { createHash } from 'node:crypto';

const digest = (label: string) => createHash('sha256').update(label);

/** The same 128-bit id for the same label, base64url. */
export const idOf = (label: string): string =>
  digest(label).digest().subarray(0, 16).toString('base64url');

/** SHA-256 of a text, lower-case hexadecimal. */
export const sha256Of = (text: string): string => digest(text).digest('hex');

/** Something of the form of a JWK thumbprint, the same for the same label. */
export const thumbprintOf = (label: string): string => digest(label).digest('base64url');
