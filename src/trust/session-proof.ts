import * as z from 'zod/mini';
import { randomId } from '../domain/kernel/identifier';
import { fail, type Result } from '../domain/kernel/result';
import type { PublicJwk } from './jwk';
import type { Signer } from './jws';
import { type SignedPayloadFault, signPayload, verifyPayload } from './signed-payload';

const challengeAnswer = z.strictObject({
  v: z.literal(1),
  challenge: randomId,
  origin: z.string().check(z.minLength(1), z.maxLength(200)),
});

/** A server's one-time challenge and the origin it was fetched from. */
export interface Challenge {
  readonly challenge: string;
  readonly origin: string;
}

/** Why an answer opens no session. */
export type ChallengeFault = SignedPayloadFault | 'wrong-challenge';

/** The answer to a challenge as a compact JWS of type `takan-session+jws`. */
export const signChallenge = (signer: Signer, { challenge, origin }: Challenge): Promise<string> =>
  signPayload(signer, 'takan-session+jws', challengeAnswer, { v: 1, challenge, origin });

/**
 * Verifies an answer under the device's key. The origin is signed as well, so that a server which
 * the phone was lured to cannot pass the answer on.
 */
export async function verifyChallenge(
  jws: string,
  jwk: PublicJwk,
  expected: Challenge,
): Promise<Result<Challenge, ChallengeFault>> {
  const verified = await verifyPayload(jws, 'takan-session+jws', challengeAnswer, jwk);
  if (!verified.ok) return verified;
  const { challenge, origin } = verified.value;
  return challenge === expected.challenge && origin === expected.origin
    ? verified
    : fail('wrong-challenge');
}
