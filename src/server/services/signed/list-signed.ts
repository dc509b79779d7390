import { type RawBuilder, sql } from 'kysely';
import {
  SIGNED_A_PAGE,
  type SignedByKey,
  type SignedKind,
  type SignedResponse,
} from '../../../contract/signed-by-key';
import { actSchema } from '../../../domain/journal/act';
import { canonicalText } from '../../../trust/canonical';
import { readCompact } from '../../../trust/jws';
import { statement } from '../../../trust/statement';
import type { ServerDeps } from '../../deps';
import { digestOf } from '../random-token';
import { serverInstant } from '../server-time';

interface Row {
  readonly hash: string;
  readonly type: string;
  readonly line: string;
  readonly received_at: Date;
  readonly assignment: string;
  readonly project: string;
  readonly isSession: boolean;
  readonly leaf: number | null;
}

const KIND_OF: Readonly<Record<string, SignedKind>> = {
  'report.sealed': 'report',
  'statement.made': 'statement',
  'ballot.sealed': 'ballot',
  'minutes.signed': 'minutes',
};

/** A ballot is told of once somebody revealed it: before, that it is there is nobody's to hear here. */
const isTold = sql`(e.type <> 'ballot.sealed' or exists (
  select from journals s join noted_entries r on r.journal = s.journal
  where s.assignment = j.assignment and s.panel_session = j.panel_session
    and r.type in ('ballot.revealed', 'ballot.forced')
    and position('"ballot":"' || e.hash || '"' in r.line) > 0))`;

const startOf = (after: string | undefined): RawBuilder<unknown> => {
  const [ms, hash] = after?.split('~') ?? [];
  if (ms === undefined) return sql`true`;
  return sql`(e.received_at, e.hash) < (${new Date(Number(ms))}, ${hash})`;
};

async function rowsOf({ db }: ServerDeps, device: string, after: string | undefined) {
  const types = ['journal.opened', ...Object.keys(KIND_OF)];
  const { rows } = await sql<Row>`
    select e.hash, e.type, e.line, e.received_at, j.assignment, a.project,
      j.panel_session is not null as "isSession",
      (select h.leaf_idx from heads h where h.journal = e.journal and h.seq >= e.seq
        and h.received_at = e.received_at order by h.seq limit 1) as leaf
    from journals j join noted_entries e on e.journal = j.journal
      join assignments a on a.assignment = j.assignment
    where j.device = ${device} and e.type = any(${types}::text[]) and ${isTold}
      and ${startOf(after)}
    order by e.received_at desc, e.hash desc limit ${SIGNED_A_PAGE + 1}`.execute(db);
  return rows;
}

/** What an entry is about; the entry itself where that cannot be read. */
function subjectOf({ type, line, hash }: Row): Pick<SignedByKey, 'subject' | 'says'> {
  const { body }: { body: unknown } = JSON.parse(line);
  const act = actSchema.safeParse({ type, body });
  if (act.success && act.data.type === 'report.sealed') {
    return { subject: digestOf(canonicalText(act.data.body.manifest)), says: null };
  }
  if (!act.success || act.data.type !== 'statement.made') return { subject: hash, says: null };
  const read = readCompact(act.data.body.statement, 'takan-statement+jws');
  const said = read.ok ? statement.safeParse(JSON.parse(read.value.payloadText)) : null;
  return said?.success
    ? { subject: said.data.subject, says: said.data.kind }
    : { subject: hash, says: null };
}

function signedOf(row: Row): SignedByKey {
  const { assignment, project, leaf, received_at: at, type, isSession } = row;
  return {
    kind: KIND_OF[type] ?? (isSession ? 'sessionJournal' : 'journal'),
    ...{ assignment, project, leaf, receivedAt: serverInstant(at.getTime()) },
    ...subjectOf(row),
  };
}

async function countsOf({ db }: ServerDeps, device: string) {
  const { rows } = await sql<{ readonly entries: number; readonly heads: number }>`
    select (select coalesce(sum(s.last_seq - s.first_seq + 1), 0)::int8
        from segments s join journals j using (journal) where j.device = ${device}) as entries,
      (select count(*) from heads h join journals j using (journal)
        where j.device = ${device}) as heads`.execute(db);
  return rows[0] ?? { entries: 0, heads: 0 };
}

/** A page of what the key of a device signed, the newest first; null for no such device. */
export async function listSigned(
  deps: ServerDeps,
  device: string,
  after: string | undefined,
): Promise<SignedResponse | null> {
  const row = await deps.db
    .selectFrom('devices as d')
    .innerJoin('people as p', 'p.person', 'd.person')
    .select(['d.leaf_idx', 'd.enrolled_at', 'd.revoked_at', 'p.name'])
    .where('d.device', '=', device)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { revoked_at: revoked } = row;
  const rows = await rowsOf(deps, device, after);
  const page = rows.slice(0, SIGNED_A_PAGE);
  const last = rows.length > page.length ? page.at(-1) : undefined;
  return {
    ...{ device, name: row.name, ...(await countsOf(deps, device)) },
    credential: { leaf: row.leaf_idx, enrolledAt: serverInstant(row.enrolled_at.getTime()) },
    revokedAt: revoked === null ? null : serverInstant(revoked.getTime()),
    signed: page.map(signedOf),
    next: last === undefined ? null : `${last.received_at.getTime()}~${last.hash}`,
  };
}
