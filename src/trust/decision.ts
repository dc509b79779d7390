import * as z from 'zod/mini';
import { role } from '../domain/assignment/role';
import { decisionComments, VERDICTS } from '../domain/decision/decision-comments';
import { randomId, sha256Hex } from '../domain/kernel/identifier';
import { instant } from '../domain/kernel/instant';
import type { Result } from '../domain/kernel/result';
import type { PublicJwk } from './jwk';
import type { Signer } from './jws';
import { type SignedPayloadFault, signPayload, verifyPayload } from './signed-payload';

/** Somebody's part in a decision; `alone`: nobody else had one. */
const decidedBy = z.strictObject({
  person: randomId,
  role,
  part: z.enum(['proposed', 'confirmed', 'alone']),
});
export type DecidedBy = z.infer<typeof decidedBy>;

/** The bureau's decision on the report whose manifest's text has the digest `manifest`. */
export const decision = z.strictObject({
  v: z.literal(1),
  id: randomId,
  assignment: randomId,
  manifest: sha256Hex,
  verdict: z.enum(VERDICTS),
  comments: decisionComments,
  by: z.array(decidedBy).check(z.minLength(1), z.maxLength(2)),
  at: instant,
});
export type Decision = z.infer<typeof decision>;

/** The decision as a compact JWS of type `takan-decision+jws` under the bureau's key. */
export const signDecision = (bureau: Signer, payload: Decision): Promise<string> =>
  signPayload(bureau, 'takan-decision+jws', decision, payload);

/** Verifies a decision under the bureau's signing key. */
export const verifyDecision = (
  jws: string,
  bureau: PublicJwk,
): Promise<Result<Decision, SignedPayloadFault>> =>
  verifyPayload(jws, 'takan-decision+jws', decision, bureau);
