import type { IncomingSegment } from '../../contract/sync';
import type { Role } from '../../domain/assignment/role';
import type { ServerDeps } from '../deps';
import { journalRights } from './journal-rights';
import { forksOf } from './keep-segment';

/** Lines of one response end near this many bytes; a single longer segment still goes out whole. */
const RESPONSE_BYTES = 4 * 1024 * 1024;
/**
 * Branches of forked journals are sent each time, up to this much, once nothing else is missing; to
 * the device that forked its own journal too, for its lead evaluator may be the one who settles it.
 */
const FORKED_BYTES = 12 * 1024 * 1024;

/** Who asks, and the last seq that is known there of each journal. */
export interface Reader {
  readonly assignment: string;
  readonly device: string;
  readonly person: string;
  readonly role: Role;
  readonly have: Readonly<Record<string, number>>;
}

interface ReadableJournal {
  readonly journal: string;
  readonly credential: string;
  /** First seq that is missing there. */
  readonly from: number;
  readonly forked: boolean;
}

/** Journals that the reader may read and lacks something of. */
async function journalsFor(deps: ServerDeps, reader: Reader): Promise<ReadableJournal[]> {
  const rows = await deps.db
    .selectFrom('journals as j')
    .innerJoin('devices as d', 'd.device', 'j.device')
    .leftJoin('members as m', (join) =>
      join.onRef('m.person', '=', 'j.person').onRef('m.assignment', '=', 'j.assignment'),
    )
    .select(['j.journal', 'j.person', 'j.panel_session', 'j.panel_indicator'])
    .select(['d.credential', 'm.role'])
    .where('j.assignment', '=', reader.assignment)
    // One's own first: a phone that is behind must know before it goes on writing.
    .orderBy((eb) => eb('j.device', '=', reader.device), 'desc')
    .orderBy('j.opened_at')
    .orderBy('j.journal')
    .execute();
  const forked = new Map(
    (
      await forksOf(
        deps.db,
        rows.map((row) => row.journal),
      )
    ).map((f) => [f.journal, f.seq]),
  );
  const mayRead = await journalRights(deps.db, reader);
  return rows.filter(mayRead).map(({ journal, credential }) => {
    const fork = forked.get(journal);
    const next = (reader.have[journal] ?? -1) + 1;
    // From the fork on, one number cannot say which branch is known: branches are sent whole.
    const from = Math.min(next, fork ?? next);
    return { journal, credential, from, forked: fork !== undefined };
  });
}

interface StoredLine {
  readonly hash: string;
  readonly seq: number;
  readonly prev: string | null;
  readonly bytes: number;
}

interface Plan {
  readonly hashes: readonly string[];
  readonly head: string;
  readonly bytes: number;
}

/** One segment for each head, cut where the one before it on its branch ends. */
function planSegments(
  lines: readonly StoredLine[],
  heads: readonly { readonly hash: string; readonly jws: string }[],
): Plan[] {
  const byHash = new Map(lines.map((line) => [line.hash, line]));
  const planned = new Set<string>();
  return heads.flatMap(({ hash, jws }) => {
    const path: StoredLine[] = [];
    let line = byHash.get(hash);
    while (line !== undefined && !planned.has(line.hash)) {
      path.unshift(line);
      line = line.prev === null ? undefined : byHash.get(line.prev);
    }
    if (path.length === 0) return [];
    for (const each of path) planned.add(each.hash);
    const bytes = path.reduce((sum, each) => sum + each.bytes, 0);
    return [{ hashes: path.map((each) => each.hash), head: jws, bytes }];
  });
}

/** Joins neighbours of one branch while they fit: one head is enough for all lines before it. */
function joinPlans(plans: readonly Plan[], linear: boolean): Plan[] {
  if (!linear) return [...plans];
  const joined: Plan[] = [];
  for (const plan of plans) {
    const last = joined.at(-1);
    if (last !== undefined && last.bytes + plan.bytes <= RESPONSE_BYTES) {
      joined[joined.length - 1] = {
        hashes: [...last.hashes, ...plan.hashes],
        head: plan.head,
        bytes: last.bytes + plan.bytes,
      };
    } else {
      joined.push(plan);
    }
  }
  return joined;
}

async function plansOf(deps: ServerDeps, { journal, from }: ReadableJournal): Promise<Plan[]> {
  const lines = await deps.db
    .selectFrom('entries')
    .select(['hash', 'seq', 'prev'])
    .select((eb) => eb.fn<number>('octet_length', ['line']).as('bytes'))
    .where('journal', '=', journal)
    .where('seq', '>=', from)
    .orderBy('seq')
    .orderBy('hash')
    .execute();
  if (lines.length === 0) return [];
  const heads = await deps.db
    .selectFrom('heads')
    .select(['hash', 'jws'])
    .where('journal', '=', journal)
    .where('seq', '>=', from)
    .orderBy('seq')
    .orderBy('hash')
    .execute();
  const linear = lines.every((line, i) => i === 0 || line.seq !== lines[i - 1]?.seq);
  return joinPlans(planSegments(lines, heads), linear);
}

async function readLines(deps: ServerDeps, hashes: readonly string[]): Promise<string[]> {
  const rows = await deps.db
    .selectFrom('entries')
    .select('line')
    .where('hash', 'in', hashes)
    .orderBy('seq')
    .execute();
  return rows.map((row) => row.line);
}

interface Outgoing {
  readonly segments: IncomingSegment[];
  readonly more: boolean;
}

/** Segments of journals, one after the other, while they fit. */
async function segmentsOf(
  deps: ServerDeps,
  journals: readonly ReadableJournal[],
  limit: number,
): Promise<Outgoing> {
  const segments: IncomingSegment[] = [];
  let bytes = 0;
  for (const readable of journals) {
    const { journal, credential } = readable;
    for (const plan of await plansOf(deps, readable)) {
      if (segments.length > 0 && bytes + plan.bytes > limit) return { segments, more: true };
      const lines = await readLines(deps, plan.hashes);
      segments.push({ journal, lines, head: plan.head, credential });
      bytes += plan.bytes;
    }
  }
  return { segments, more: false };
}

/** What the reader lacks of the journals that it may read, as far as one response takes it. */
export async function outgoingSegments(deps: ServerDeps, reader: Reader): Promise<Outgoing> {
  const journals = await journalsFor(deps, reader);
  const linear = journals.filter(({ forked }) => !forked);
  const sent = await segmentsOf(deps, linear, RESPONSE_BYTES);
  if (sent.more) return sent;
  // They never count as more: sent again each time, they would keep the reader asking for ever.
  const forked = journals.filter((journal) => journal.forked);
  const branches = await segmentsOf(deps, forked, FORKED_BYTES);
  return { segments: [...sent.segments, ...branches.segments], more: false };
}
