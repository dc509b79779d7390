import * as z from 'zod/mini';
import { randomId, sha256Hex } from '../domain/kernel/identifier';
import { instant } from '../domain/kernel/instant';
import { nonNegative } from '../domain/kernel/quantity';
import type { Result } from '../domain/kernel/result';
import type { PublicJwk } from './jwk';
import type { Signer } from './jws';
import { type SignedPayloadFault, signPayload, verifyPayload } from './signed-payload';

/** So many digests fit into one acknowledgement; more make several. */
export const MOST_TAKEN = 800;

/**
 * A device's word that it holds entries up to these heads, and these bytes, of work that another
 * device handed to it. It says nothing of the bureau, and nothing of what becomes of this device.
 */
export const taken = z.strictObject({
  v: z.literal(1),
  assignment: randomId,
  person: randomId,
  heads: z.record(randomId, z.strictObject({ seq: nonNegative, hash: sha256Hex })),
  evidence: z.array(sha256Hex).check(z.maxLength(MOST_TAKEN)),
  at: instant,
});
export type Taken = z.infer<typeof taken>;

/** The acknowledgement as a compact JWS of type `takan-taken+jws`. */
export const signTaken = (signer: Signer, payload: Taken): Promise<string> =>
  signPayload(signer, 'takan-taken+jws', taken, payload);

/** Verifies an acknowledgement under the key of the device that made it. */
export const verifyTaken = (
  jws: string,
  jwk: PublicJwk,
): Promise<Result<Taken, SignedPayloadFault>> => verifyPayload(jws, 'takan-taken+jws', taken, jwk);
