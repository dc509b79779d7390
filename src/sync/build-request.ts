import type { SyncRequest } from '../contract/sync';
import { journalLines, signedHeadAt } from '../store/journals';
import type { Store } from '../store/store';
import { utf8 } from '../trust/bytes';
import type { LocalState } from './local-state';
import { type PlannedSegment, planSegments } from './plan';

// UTF-8. Half of what a server takes, since lines grow when they are quoted as JSON strings.
const MAX_REQUEST_BYTES = 5 * 1024 * 1024;
const MAX_SEGMENTS = 64;
const MAX_UNRECEIPTED = 1000;

/** A request, and which lines each of its segments holds. */
export interface BuiltRequest {
  readonly request: SyncRequest;
  readonly planned: readonly PlannedSegment[];
  /** Segments were left for the next round, for their size. */
  readonly leftOver: boolean;
}

/** Reads the planned lines and their heads; what does not fit waits for the next round. */
export async function buildRequest(store: Store, state: LocalState): Promise<BuiltRequest> {
  const plan = planSegments(state.queues);
  const planned: PlannedSegment[] = [];
  const segments: { lines: string[]; head: string }[] = [];
  let bytes = 0;
  for (const each of plan.slice(0, MAX_SEGMENTS)) {
    const lines = (await journalLines(store, each.journal, each.from, each.to)).map(
      ({ line }) => line,
    );
    const head = await signedHeadAt(store, each.journal, each.to);
    // The journal moved on while we read: its newest head is another one now; the next round has it.
    if (head === null) continue;
    bytes += lines.reduce((sum, line) => sum + utf8(line).length, 0);
    if (segments.length > 0 && bytes > MAX_REQUEST_BYTES) break;
    planned.push(each);
    segments.push({ lines, head });
  }
  return {
    request: {
      have: Object.fromEntries(state.heads.map(({ journal, seq }) => [journal, seq])),
      segments,
      checkpointSize: state.checkpoint?.size ?? 0,
      unreceipted: state.unreceipted.slice(0, MAX_UNRECEIPTED),
    },
    planned,
    leftOver: planned.length < plan.length,
  };
}
