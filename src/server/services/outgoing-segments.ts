import type { IncomingSegment } from '../../contract/sync';
import type { Role } from '../../domain/assignment/role';
import type { ServerDeps } from '../deps';
import type { StoredJournal } from '../reads/journal-reads';
import type { MayRead } from './journal-rights';
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

/** Journals that the reader may read, its own first: a phone that is behind must know before it goes on. */
function journalsFor(
  stored: readonly StoredJournal[],
  { device, have }: Reader,
  mayRead: MayRead,
): ReadableJournal[] {
  const own = stored.filter((each) => each.device === device);
  const others = stored.filter((each) => each.device !== device);
  return [...own, ...others].filter(mayRead).map(({ journal, credential, last, fork }) => {
    const next = (have[journal] ?? -1) + 1;
    // From the fork on, one number cannot say which branch is known: branches are sent whole.
    const from = Math.min(next, fork ?? next);
    return { journal, credential, from, last, forked: fork !== null };
  });
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
  if (chosen.length === 0) return { segments: [], more };
  const lines = await deps.reads.lines(
    chosen.map(({ of: { journal, from }, plan: { hashes } }) => ({ journal, from, hashes })),
  );
  const segments = chosen.map(({ of: { journal, credential }, plan }) => ({
    ...{ journal, credential, head: plan.head },
    lines: plan.hashes.flatMap((hash) => lines.get(hash) ?? []),
  }));
  return { segments, more };
}

/**
 * What the reader lacks of the journals that it may read, as far as one response takes it.
 * @param stored all journals of the assignment
 */
export async function outgoingSegments(
  deps: ServerDeps,
  stored: readonly StoredJournal[],
  reader: Reader,
  mayRead: MayRead,
): Promise<Outgoing> {
  const journals = journalsFor(stored, reader, mayRead);
  const linear = journals.filter(({ forked }) => !forked);
  const sent = await segmentsOf(deps, linear, RESPONSE_BYTES);
  if (sent.more) return sent;
  // They never count as more: sent again each time, they would keep the reader asking for ever.
  const forked = journals.filter((journal) => journal.forked);
  const branches = await segmentsOf(deps, forked, FORKED_BYTES);
  return { segments: [...sent.segments, ...branches.segments], more: false };
}
