import { CompactEncrypt, compactDecrypt } from 'jose';
import * as z from 'zod/mini';
import { fail, ok, type Result } from '../domain/kernel/result';
import { ballot } from '../domain/panel/ballot';
import { utf8 } from './bytes';
import { canonicalText } from './canonical';
import type { PublicJwk } from './jwk';

/** A ballot with the seed of its salts: everything that opens it. */
export const secretBallot = z.strictObject({
  ballot,
  seed: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)),
});
export type SecretBallot = z.infer<typeof secretBallot>;

/** A custodian's device, and the public key that it enrolled for encryption. */
export interface Custodian {
  readonly device: string;
  readonly exchange: PublicJwk;
}

const ALGORITHMS = {
  keyManagementAlgorithms: ['ECDH-ES'],
  contentEncryptionAlgorithms: ['A256GCM'],
};

const exchangeKey = (jwk: PublicJwk): Promise<CryptoKey> =>
  crypto.subtle.importKey('jwk', jwk, { name: 'ECDH', namedCurve: 'P-256' }, false, []);

async function encrypt(text: string, to: Custodian, typ: string): Promise<string> {
  const header = { alg: 'ECDH-ES', enc: 'A256GCM', kid: to.device, typ };
  return new CompactEncrypt(utf8(text))
    .setProtectedHeader(header)
    .encrypt(await exchangeKey(to.exchange));
}

async function decrypt(jwe: string, key: CryptoKey, typ: string): Promise<string | null> {
  try {
    const { plaintext, protectedHeader } = await compactDecrypt(jwe, key, ALGORITHMS);
    if (protectedHeader.typ !== typ) return null;
    return new TextDecoder('utf-8', { fatal: true }).decode(plaintext);
  } catch {
    // AES-GCM tells a wrong key or a changed byte from what was sealed, and nothing else.
    return null;
  }
}

const INNER = 'takan-ballot+jwe';
const OUTER = 'takan-ballot-outer+jwe';

/**
 * A ballot encrypted to the scrutineer's device and that once more to the chair's (compact JWE, RFC
 * 7516, ECDH-ES with A256GCM): each of them alone sees nothing. The two together can open it at any
 * time.
 */
export async function sealEnvelope(
  secret: SecretBallot,
  { chair, scrutineer }: { readonly chair: Custodian; readonly scrutineer: Custodian },
): Promise<string> {
  const inner = await encrypt(canonicalText(secretBallot.parse(secret)), scrutineer, INNER);
  return encrypt(inner, chair, OUTER);
}

/** What the chair's key takes out of an envelope: one that the scrutineer's key opens. */
export async function unwrapEnvelope(
  envelope: string,
  chairKey: CryptoKey,
): Promise<Result<string, 'not-for-this-key'>> {
  const inner = await decrypt(envelope, chairKey, OUTER);
  return inner === null ? fail('not-for-this-key') : ok(inner);
}

/** The ballot in an envelope that the chair has unwrapped. */
export async function openEnvelope(
  inner: string,
  scrutineerKey: CryptoKey,
): Promise<Result<SecretBallot, 'not-for-this-key' | 'malformed'>> {
  const text = await decrypt(inner, scrutineerKey, INNER);
  if (text === null) return fail('not-for-this-key');
  try {
    const read = secretBallot.safeParse(JSON.parse(text));
    return read.success ? ok(read.data) : fail('malformed');
  } catch {
    return fail('malformed');
  }
}
