import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { AccessEventsResponse } from '../../../contract/access-events';
import type { ServerDeps } from '../../deps';
import { serverInstant } from '../server-time';
import { deskNames } from './desk-names';

const PAGE = 50;

/** What an audit line says of a refusal; of any other act nothing is told but who and when. */
const detailOf = z.object({
  route: z.optional(z.string()),
  code: z.optional(z.string()),
  times: z.optional(z.int()),
});

interface Line {
  readonly id: string;
  readonly at: Date;
  readonly actor: string;
  readonly action: string;
  readonly subject: string | null;
  readonly detail: unknown;
}

/** Names of the owners of devices, by `device:THUMBPRINT`. */
async function ownersOf({ db }: ServerDeps, actors: readonly string[]) {
  const devices = actors.flatMap((each) => (each.startsWith('device:') ? [each.slice(7)] : []));
  if (devices.length === 0) return new Map<string, string>();
  const rows = await db
    .selectFrom('devices as d')
    .innerJoin('people as p', 'p.person', 'd.person')
    .select(['d.device', 'p.name'])
    .where('d.device', 'in', devices)
    .execute();
  return new Map(rows.map(({ device, name }) => [`device:${device}`, name]));
}

/** Lines of the audit trail about signing in, refusals, accounts and their secrets, the newest first. */
export async function accessEvents(
  deps: ServerDeps,
  before: string | undefined,
): Promise<AccessEventsResponse> {
  const { rows } = await sql<Line>`
    select audit.id::text as id, at, actor, action, subject, detail from audit
    where (action like 'access.%' or action like 'desk.%') and action not like '%.read'
      and (${before ?? null}::bigint is null or audit.id < ${before ?? null}::bigint)
    order by audit.id desc limit ${PAGE + 1}`.execute(deps.db);
  const page = rows.slice(0, PAGE);
  const people = await deskNames(deps);
  const owners = await ownersOf(
    deps,
    page.map(({ actor }) => actor),
  );
  const nameOf = (id: string): string | null =>
    people.get(id.replace(/^desk:/, '')) ?? owners.get(id) ?? null;
  return {
    events: page.map(({ id, at, actor, action, subject, detail }) => {
      const { route = null, code = null, times = 1 } = detailOf.parse(detail);
      const about = subject === null ? null : nameOf(subject);
      const told = { id, at: serverInstant(at.getTime()), action, route, code, times };
      return { ...told, name: nameOf(actor), about };
    }),
    next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null,
  };
}
