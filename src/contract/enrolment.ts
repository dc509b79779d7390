import * as z from 'zod/mini';
import { randomId } from '../domain/kernel/identifier';
import { instant } from '../domain/kernel/instant';
import { receipt } from './receipt';

/** `POST /api/enrolments`: the phone's signed request (takan-enrol+jws). */
export const enrolRequest = z.strictObject({ request: z.string().check(z.maxLength(8192)) });

/** The credential of the device, its receipt, and the bureau's signing key (checked against the pinned thumbprint). */
export const enrolResponse = z.object({
  credential: z.string(),
  receipt,
  bureauKey: z.object({ kty: z.string(), crv: z.string(), x: z.string(), y: z.string() }),
});
export type EnrolResponse = z.infer<typeof enrolResponse>;

/** `POST /api/session/challenge` → `POST /api/session`. The server's clock counts both. */
export const challengeRequest = z.strictObject({ device: z.string().check(z.maxLength(64)) });
export const challengeResponse = z.object({ challenge: randomId, expiresInSeconds: z.int() });
export const sessionRequest = z.strictObject({ proof: z.string().check(z.maxLength(4096)) });
export const sessionResponse = z.object({
  token: z.string(),
  expiresInSeconds: z.int(),
  serverTime: instant,
});

/** `GET /api/assignments`: the packages that this device may work on, signed by the bureau. */
export const assignmentsResponse = z.object({
  assignments: z.array(
    z.object({
      ...{ assignment: z.string(), package: z.string(), receipt },
      /** That the bureau took it back, and why; what the phone holds is taken in all the same. */
      withdrawn: z.optional(z.object({ at: z.string(), reason: z.string() })),
    }),
  ),
});
export type AssignmentsResponse = z.infer<typeof assignmentsResponse>;
