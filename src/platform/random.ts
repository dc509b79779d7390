import { toBase64Url } from '../trust/bytes';

/** Bytes from the browser's cryptographic generator. */
const randomBytes = (length: number): Uint8Array<ArrayBuffer> =>
  crypto.getRandomValues(new Uint8Array(length));

/** 128 random bits, base64url without padding (22 characters). */
export const newRandomId = (): string => toBase64Url(randomBytes(16));
