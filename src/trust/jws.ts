import * as z from 'zod/mini';
import { thumbprint } from '../domain/kernel/identifier';
import { fail, ok, type Result } from '../domain/kernel/result';
import { fromUtf8, toBase64Url, unshared, utf8 } from './bytes';
import { canonicalText, parseCanonical } from './canonical';
import { type CompactParts, splitCompact } from './compact';
import { checkEs256, ES256, ES256_SIGNATURE_BYTES } from './es256';
import { type PublicJwk, publicJwk, thumbprintOf } from './jwk';

/** What is signed; it stands in the header, so that a signature for one thing never serves another. */
export type JwsType =
  | 'takan-head+jws'
  | 'takan-statement+jws'
  | 'takan-credential+jws'
  | 'takan-package+jws'
  | 'takan-enrol+jws'
  | 'takan-session+jws'
  | 'takan-admission+jws'
  | 'takan-decision+jws'
  | 'takan-taken+jws';

/** Why a compact JWS is refused. */
export type JwsFault =
  | 'malformed'
  | 'not-canonical'
  | 'wrong-type'
  | 'algorithm-not-allowed'
  | 'wrong-key'
  | 'signature-invalid';

/**
 * Whatever holds a P-256 signing key: WebCrypto here, a certified product elsewhere.
 * `kid` is the thumbprint of its public key; `sign` gives r‖s, 64 bytes.
 */
export interface Signer {
  readonly kid: string;
  sign(bytes: Uint8Array): Promise<Uint8Array>;
}

const MAX_HEADER_BYTES = 1024;

const header = z.strictObject({
  alg: z.literal('ES256'),
  kid: thumbprint,
  typ: z.string(),
  jwk: z.optional(publicJwk),
});
/** The protected header: these members and no other; `jwk` on enrolment requests alone. */
export type JwsHeader = z.infer<typeof header>;

/** The signer of an unwrapped private key (usage `sign`, ECDSA P-256). */
export function signerFromKey(key: CryptoKey, kid: string): Signer {
  return {
    kid,
    sign: async (bytes) => new Uint8Array(await crypto.subtle.sign(ES256, key, unshared(bytes))),
  };
}

/**
 * Compact JWS (RFC 7515 §7.1) over the UTF-8 of `payloadText`, with canonical JSON as its header.
 * @throws Error when the signer gives anything but 64 bytes.
 */
export async function signCompact(
  signer: Signer,
  typ: JwsType,
  payloadText: string,
  extraHeader?: { readonly jwk: PublicJwk },
): Promise<string> {
  const protectedText = canonicalText({ alg: 'ES256', kid: signer.kid, typ, ...extraHeader });
  const input = `${toBase64Url(utf8(protectedText))}.${toBase64Url(utf8(payloadText))}`;
  const signature = await signer.sign(utf8(input));
  if (signature.length !== ES256_SIGNATURE_BYTES) throw new Error('a signer must give r‖s');
  return `${input}.${toBase64Url(signature)}`;
}

/** Headers of heads that were good: a device writes the same one each time. */
const headers = new Map<string, JwsHeader>();
const MOST_HEADERS = 1000;

function readHeader(text: string, typ: JwsType): Result<JwsHeader, JwsFault> {
  const known = typ === 'takan-head+jws' ? headers.get(text) : undefined;
  if (known !== undefined) return ok(known);
  const made = readHeaderAnew(text, typ);
  if (made.ok && typ === 'takan-head+jws') {
    if (headers.size >= MOST_HEADERS) headers.clear();
    headers.set(text, made.value);
  }
  return made;
}

function readHeaderAnew(text: string, typ: JwsType): Result<JwsHeader, JwsFault> {
  const value = parseCanonical(text, MAX_HEADER_BYTES);
  if (!value.ok) return fail(value.error === 'not-canonical' ? 'not-canonical' : 'malformed');
  const claimed = z.object({ alg: z.unknown(), typ: z.unknown() }).safeParse(value.value);
  if (!claimed.success) return fail('malformed');
  if (claimed.data.alg !== 'ES256') return fail('algorithm-not-allowed');
  if (claimed.data.typ !== typ) return fail('wrong-type');
  const parsed = header.safeParse(value.value);
  if (!parsed.success) return fail('malformed');
  // A key inside the message proves nothing but possession, which only enrolment asks for.
  if ((parsed.data.jwk !== undefined) !== (typ === 'takan-enrol+jws')) return fail('malformed');
  return ok(parsed.data);
}

/** What a compact JWS says, strictly decoded, its signature not yet checked. */
export interface ReadJws {
  readonly kid: string;
  readonly payloadText: string;
  readonly header: JwsHeader;
}

type Decoded = { readonly read: ReadJws; readonly parts: CompactParts };

/** Heads that were decoded last: whoever reads who signed one goes on to verify it. */
const decoded = new Map<string, Result<Decoded, JwsFault>>();
const MOST_DECODED = 64;
const LONGEST_DECODED = 4096;

function decode(jws: string, typ: JwsType): Result<Decoded, JwsFault> {
  if (typ !== 'takan-head+jws' || jws.length > LONGEST_DECODED) return decodeAnew(jws, typ);
  const known = decoded.get(jws);
  if (known !== undefined) return known;
  const made = decodeAnew(jws, typ);
  if (decoded.size >= MOST_DECODED) decoded.clear();
  decoded.set(jws, made);
  return made;
}

function decodeAnew(jws: string, typ: JwsType): Result<Decoded, JwsFault> {
  const parts = splitCompact(jws);
  if (!parts.ok) return parts;
  const headerText = fromUtf8(parts.value.header);
  const payloadText = fromUtf8(parts.value.payload);
  if (!headerText.ok || !payloadText.ok) return fail('malformed');
  const header = readHeader(headerText.value, typ);
  if (!header.ok) return header;
  const read = { kid: header.value.kid, payloadText: payloadText.value, header: header.value };
  return ok({ read, parts: parts.value });
}

/** Decodes a compact JWS of one type without checking its signature. */
export function readCompact(jws: string, typ: JwsType): Result<ReadJws, JwsFault> {
  const found = decode(jws, typ);
  return found.ok ? ok(found.value.read) : found;
}

/** Decodes and verifies: `kid` must be the thumbprint of `jwk`, and the signature must hold. */
export async function verifyCompact(
  jws: string,
  typ: JwsType,
  jwk: PublicJwk,
): Promise<Result<{ readonly kid: string; readonly payloadText: string }, JwsFault>> {
  const found = decode(jws, typ);
  if (!found.ok) return found;
  const { read, parts } = found.value;
  if (read.kid !== (await thumbprintOf(jwk))) return fail('wrong-key');
  const fault = await checkEs256(jwk, parts.signingInput, parts.signature);
  return fault === null ? ok({ kid: read.kid, payloadText: read.payloadText }) : fail(fault);
}
