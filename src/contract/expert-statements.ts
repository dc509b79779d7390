import * as z from 'zod/mini';
import { role } from '../domain/assignment/role';
import { randomId, sha256Hex } from '../domain/kernel/identifier';
import { instant } from '../domain/kernel/instant';

/**
 * `GET /api/assignments/:id/report/statements`: who of the experts said that they saw the newest
 * signed report, as far as the server knows. It carries no signature and no entry, so whoever is told
 * can check nothing of it.
 */
export const expertStatementsResponse = z.object({
  /** By the server's clock. */
  asOf: instant,
  /** SHA-256 of that report's manifest; null while there is none. */
  report: z.nullable(sha256Hex),
  statements: z.array(
    z.object({
      person: randomId,
      role,
      /** When it was signed, by the clock of the expert's phone. */
      at: instant,
      /** When the server took it in, by its own clock. */
      receivedAt: instant,
    }),
  ),
});

export type ExpertStatements = z.infer<typeof expertStatementsResponse>;
