import * as z from 'zod/mini';
import { randomId, sha256Hex, thumbprint } from '../domain/kernel/identifier';
import { instant } from '../domain/kernel/instant';
import { plainText } from '../domain/kernel/plain-text';
import { nonNegative } from '../domain/kernel/quantity';
import type { Result } from '../domain/kernel/result';
import type { PublicJwk } from './jwk';
import type { Signer } from './jws';
import { type SignedPayloadFault, signPayload, verifyPayload } from './signed-payload';

/**
 * The bureau's decision on a segment that the revoked `device` sent: `seq` and `hash` are those of
 * the segment's last entry, which its head names.
 */
export const admission = z.strictObject({
  v: z.literal(1),
  journal: randomId,
  seq: nonNegative,
  hash: sha256Hex,
  device: thumbprint,
  decision: z.enum(['admitted', 'rejected']),
  reason: plainText(1, 500),
  at: instant,
});
export type Admission = z.infer<typeof admission>;

/** The decision as a compact JWS of type `takan-admission+jws` under the bureau's key. */
export const signAdmission = (bureau: Signer, payload: Admission): Promise<string> =>
  signPayload(bureau, 'takan-admission+jws', admission, payload);

/** Verifies a decision under the bureau's signing key. */
export const verifyAdmission = (
  jws: string,
  bureau: PublicJwk,
): Promise<Result<Admission, SignedPayloadFault>> =>
  verifyPayload(jws, 'takan-admission+jws', admission, bureau);
