import { createHash, createPublicKey, hash, type KeyObject, verify } from 'node:crypto';
import { isEntry } from '../domain/journal/is-entry';
import { codeBase64With } from '../trust/bytes';
import { checkQuicklyWith } from '../trust/canonical';
import { digestWith } from '../trust/digest';
import { verifyEs256With } from '../trust/es256';
import type { PublicJwk } from '../trust/jwk';
import { isQuicklyCanonical } from '../trust/quick-canonical';
import { readAllQuickly, readQuickly } from '../trust/quick-entry';
import { readEntriesWith } from '../trust/segment';

// Node 20.12 has it: one call for a digest that is made at once.
const hexOf: (data: Uint8Array | string) => string =
  typeof hash === 'function'
    ? (data) => hash('sha256', data, 'hex')
    : (data) => createHash('sha256').update(data).digest('hex');

const keys = new Map<string, KeyObject>();
const MOST_KEYS = 1000;

function keyOf(jwk: PublicJwk): KeyObject {
  const name = `${jwk.x}.${jwk.y}`;
  const known = keys.get(name);
  if (known !== undefined) return known;
  const key = createPublicKey({ key: { ...jwk }, format: 'jwk' });
  if (keys.size >= MOST_KEYS) keys.clear();
  keys.set(name, key);
  return key;
}

const viewOf = ({ buffer, byteOffset, length }: Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, length);

/**
 * SHA-256 and the check of a signature by Node itself, without a thread for each: of what a phone
 * sends they are some hundredths of a millisecond, and handing them over costs more. Base64 is
 * coded by it too, and forms are checked the quick way first.
 */
export function digestNatively(): void {
  digestWith((bytes) => createHash('sha256').update(bytes).digest(), hexOf);
  verifyEs256With((jwk, data, signature) => {
    const key = keyOf(jwk);
    return verify('sha256', data, { key, dsaEncoding: 'ieee-p1363' }, signature);
  });
  checkQuicklyWith(isQuicklyCanonical);
  readEntriesWith({ read: readQuickly, readAll: readAllQuickly, isEntry });
  codeBase64With({
    encode: (bytes) => viewOf(bytes).toString('base64'),
    decode: (text) => new Uint8Array(Buffer.from(text, 'base64')),
    encodeUrl: (bytes) => viewOf(bytes).toString('base64url'),
    decodeUrl: (text) => new Uint8Array(Buffer.from(text, 'base64url')),
  });
}
