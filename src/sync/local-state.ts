import { headMarks, readHeads } from '../store/journals';
import { ownEvidence } from '../store/own-evidence';
import { quarantineOf } from '../store/quarantine';
import { type KeptCheckpoint, readCheckpoint, receiptedIn } from '../store/receipts';
import type { HeadRow } from '../store/rows';
import type { Store } from '../store/store';
import { type Coverage, coverageOf } from './custody';
import type { SendQueue } from './plan';

/** Refusals and gaps that came up in this attempt. */
export interface AttemptState {
  /** First seq that the server lacks, by journal. */
  readonly resendFrom: ReadonlyMap<string, number>;
  /** Journals and digests that are not sent again in this attempt. */
  readonly done: ReadonlySet<string>;
  /** Journals whose gap the server reports again and again. */
  readonly stuck: ReadonlySet<string>;
  /** Last seq that the server holds, by journal; null before its first answer. */
  readonly holds: Readonly<Record<string, number>> | null;
}

/** What the phone holds of an assignment, as far as synchronisation is concerned. */
export interface LocalState {
  readonly heads: readonly HeadRow[];
  readonly queues: readonly SendQueue[];
  readonly coverage: Coverage;
  readonly checkpoint: KeptCheckpoint | null;
  /** Digest and size of all evidence that own entries name, and of what is here of others. */
  readonly evidence: ReadonlyMap<string, number>;
  readonly unreceipted: readonly string[];
  /** Journals and digests whose refusal waits for a person. */
  readonly blocked: ReadonlySet<string>;
}

/**
 * Whether a journal of another device is offered: once the server has said how much of it it has,
 * and while it is one line, since of branches only one head is here.
 */
const mayCarry = ({ forked }: HeadRow, { holds }: AttemptState): boolean =>
  holds !== null && !forked;

/** Evidence that lines of others name and that lies here all the same. */
async function carriedIn(
  store: Store,
  assignment: string,
  heads: readonly HeadRow[],
  own: ReadonlyMap<string, number>,
): Promise<ReadonlyMap<string, number>> {
  // Nearly every phone holds its own lines alone: nothing is read for it.
  if (heads.every((head) => (head.own || head.restored) && !head.forked)) return new Map();
  const { carriedEvidence } = await import('../store/carried-evidence');
  return carriedEvidence(store, assignment, own);
}

export async function readLocalState(
  store: Store,
  assignment: string,
  attempt: AttemptState,
): Promise<LocalState> {
  const heads = await readHeads(store, assignment);
  const coverage = coverageOf(await receiptedIn(store, assignment));
  const own = await ownEvidence(store, assignment);
  const evidence = new Map([...own, ...(await carriedIn(store, assignment, heads, own))]);
  const aside = await quarantineOf(store, assignment);
  const waiting = aside.filter(
    ({ direction, retry }) => direction === 'sent' && (retry === 'never' || retry === 'after-edit'),
  );
  const blocked = new Set([...waiting.map(({ id }) => id), ...attempt.done, ...attempt.stuck]);
  const queues = heads
    .filter((head) => head.own || head.restored || mayCarry(head, attempt))
    .map(async ({ journal, own: mine, restored, seq }) => ({
      journal,
      headSeq: seq,
      marks: await headMarks(store, journal),
      coveredSeq: Math.max(
        coverage.entries.get(journal) ?? -1,
        // Of this person's own work only a receipt counts; of others' what the server says it holds.
        mine || restored ? -1 : (attempt.holds?.[journal] ?? -1),
      ),
      resendFrom: attempt.resendFrom.get(journal) ?? null,
      blocked: blocked.has(journal),
    }));
  return {
    ...{ heads, coverage, evidence, blocked },
    queues: await Promise.all(queues),
    checkpoint: await readCheckpoint(store),
    unreceipted: [...evidence.keys()].filter((sha256) => !coverage.evidence.has(sha256)),
  };
}
