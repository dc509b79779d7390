import * as z from 'zod/mini';
import { randomId, sha256Hex } from '../domain/kernel/identifier';
import { instant } from '../domain/kernel/instant';
import { plainText } from '../domain/kernel/plain-text';
import { fail, ok, type Result } from '../domain/kernel/result';
import { toHex, utf8 } from './bytes';
import { canonicalText } from './canonical';
import { type PublicJwk, publicJwk } from './jwk';
import { readCompact, type Signer, signCompact, verifyCompact } from './jws';
import { readPayload, type SignedPayloadFault } from './signed-payload';

/** What a device asks for: a credential for its two keys, with a proof that it knows the code. */
export const enrolRequest = z.strictObject({
  v: z.literal(1),
  enrolment: randomId,
  proof: sha256Hex,
  exchange: publicJwk,
  at: instant,
  build: plainText(1, 64),
});
export type EnrolRequest = z.infer<typeof enrolRequest>;

/** A request whose signature holds under the key that it brings; the proof is still to be compared. */
export interface ReadEnrolRequest {
  /** Thumbprint of `signing`. */
  readonly kid: string;
  readonly signing: PublicJwk;
  readonly request: EnrolRequest;
}

/**
 * HMAC-SHA256 (RFC 2104) in hexadecimal, keyed with the UTF-8 of the one-time code, over the
 * thumbprint of the device: the code itself never travels, and serves this one key.
 */
export async function enrolProof(code: string, thumbprint: string): Promise<string> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', utf8(code), algorithm, false, ['sign']);
  return toHex(new Uint8Array(await crypto.subtle.sign('HMAC', key, utf8(thumbprint))));
}

/** The request as a compact JWS of type `takan-enrol+jws` that carries its own key. */
export async function makeEnrolRequest(options: {
  readonly signer: Signer;
  readonly signingJwk: PublicJwk;
  readonly exchangeJwk: PublicJwk;
  readonly enrolment: string;
  readonly code: string;
  readonly at: string;
  readonly build: string;
}): Promise<string> {
  const { signer, signingJwk, exchangeJwk, enrolment, code, at, build } = options;
  const proof = await enrolProof(code, signer.kid);
  const request = enrolRequest.parse({ v: 1, enrolment, proof, exchange: exchangeJwk, at, build });
  return signCompact(signer, 'takan-enrol+jws', canonicalText(request), { jwk: signingJwk });
}

/** Reads a request and verifies it under the key that it brings: proof that the device holds it. */
export async function readEnrolRequest(
  jws: string,
): Promise<Result<ReadEnrolRequest, SignedPayloadFault>> {
  const read = readCompact(jws, 'takan-enrol+jws');
  if (!read.ok) return read;
  const signing = read.value.header.jwk;
  if (signing === undefined) return fail('malformed');
  const verified = await verifyCompact(jws, 'takan-enrol+jws', signing);
  if (!verified.ok) return verified;
  const request = readPayload(verified.value.payloadText, enrolRequest);
  return request.ok ? ok({ kid: verified.value.kid, signing, request: request.value }) : request;
}
