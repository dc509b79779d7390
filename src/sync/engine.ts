import type { Problem } from '../contract/problem';
import { epochMs } from '../domain/kernel/instant';
import { fail, ok, type Result } from '../domain/kernel/result';
import { appendOverdueComparison } from '../store/append';
import { settleErasures } from '../store/erasures-due';
import { quarantineOf } from '../store/quarantine';
import { isQuotaError } from '../store/quota-error';
import { readLogFault, saveAttempt, saveServerClock } from '../store/sync-notes';
import { countDelivery } from './delivery';
import { exchangeRound, type RoundResult } from './exchange-round';
import { type AttemptState, type LocalState, readLocalState } from './local-state';
import type { SyncOutcome } from './outcome';
import { planSegments } from './plan';
import { readDelivery } from './read-delivery';
import type { SyncDeps } from './sync-deps';
import { SYNC_LOCK } from './sync-lock';
import type { UploadResult } from './upload-evidence';

// An evaluation of many thousand entries takes a few dozen; what goes on longer goes in circles.
const MAX_ROUNDS = 400;

interface Tally {
  received: number;
  missing: number;
  serverTime: string;
  /** A refusal of evidence that may pass by itself. */
  later: Problem | null;
}

/** What tells one round's end from the last one's: without any change the next brings nothing. */
const markOf = (state: LocalState, attempt: AttemptState): string =>
  JSON.stringify([
    [...state.coverage.entries].sort(),
    state.unreceipted.length,
    state.heads.map(({ journal, seq, hash }) => [journal, seq, hash]).sort(),
    [...attempt.done, ...attempt.stuck].sort(),
    [...attempt.resendFrom].sort(),
    attempt.holds && Object.entries(attempt.holds).sort(),
  ]);

function nextAttempt(
  attempt: AttemptState,
  round: RoundResult,
  { refused, awaiting }: UploadResult,
): AttemptState {
  const resendFrom = new Map<string, number>();
  const stuck = new Set(attempt.stuck);
  for (const [journal, seq] of round.gaps) {
    // The server asks again for what it was just given: this journal waits for another attempt.
    if (attempt.resendFrom.get(journal) === seq) stuck.add(journal);
    else resendFrom.set(journal, seq);
  }
  const done = new Set([...attempt.done, ...round.refused, ...refused, ...awaiting]);
  return { resendFrom, done, stuck, holds: round.response.holds };
}

type Upload = typeof import('./upload-evidence').uploadEvidence;

const NOTHING_SENT: UploadResult = { missing: [], refused: [], later: null, awaiting: [] };

/** Most attempts have no bytes to send and need no script for it. */
async function uploadWanted(...[deps, assignment, state, wanted]: Parameters<Upload>) {
  if (wanted.length === 0) return ok(NOTHING_SENT);
  const { uploadEvidence } = await import('./upload-evidence');
  return uploadEvidence(deps, assignment, state, wanted);
}

/** Exchanges until both sides are level, or no round brings anything new. */
async function exchangeUntilLevel(
  deps: SyncDeps,
  assignment: string,
): Promise<Result<Tally, SyncOutcome>> {
  const tally: Tally = { received: 0, missing: 0, serverTime: '', later: null };
  let attempt: AttemptState = {
    ...{ resendFrom: new Map(), done: new Set(), stuck: new Set(), holds: null },
  };
  let last = '';
  for (let i = 0; i < MAX_ROUNDS; i++) {
    const state = await readLocalState(deps.writer, assignment, attempt);
    const mark = markOf(state, attempt);
    if (mark === last) return fail({ kind: 'stalled' });
    last = mark;
    const round = await exchangeRound(deps, assignment, state);
    if (!round.ok) return round;
    const { response, receivedEntries, leftOver } = round.value;
    deps.writer.serverClock?.learn(response.serverTime, deps.writer.clock.now());
    // In this attempt still, so that the comparison leaves with what it is about.
    await appendOverdueComparison(deps.writer, assignment);
    const upload = await uploadWanted(deps, assignment, state, response.wanted);
    if (!upload.ok) return upload;
    const { missing, later, awaiting } = upload.value;
    tally.received += receivedEntries;
    tally.serverTime = response.serverTime;
    tally.missing = missing.length;
    tally.later = later ?? tally.later;
    attempt = nextAttempt(attempt, round.value, upload.value);
    const after = await readLocalState(deps.writer, assignment, attempt);
    if (planSegments(after.queues).length > 0 || leftOver || response.more) continue;
    if (awaiting.length > 0) continue;
    return attempt.stuck.size > 0 ? fail({ kind: 'stalled' }) : ok(tally);
  }
  return fail({ kind: 'stalled' });
}

async function settleDelivered(deps: SyncDeps, assignment: string): Promise<number> {
  const { coverage, ownHeads } = await readDelivery(deps.writer, assignment);
  let refused = 0;
  for (const item of await quarantineOf(deps.writer, assignment)) {
    if (item.direction !== 'sent') continue;
    const head = ownHeads.find(({ journal }) => journal === item.id)?.seq ?? Infinity;
    const covered = coverage.entries.get(item.id) ?? -1;
    const held = item.kind === 'evidence' ? coverage.evidence.has(item.id) : covered >= head;
    if (held) await (await import('../store/release-aside')).settleAside(deps.writer, item);
    else refused += 1;
  }
  return refused;
}

async function attemptSync(deps: SyncDeps, assignment: string): Promise<SyncOutcome> {
  const standing = await readLogFault(deps.writer);
  if (standing !== null) return { kind: 'log-forked', code: standing.code };
  const before = countDelivery(await readDelivery(deps.writer, assignment));
  const done = await exchangeUntilLevel(deps, assignment);
  if (!done.ok) return done.error;
  const { received, missing, serverTime, later } = done.value;
  const refused = await settleDelivered(deps, assignment);
  if (later !== null) return { kind: 'problem', problem: later };
  const after = countDelivery(await readDelivery(deps.writer, assignment));
  return {
    kind: 'level',
    sentEntries: after.entriesHeld - before.entriesHeld,
    sentEvidence: after.evidenceHeld - before.evidenceHeld,
    receivedEntries: received,
    ...{ refused, missing, serverTime },
    clockOffsetMs: Math.round(epochMs(deps.writer.clock.now().at) - epochMs(serverTime)),
  };
}

/**
 * Brings one assignment level with the server: sends own entries, takes in those of others, checks
 * and keeps every receipt, uploads what evidence the server wants. Safe to call at any time and to
 * cut off anywhere; whatever a network or a server does comes back as an outcome.
 */
export async function syncAssignment(deps: SyncDeps, assignment: string): Promise<SyncOutcome> {
  const turn = await deps.writer.locks.ifFree(SYNC_LOCK, async () => {
    try {
      const outcome = await attemptSync(deps, assignment);
      await settleErasures(deps.writer, assignment);
      await saveAttempt(deps.writer, assignment, { at: deps.writer.clock.now().at, outcome });
      if (outcome.kind === 'level') {
        const { serverTime: serverAt, clockOffsetMs: aheadMs } = outcome;
        await saveServerClock(deps.writer, assignment, { serverAt, aheadMs });
      }
      return outcome;
    } catch (error) {
      if (isQuotaError(error)) return { kind: 'phone-full' } as const;
      throw error;
    }
  });
  return turn === null ? { kind: 'busy' } : turn.value;
}
