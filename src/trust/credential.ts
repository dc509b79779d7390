import * as z from 'zod/mini';
import { role } from '../domain/assignment/role';
import { randomId, thumbprint } from '../domain/kernel/identifier';
import { instant } from '../domain/kernel/instant';
import { plainText } from '../domain/kernel/plain-text';
import { fail, type Result } from '../domain/kernel/result';
import { type PublicJwk, publicJwk, thumbprintOf } from './jwk';
import type { Signer } from './jws';
import { type SignedPayloadFault, signPayload, verifyPayload } from './signed-payload';

/**
 * The bureau's word that a device's keys act for a person in a role. It carries no expiry: the
 * order of credential and revocation in the log decides.
 */
export const credential = z.strictObject({
  v: z.literal(1),
  person: randomId,
  name: plainText(1, 40),
  organisation: plainText(1, 80),
  role,
  device: thumbprint,
  signing: publicJwk,
  exchange: publicJwk,
  issued: instant,
});
export type Credential = z.infer<typeof credential>;

/** Why a credential is refused; `device-mismatch`: its signing key is not the device that it names. */
export type CredentialFault = SignedPayloadFault | 'device-mismatch';

/** The credential as a compact JWS of type `takan-credential+jws` under the bureau's key. */
export const issueCredential = (bureau: Signer, payload: Credential): Promise<string> =>
  signPayload(bureau, 'takan-credential+jws', credential, payload);

/** Verifies a credential under the bureau's signing key. */
export async function verifyCredential(
  jws: string,
  bureau: PublicJwk,
): Promise<Result<Credential, CredentialFault>> {
  const verified = await verifyPayload(jws, 'takan-credential+jws', credential, bureau);
  if (!verified.ok) return verified;
  const device = await thumbprintOf(verified.value.signing);
  return device === verified.value.device ? verified : fail('device-mismatch');
}
