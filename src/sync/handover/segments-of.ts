import type { IncomingSegment } from '../../contract/sync';
import { credentialOf } from '../../store/credentials';
import { headMarks, journalLines, readHeads, signedHeadAt } from '../../store/journals';
import type { HeadRow } from '../../store/rows';
import type { Store } from '../../store/store';
import { planSegments } from '../plan';

/** Journals that can be handed on with their proof, and those that cannot. */
export interface HandableJournals {
  readonly heads: readonly HeadRow[];
  /** Another's forked journal, of which only one head is here, or one whose credential is not. */
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
    if (credential === null || (head.forked && !head.own)) left.push(head.journal);
    else heads.push(head);
  }
  return { heads, left };
}

/** The whole of a journal, in segments cut at kept heads, each with what proves it. */
export async function* segmentsOf(
  store: Store,
  { journal, seq, device }: HeadRow,
): AsyncGenerator<IncomingSegment> {
  const credential = await credentialOf(store, device);
  if (credential === null) return;
  const marks = await headMarks(store, journal);
  const queue = { journal, headSeq: seq, marks, coveredSeq: -1, resendFrom: null, blocked: false };
  for (const { from, to } of planSegments([queue])) {
    const head = await signedHeadAt(store, journal, to);
    const lines = await journalLines(store, journal, from, to);
    // The journal went on meanwhile: what was recorded after the start is not part of this.
    if (head === null) return;
    yield { journal, lines: lines.map(({ line }) => line), head, credential };
  }
}
