import type { Problem } from '../../contract/problem';
import { problemOf } from '../../contract/problem-catalogue';
import { fail, ok, type Result } from '../../domain/kernel/result';
import type { ServerDeps } from '../deps';
import { audit } from '../storage/audit';
import { digestOf } from './random-token';
import { serverInstant } from './server-time';

/**
 * Revokes a device: a log leaf, whose place decides what still counts. What the device sends from
 * now on is kept aside until somebody decides. Repeating it does no harm.
 * @param by who revokes, as in the audit trail
 */
export async function revokeDevice(
  deps: ServerDeps,
  { device, reason, by }: { device: string; reason: string; by: string },
): Promise<Result<void, Problem>> {
  const known = await deps.db
    .selectFrom('devices')
    .select('revoked_at')
    .where('device', '=', device)
    .executeTakeFirst();
  if (known === undefined) return fail(problemOf('not-found'));
  const at = new Date(deps.now());
  const received = serverInstant(at.getTime());
  await deps.log.append([
    {
      identity: `revocation:${device}`,
      leaf: { v: 1, kind: 'revocation', device, reason: digestOf(reason), received },
      write: async (trx) => {
        await trx
          .updateTable('devices')
          .set({ revoked_at: at, revocation_reason: reason })
          .where('device', '=', device)
          .execute();
        await audit(trx, { actor: by, action: 'device.revoked', at, subject: device });
      },
    },
  ]);
  await deps.live.look();
  return ok(undefined);
}
