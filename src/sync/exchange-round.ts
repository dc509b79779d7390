import type { SyncResponse } from '../contract/sync';
import { fail, ok, type Result } from '../domain/kernel/result';
import { readAssignment } from '../store/assignments';
import { keepExchange } from '../store/keep-exchange';
import type { SetAside } from '../store/quarantine';
import { type BuiltRequest, buildRequest } from './build-request';
import { checkReceipts } from './check-receipts';
import type { CheckedSegment } from './check-segment';
import type { LocalState } from './local-state';
import type { SyncOutcome } from './outcome';
import { outcomeOfFault, outcomeOfTrouble, receiptCheck } from './receipt-check';
import { relevantReceipts } from './relevant-receipts';
import { withSession } from './session';
import type { SyncDeps } from './sync-deps';

/** What one exchange brought. */
export interface RoundResult {
  readonly response: SyncResponse;
  readonly receivedEntries: number;
  /** First seq that the server lacks, by journal. */
  readonly gaps: ReadonlyMap<string, number>;
  /** Journals refused in this round for other reasons. */
  readonly refused: readonly string[];
  readonly leftOver: boolean;
}

/**
 * Refusals of the answer: gaps to close, and what to set aside. What was carried for others stays
 * where it is and is offered again another time: its author's phone has the word about it.
 */
function sortRefusals(
  response: SyncResponse,
  built: BuiltRequest,
  own: ReadonlySet<string>,
  at: string,
) {
  const gaps = new Map<string, number>();
  const aside: SetAside[] = [];
  const refused: string[] = [];
  for (const { segment, problem } of response.refused) {
    const planned = built.planned[segment];
    const sent = built.request.segments[segment];
    if (planned === undefined || sent === undefined) continue;
    const { code, retry, expected, detail = '' } = problem;
    if (code === 'entry-gap' && expected !== undefined) {
      gaps.set(planned.journal, Math.min(expected, gaps.get(planned.journal) ?? expected));
      continue;
    }
    refused.push(planned.journal);
    if (!own.has(planned.journal)) continue;
    aside.push({
      ...{ at, direction: 'sent', kind: 'segment', id: planned.journal, code, retry, detail },
      content: JSON.stringify(sent),
    });
  }
  return { gaps, aside, refused };
}

/** Verifies what came of other journals; what does not hold is set aside with its reason. */
async function takeIn(deps: SyncDeps, assignment: string, response: SyncResponse, at: string) {
  const segments: CheckedSegment[] = [];
  const aside: SetAside[] = [];
  const kept = await readAssignment(deps.writer, assignment);
  if (kept === null) throw new Error('the assignment is not on this phone');
  if (response.segments.length === 0) return { segments, aside };
  // Most exchanges bring nothing of others, and who works alone never needs it.
  const { checkSegment } = await import('./check-segment');
  for (const segment of response.segments) {
    const checked = await checkSegment(segment, deps.identity.bureauKey, kept);
    if (checked.ok) {
      segments.push(checked.value);
      continue;
    }
    const { code, detail } = checked.error;
    aside.push({
      ...{ at, direction: 'received', kind: 'segment', id: segment.journal, code, detail },
      ...{ retry: 'later', content: JSON.stringify(segment) },
    });
  }
  return { segments, aside };
}

/** One exchange: send, check everything that came, keep it in one transaction. */
export async function exchangeRound(
  deps: SyncDeps,
  assignment: string,
  state: LocalState,
): Promise<Result<RoundResult, SyncOutcome>> {
  const { writer, transport, session, hooks } = deps;
  const built = await buildRequest(writer, state);
  await hooks?.('before-send');
  const answer = await withSession({ transport, signer: writer.signer, session }, (token) =>
    transport.exchange(token, assignment, built.request),
  );
  if (!answer.ok) return fail(outcomeOfFault(answer.error));
  await hooks?.('after-answer-before-store');
  const response = answer.value;
  const { at } = writer.clock.now();
  const check = await receiptCheck(deps);
  const checked = await checkReceipts(check, response.receipts, response.consistency);
  if (!checked.ok) return fail(await outcomeOfTrouble(deps, checked.error));
  const own = new Set(state.heads.flatMap((head) => (head.own ? [head.journal] : [])));
  const sorted = sortRefusals(response, built, own, at);
  const taken = await takeIn(deps, assignment, response, at);
  const receivedEntries = await keepExchange(writer, {
    assignment,
    receipts: await relevantReceipts(writer, assignment, state, checked.value.receipts),
    checkpoint: checked.value.checkpoint,
    segments: taken.segments,
    aside: [...sorted.aside, ...taken.aside],
    holds: response.holds,
    forked: response.forked.map(({ journal }) => journal),
  });
  await hooks?.('after-store');
  const { gaps, refused } = sorted;
  return ok({ response, receivedEntries, gaps, refused, leftOver: built.leftOver });
}
