// What one segment may hold. Own journals are cut long before; one of another's that came before
// its heads were kept may not be, and stays with whoever wrote it.
const MAX_LINES = 4096;

/** A journal on this phone, its own or one that it carries, as far as sending is concerned. */
export interface SendQueue {
  readonly journal: string;
  /** Last seq on the phone. */
  readonly headSeq: number;
  /** Seqs below it at which a signed head is kept, ascending. */
  readonly marks: readonly number[];
  /** Last seq that a checked receipt covers, or, of a carried journal, that the server holds; −1 for none. */
  readonly coveredSeq: number;
  /** First seq that the server said it lacks, where it refused for a gap; null otherwise. */
  readonly resendFrom: number | null;
  /** Refused in a way that waits for a person. */
  readonly blocked: boolean;
}

/** Lines `from` to `to` (both included), to travel under the signed head at `to`. */
export interface PlannedSegment {
  readonly journal: string;
  readonly from: number;
  readonly to: number;
}

function planQueue(queue: SendQueue): readonly PlannedSegment[] {
  const { journal, headSeq, marks, coveredSeq, resendFrom, blocked } = queue;
  const first = resendFrom ?? coveredSeq + 1;
  if (blocked || first > headSeq) return [];
  const ends = [...marks.filter((seq) => seq >= first && seq < headSeq), headSeq];
  return ends.map((to, i) => ({ journal, from: i === 0 ? first : (ends[i - 1] ?? 0) + 1, to }));
}

/**
 * What to send: of every journal all that no receipt covers, or from where the server said that a
 * gap begins, cut at kept heads. What was sent but not receipted is sent again: that does no harm.
 */
export function planSegments(queues: readonly SendQueue[]): readonly PlannedSegment[] {
  return queues.flatMap(planQueue).filter(({ from, to }) => to - from < MAX_LINES);
}
