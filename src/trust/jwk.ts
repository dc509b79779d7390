import * as z from 'zod/mini';
import { toBase64Url, utf8 } from './bytes';
import { canonicalText } from './canonical';
import { sha256 } from './digest';

/** 32 bytes as base64url; the last of the 43 characters carries four bits only. */
const coordinate = z.string().check(z.regex(/^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/));

/** Public P-256 key (RFC 7518 §6.2.1), for ES256 or ECDH: these four members and no other. */
export const publicJwk = z.strictObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: coordinate,
  y: coordinate,
});
export type PublicJwk = z.infer<typeof publicJwk>;

/** By the key as it lies in memory: who signs once comes again. */
const thumbprints = new WeakMap<PublicJwk, string>();

/** JWK thumbprint (RFC 7638 §3, SHA-256), base64url of 43 characters: a key's only name. */
export async function thumbprintOf(jwk: PublicJwk): Promise<string> {
  const known = thumbprints.get(jwk);
  if (known !== undefined) return known;
  const { crv, kty, x, y } = jwk;
  const made = toBase64Url(await sha256(utf8(canonicalText({ crv, kty, x, y }))));
  thumbprints.set(jwk, made);
  return made;
}
