import { sql } from 'kysely';
import type { IncomingSegment } from '../../contract/sync';
import type { Role } from '../../domain/assignment/role';
import type { ServerDeps } from '../deps';
import type { MayRead } from './journal-rights';
import { forksOf } from './keep-segment';
import { type Plan, plansOf, RESPONSE_BYTES, type ReadableJournal } from './outgoing-plans';

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

/** Journals that the reader may read. */
async function journalsFor(
  deps: ServerDeps,
  reader: Reader,
  mayRead: MayRead,
): Promise<ReadableJournal[]> {
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
  return rows.filter(mayRead).map(({ journal, credential }) => {
    const fork = forked.get(journal);
    const next = (reader.have[journal] ?? -1) + 1;
    // From the fork on, one number cannot say which branch is known: branches are sent whole.
    const from = Math.min(next, fork ?? next);
    return { journal, credential, from, forked: fork !== undefined };
  });
}

async function readLines(
  deps: ServerDeps,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (hashes.length === 0) return new Map();
  const rows = await deps.db
    .selectFrom('entries')
    .select(['hash', 'line'])
    .where('hash', '=', sql<string>`any(${hashes}::text[])`)
    .execute();
  return new Map(rows.map(({ hash, line }) => [hash, line]));
}

interface Outgoing {
  readonly segments: IncomingSegment[];
  readonly more: boolean;
}

/** Journals that are looked up at once. */
const JOURNALS_AT_ONCE = 32;

interface Chosen {
  readonly of: ReadableJournal;
  readonly plan: Plan;
}

/** What is sent of journals, one after the other, while it fits. */
async function choose(deps: ServerDeps, journals: readonly ReadableJournal[], limit: number) {
  const chosen: Chosen[] = [];
  let bytes = 0;
  for (let at = 0; at < journals.length; at += JOURNALS_AT_ONCE) {
    const some = journals.slice(at, at + JOURNALS_AT_ONCE);
    const plans = await plansOf(deps, some);
    for (const of of some) {
      for (const plan of plans.get(of.journal) ?? []) {
        if (chosen.length > 0 && bytes + plan.bytes > limit) return { chosen, more: true };
        chosen.push({ of, plan });
        bytes += plan.bytes;
      }
    }
  }
  return { chosen, more: false };
}

async function segmentsOf(
  deps: ServerDeps,
  journals: readonly ReadableJournal[],
  limit: number,
): Promise<Outgoing> {
  const { chosen, more } = await choose(deps, journals, limit);
  const lines = await readLines(
    deps,
    chosen.flatMap(({ plan }) => plan.hashes),
  );
  const segments = chosen.map(({ of: { journal, credential }, plan }) => ({
    ...{ journal, credential, head: plan.head },
    lines: plan.hashes.flatMap((hash) => lines.get(hash) ?? []),
  }));
  return { segments, more };
}

/** What the reader lacks of the journals that it may read, as far as one response takes it. */
export async function outgoingSegments(
  deps: ServerDeps,
  reader: Reader,
  mayRead: MayRead,
): Promise<Outgoing> {
  const journals = await journalsFor(deps, reader, mayRead);
  const linear = journals.filter(({ forked }) => !forked);
  const sent = await segmentsOf(deps, linear, RESPONSE_BYTES);
  if (sent.more) return sent;
  // They never count as more: sent again each time, they would keep the reader asking for ever.
  const forked = journals.filter((journal) => journal.forked);
  const branches = await segmentsOf(deps, forked, FORKED_BYTES);
  return { segments: [...sent.segments, ...branches.segments], more: false };
}
