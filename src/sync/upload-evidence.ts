import type { Problem } from '../contract/problem';
import { MAX_PUT_BYTES } from '../contract/protocol';
import type { EvidenceResponse } from '../contract/sync';
import { fail, ok, type Result } from '../domain/kernel/result';
import { evidenceBytes } from '../store/evidence-bytes';
import { keepExchange } from '../store/keep-exchange';
import type { SetAside } from '../store/quarantine';
import { readCheckpoint } from '../store/receipts';
import { indexOf } from '../trust/receipt';
import { checkReceipts } from './check-receipts';
import { type Going, inLanes } from './in-lanes';
import type { LocalState } from './local-state';
import type { SyncOutcome } from './outcome';
import { outcomeOfFault, outcomeOfTrouble, receiptCheck } from './receipt-check';
import { relevantReceipts } from './relevant-receipts';
import { withSession } from './session';
import type { SyncDeps } from './sync-deps';
import type { EvidenceUpload, Transport, TransportFault } from './transport';

/** What became of the evidence that the server wanted. */
export interface UploadResult {
  /** Wanted, but not on this phone. */
  readonly missing: readonly string[];
  /** Refused in this attempt. */
  readonly refused: readonly string[];
  /** The newest refusal that may pass by itself. */
  readonly later: Problem | null;
  /** Sent, and their receipts come with the next exchange. */
  readonly awaiting: readonly string[];
}

const NOTHING = { checkpoint: null, segments: [], holds: {}, forked: [] } as const;

/** How many pieces are on their way at once where the line takes it. */
const LANES = 3;

/**
 * A line that takes a piece at this rate takes three at once, each within its time: bytes a
 * millisecond. On a slower one each goes alone.
 */
const BESIDE_RATE = 128;

/** For so long a line that was fast is taken for fast before it has shown it again, in milliseconds. */
const FAST_FOR = 60_000;

/** When a line took a piece at that rate, where it has not been slower or failed since. */
const fastAt = new WeakMap<Transport, number>();

const wasFast = (line: Transport): boolean =>
  performance.now() - (fastAt.get(line) ?? Number.NEGATIVE_INFINITY) < FAST_FOR;

function noteRate(line: Transport, isFast: boolean): void {
  if (isFast) fastAt.set(line, performance.now());
  else fastAt.delete(line);
}

/** What an upload works with, and what came of its pieces so far. */
interface Uploading {
  readonly deps: SyncDeps;
  readonly assignment: string;
  readonly state: LocalState;
  /** Receipts are checked and kept one after the other, each from the checkpoint of the one before. */
  readonly inTurn: Turn;
  readonly result: {
    readonly missing: string[];
    readonly refused: string[];
    later: Problem | null;
    readonly awaiting: string[];
  };
  /** What ends the attempt. */
  ended: SyncOutcome | null;
  /** Pieces that are begun and not done with. */
  begun: number;
  /** Size of the newest checkpoint that is kept, once it was read; what an answer is asked to go on from. */
  known: Promise<number> | null;
}

type Turn = <T>(work: () => Promise<T>) => Promise<T>;

function turns(): Turn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
}

/**
 * Checks and keeps a receipt. While others are on their way one may stand in a log of which nothing
 * here says how it goes on; rather than asking for each, all of these come with the next exchange.
 */
async function keepReceipt(up: Uploading, sha256: string, answer: EvidenceResponse): Promise<void> {
  const { deps, assignment, state, result } = up;
  const check = await receiptCheck(deps);
  const offered = answer.consistency ?? null;
  // Pieces that were logged together stand in one tree: the second needs no proof of its own. Of one
  // that was logged right after it the receipt itself is the proof.
  const isKnown = check.known !== null && offered?.newSize === check.known.size;
  const follows =
    check.known === null ||
    isKnown ||
    offered?.oldSize === check.known.size ||
    indexOf(answer.receipt) === check.known.size;
  if (!follows && (up.begun > 1 || result.awaiting.length > 0)) {
    result.awaiting.push(sha256);
    return;
  }
  const checked = await checkReceipts(check, [answer.receipt], offered);
  if (!checked.ok) {
    up.ended ??= await outcomeOfTrouble(deps, checked.error);
    return;
  }
  const { receipts, checkpoint } = checked.value;
  const relevant = await relevantReceipts(deps.writer, assignment, state, receipts);
  const facts = { ...NOTHING, assignment, receipts: relevant, checkpoint, aside: [] };
  await keepExchange(deps.writer, facts);
  up.known = Promise.resolve(checkpoint?.size ?? 0);
  await deps.hooks?.('after-evidence-store');
}

/** Sends one piece; null when its receipt comes later. */
async function send(
  up: Uploading,
  piece: Omit<EvidenceUpload, 'checkpointSize'>,
): Promise<Result<EvidenceResponse | null, TransportFault>> {
  const { writer, transport, session } = up.deps;
  const under = { transport, signer: writer.signer, session };
  up.known ??= readCheckpoint(writer).then((checkpoint) => checkpoint?.size ?? 0);
  const upload = { ...piece, checkpointSize: await up.known };
  if (upload.bytes.size <= MAX_PUT_BYTES) {
    const put = await withSession(under, (token) => transport.putEvidence(token, upload));
    const tooLarge =
      !put.ok && put.error.kind === 'problem' && put.error.problem.code === 'evidence-needs-tus';
    if (!tooLarge) return put;
  }
  return withSession(under, (token) => transport.uploadLarge(token, upload));
}

async function setAside(deps: SyncDeps, assignment: string, id: string, problem: Problem) {
  const { at } = deps.writer.clock.now();
  const { code, retry, detail = '' } = problem;
  const row: SetAside = {
    ...{ at, direction: 'sent', kind: 'evidence', id, code, retry, detail, content: '' },
  };
  await keepExchange(deps.writer, { ...NOTHING, assignment, receipts: [], aside: [row] });
}

/** What a fault says: of one piece, or of the line. */
async function noteFault(up: Uploading, sha256: string, fault: TransportFault): Promise<void> {
  const { deps, assignment, result } = up;
  if (fault.kind !== 'problem') {
    up.ended ??= outcomeOfFault(fault);
    return;
  }
  const { problem } = fault;
  result.refused.push(sha256);
  if (problem.retry === 'later' || problem.retry === 'after-sign-in') result.later = problem;
  else await setAside(deps, assignment, sha256, problem);
}

/** Sends one piece of those that are here, and keeps what the server says of it. */
async function uploadOne(up: Uploading, sha256: string): Promise<Going> {
  const { deps, assignment, result, inTurn } = up;
  const bytes = await evidenceBytes(deps.writer, sha256);
  if (bytes === null) {
    result.missing.push(sha256);
    return 'alone';
  }
  await deps.hooks?.('before-evidence');
  const start = performance.now();
  const sent = await send(up, { assignment, sha256, bytes });
  const isFast = sent.ok && bytes.size >= BESIDE_RATE * (performance.now() - start);
  noteRate(deps.transport, isFast);
  if (sent.ok) {
    await deps.hooks?.('after-evidence-answer-before-store');
    const { value } = sent;
    if (value === null) result.awaiting.push(sha256);
    else await inTurn(() => keepReceipt(up, sha256, value));
  } else await noteFault(up, sha256, sent.error);
  if (up.ended !== null) return 'end';
  return isFast && bytes.size <= MAX_PUT_BYTES ? 'beside' : 'alone';
}

/**
 * Uploads wanted evidence, some pieces beside each other on a fast line and one by one on a slow one;
 * each receipt is checked and kept as it comes. One that is refused is set aside and blocks no other;
 * a lost network ends the attempt.
 */
export async function uploadEvidence(
  deps: SyncDeps,
  assignment: string,
  state: LocalState,
  wanted: readonly string[],
): Promise<Result<UploadResult, SyncOutcome>> {
  const here = [...new Set(wanted)].filter(
    (sha256) => !state.blocked.has(sha256) && state.evidence.has(sha256),
  );
  const up: Uploading = {
    ...{ deps, assignment, state, inTurn: turns(), ended: null, begun: 0, known: null },
    result: { missing: [], refused: [], later: null, awaiting: [] },
  };
  const lanes = { most: LANES, first: wasFast(deps.transport) ? 'beside' : 'alone' } as const;
  await inLanes(here, lanes, (sha256) => {
    up.begun += 1;
    return uploadOne(up, sha256).finally(() => {
      up.begun -= 1;
    });
  });
  return up.ended === null ? ok(up.result) : fail(up.ended);
}
