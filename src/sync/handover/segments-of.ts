import type { IncomingSegment } from '../../contract/sync';
import { credentialOf } from '../../store/credentials';
import { headMarks, journalLines, readHeads, signedHeadAt } from '../../store/journals';
import type { HeadRow } from '../../store/rows';
import type { Store } from '../../store/store';
import { planSegments } from '../plan';

/** Journals that can be handed on with their proof, and those that cannot. */
export interface HandableJournals {
  readonly heads: readonly HeadRow[];
  /**
   * Another's forked journal, of which only one head is here, one whose credential is not, or one
   * that is too long between its kept heads.
   */
  readonly left: readonly string[];
}

/** Which journals of an assignment this phone can hand on. */
export async function handableJournals(
  store: Store,
  assignment: string,
): Promise<HandableJournals> {
  const heads: HeadRow[] = [];
  const left: string[] = [];
  for (const head of await readHeads(store, assignment)) {
    const credential = await credentialOf(store, head.device);
    const isWhole = credential !== null && (head.own || !head.forked);
    if (!isWhole || !(await isCuttable(store, head))) left.push(head.journal);
    else heads.push(head);
  }
  return { heads, left };
}

/** What of a journal comes after a seq, to be cut at kept heads. */
async function rest(store: Store, { journal, seq }: HeadRow, coveredSeq: number) {
  const marks = await headMarks(store, journal);
  return planSegments([
    { journal, headSeq: seq, marks, coveredSeq, resendFrom: null, blocked: false },
  ]);
}

/** True when a journal can be cut into segments that anybody takes, from its first line to its last. */
async function isCuttable(store: Store, head: HeadRow): Promise<boolean> {
  const planned = await rest(store, head, -1);
  return planned.reduce((sum, { from, to }) => sum + to - from + 1, 0) === head.seq + 1;
}

// A person writes a few entries a minute; this many in the time of one look are a bug.
const MAX_LOOKS = 1000;

/**
 * The whole of a journal, in segments cut at kept heads, each with what proves it. One that goes on
 * meanwhile is followed to its end: the head that was to close the last segment is not kept.
 * @throws Error when it never stands still: nothing may be left out in silence
 */
export async function* segmentsOf(
  store: Store,
  { journal, device }: Pick<HeadRow, 'journal' | 'device'>,
): AsyncGenerator<IncomingSegment> {
  const credential = await credentialOf(store, device);
  if (credential === null) return;
  let covered = -1;
  for (let look = 0; look < MAX_LOOKS; look++) {
    const now = await store.db.heads.get(journal);
    const [next] = now === undefined ? [] : await rest(store, now, covered);
    if (next === undefined) return;
    const { from, to } = next;
    const head = await signedHeadAt(store, journal, to);
    if (head === null) continue;
    const lines = await journalLines(store, journal, from, to);
    yield { journal, lines: lines.map(({ line }) => line), head, credential };
    covered = to;
  }
  throw new Error('the journal never stood still');
}
