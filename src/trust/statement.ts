import * as z from 'zod/mini';
import { role } from '../domain/assignment/role';
import { randomId, sha256Hex } from '../domain/kernel/identifier';
import { instant } from '../domain/kernel/instant';
import type { Result } from '../domain/kernel/result';
import type { PublicJwk } from './jwk';
import type { Signer } from './jws';
import { type SignedPayloadFault, signPayload, verifyPayload } from './signed-payload';

/** What people sign with intent, each kind with its own words on the screen. */
const STATEMENT_KINDS = ['report', 'review', 'ballot', 'acknowledgement', 'acceptance'] as const;

/**
 * A person's statement over what they saw: `subject` is the SHA-256 of the manifest's text, `shown`
 * that of the exact text displayed before signing.
 */
export const statement = z.strictObject({
  v: z.literal(1),
  kind: z.enum(STATEMENT_KINDS),
  subject: sha256Hex,
  shown: sha256Hex,
  role,
  person: randomId,
  at: instant,
  id: randomId,
});
export type Statement = z.infer<typeof statement>;

/** The statement as a compact JWS of type `takan-statement+jws`. */
export const signStatement = (signer: Signer, payload: Statement): Promise<string> =>
  signPayload(signer, 'takan-statement+jws', statement, payload);

/** Verifies a statement under the key of the device that made it. */
export const verifyStatement = (
  jws: string,
  jwk: PublicJwk,
): Promise<Result<Statement, SignedPayloadFault>> =>
  verifyPayload(jws, 'takan-statement+jws', statement, jwk);
