import { fail, ok, type Result } from '../domain/kernel/result';
import { type Bytes, fromBase64Url, utf8 } from './bytes';
import { ES256_SIGNATURE_BYTES } from './es256';

/** The longest compact JWS that is read, in characters. */
const MAX_JWS_LENGTH = 4_194_304;

/** The decoded parts of a compact JWS (RFC 7515 §3.1) and the bytes that its signature covers. */
export interface CompactParts {
  readonly header: Bytes;
  readonly payload: Bytes;
  readonly signature: Bytes;
  readonly signingInput: Bytes;
}

/**
 * Splits a compact JWS with one spelling for each value: no space, newline, padding or altered
 * trailing bits, and a signature of exactly 64 bytes. Most libraries read more than that, which
 * would let one signed thing have several digests.
 */
export function splitCompact(jws: string): Result<CompactParts, 'malformed'> {
  if (jws.length > MAX_JWS_LENGTH) return fail('malformed');
  const [head, body, tail, ...rest] = jws.split('.');
  if (head === undefined || body === undefined || tail === undefined || rest.length > 0) {
    return fail('malformed');
  }
  const header = fromBase64Url(head);
  const payload = fromBase64Url(body);
  const signature = fromBase64Url(tail);
  if (!header.ok || !payload.ok || !signature.ok) return fail('malformed');
  if (signature.value.length !== ES256_SIGNATURE_BYTES) return fail('malformed');
  return ok({
    header: header.value,
    payload: payload.value,
    signature: signature.value,
    signingInput: utf8(`${head}.${body}`),
  });
}
