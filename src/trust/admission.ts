import * as z from 'zod/mini';
import { randomId, sha256Hex } from '../domain/kernel/identifier';
import { instant } from '../domain/kernel/instant';
import { plainText } from '../domain/kernel/plain-text';
import { nonNegative } from '../domain/kernel/quantity';
import type { Result } from '../domain/kernel/result';
import type { PublicJwk } from './jwk';
import type { Signer } from './jws';
import { type SignedPayloadFault, signPayload, verifyPayload } from './signed-payload';

/**
 * The bureau's decision on a segment that a revoked device sent: `seq` and `hash` are those of the
 * segment's last entry, which the head names; `by` is the desk account that decided.
 */
export const admission = z.strictObject({
  v: z.literal(1),
  assignment: randomId,
  journal: randomId,
  seq: nonNegative,
  hash: sha256Hex,
  decision: z.enum(['admitted', 'rejected']),
  reason: plainText(1, 500),
  by: plainText(1, 40),
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
