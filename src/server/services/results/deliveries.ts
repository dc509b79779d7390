import type { Problem } from '../../../contract/problem';
import { problemOf } from '../../../contract/problem-catalogue';
import type { DeliveryRequest, UseResponse } from '../../../contract/results-use';
import { fail, ok, type Result } from '../../../domain/kernel/result';
import type { ServerDeps } from '../../deps';
import { audit } from '../../storage/audit';
import { type DeskUser, deskActor } from '../accounts/desk-user';
import { newId } from '../random-token';
import { serverInstant } from '../server-time';
import { foundReport, type UsedReport } from './accepted-report';

/** Notes to whom something of a report was given; `not-found` where there is no such report. */
export async function noteDelivery(
  deps: ServerDeps,
  used: UsedReport,
  { recipient, thing, version, on, way, note }: DeliveryRequest,
  { person }: Pick<DeskUser, 'person'>,
): Promise<Result<void, Problem>> {
  if ((await foundReport(deps, used)) === null) return fail(problemOf('not-found'));
  const { assignment, manifest } = used;
  const [delivery, at] = [newId(), new Date(deps.now())];
  await deps.db.transaction().execute(async (trx) => {
    await trx
      .insertInto('deliveries')
      .values({
        ...{ delivery, assignment, manifest, recipient, thing, version, delivered_on: on },
        ...{ way, note, noted_by: person, noted_at: at },
      })
      .execute();
    const line = { actor: deskActor(person), action: 'delivery.noted', at, assignment };
    await audit(trx, { ...line, subject: manifest, detail: { delivery, thing } });
  });
  return ok(undefined);
}

/** To whom something of a report was given, the newest first. */
export async function listDeliveries(
  { db }: ServerDeps,
  manifest: string,
  names: ReadonlyMap<string, string>,
): Promise<UseResponse['deliveries']> {
  const rows = await db
    .selectFrom('deliveries')
    .select(['delivery', 'recipient', 'thing', 'version', 'delivered_on as on', 'way', 'note'])
    .select(['noted_by', 'noted_at'])
    .where('manifest', '=', manifest)
    .orderBy('noted_at', 'desc')
    .orderBy('delivery')
    .execute();
  return rows.map(({ noted_by, noted_at, ...delivery }) => ({
    ...delivery,
    ...{ by: names.get(noted_by) ?? '', at: serverInstant(noted_at.getTime()) },
  }));
}
