import type { Transaction } from 'kysely';
import type { Problem } from '../../contract/problem';
import { problemOf } from '../../contract/problem-catalogue';
import { fail, ok, type Result } from '../../domain/kernel/result';
import type { ServerDeps } from '../deps';
import { audit } from '../storage/audit';
import type { Database } from '../storage/tables';
import { digestOf } from './random-token';
import { serverInstant } from './server-time';

/** A revocation with who is behind it. */
export interface Revocation {
  readonly device: string;
  readonly reason: string;
  /** Who revokes, as in the audit trail. */
  readonly by: string;
  /** How many people decided on it. */
  readonly persons?: number;
  /** Written in the same transaction, and in one of its own where the device was revoked before. */
  readonly alongside?: (trx: Transaction<Database>) => Promise<void>;
}

/**
 * Revokes a device: a log leaf, whose place decides what still counts. What the device sends from
 * now on is kept aside until somebody decides. Repeating it does no harm.
 */
export async function revokeDevice(
  deps: ServerDeps,
  { device, reason, by, persons = 1, alongside = async () => undefined }: Revocation,
): Promise<Result<void, Problem>> {
  const known = await deps.db
    .selectFrom('devices')
    .select('revoked_at')
    .where('device', '=', device)
    .executeTakeFirst();
  if (known === undefined) return fail(problemOf('not-found'));
  const at = new Date(deps.now());
  const received = serverInstant(at.getTime());
  const [logged] = await deps.log.append([
    {
      identity: `revocation:${device}`,
      leaf: { v: 1, kind: 'revocation', device, reason: digestOf(reason), received },
      write: async (trx) => {
        await trx
          .updateTable('devices')
          .set({ revoked_at: at, revocation_reason: reason })
          .where('device', '=', device)
          .execute();
        const detail = { persons };
        await audit(trx, { actor: by, action: 'device.revoked', at, subject: device, detail });
        await alongside(trx);
      },
    },
  ]);
  if (logged?.repeated === true) await deps.db.transaction().execute(alongside);
  await deps.live.look();
  return ok(undefined);
}
