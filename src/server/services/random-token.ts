import { createHash, randomBytes } from 'node:crypto';

/** 128 random bits as an identifier (base64url, 22 characters). */
export const newId = (): string => randomBytes(16).toString('base64url');

/** 256 random bits for whoever bears them (base64url, 43 characters). */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is stored of a token: enough to recognise it, nothing to use it. */
export const tokenDigest = (token: string): string =>
  createHash('sha256').update(token).digest('hex');

/** SHA-256 of a text's UTF-8, in hexadecimal. */
export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');
