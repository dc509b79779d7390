import type { Problem } from '../contract/problem';
import { MAX_PUT_BYTES } from '../contract/protocol';
import type { WireReceipt } from '../contract/receipt';
import { fail, ok, type Result } from '../domain/kernel/result';
import { evidenceBytes } from '../store/evidence-bytes';
import { keepExchange } from '../store/keep-exchange';
import type { SetAside } from '../store/quarantine';
import { checkReceipts } from './check-receipts';
import type { LocalState } from './local-state';
import type { SyncOutcome } from './outcome';
import { outcomeOfFault, outcomeOfTrouble, receiptCheck } from './receipt-check';
import { relevantReceipts } from './relevant-receipts';
import { withSession } from './session';
import type { SyncDeps } from './sync-deps';
import type { EvidenceUpload, TransportFault } from './transport';

/** What became of the evidence that the server wanted. */
export interface UploadResult {
  /** Wanted, but not on this phone. */
  readonly missing: readonly string[];
  /** Refused in this attempt. */
  readonly refused: readonly string[];
  /** The newest refusal that may pass by itself. */
  readonly later: Problem | null;
  /** Sent by resumable upload: their receipts come with the next exchange. */
  readonly awaiting: readonly string[];
}

const NOTHING = { checkpoint: null, segments: [], holds: {}, forked: [] } as const;

async function keepReceipt(
  deps: SyncDeps,
  assignment: string,
  state: LocalState,
  receipt: WireReceipt,
): Promise<SyncOutcome | null> {
  const checked = await checkReceipts(await receiptCheck(deps), [receipt], null);
  if (!checked.ok) return outcomeOfTrouble(deps, checked.error);
  const { receipts, checkpoint } = checked.value;
  const relevant = await relevantReceipts(deps.writer, assignment, state, receipts);
  const facts = { ...NOTHING, assignment, receipts: relevant, checkpoint, aside: [] };
  await keepExchange(deps.writer, facts);
  return null;
}

/** Sends one piece; null receipt when it comes later. */
async function send(
  deps: SyncDeps,
  upload: EvidenceUpload,
): Promise<Result<WireReceipt | null, TransportFault>> {
  const { transport, writer, session } = deps;
  const under = { transport, signer: writer.signer, session };
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

/**
 * Uploads wanted evidence one by one; each receipt is checked and kept before the next piece goes.
 * One that is refused is set aside and blocks no other; a lost network ends the attempt.
 */
export async function uploadEvidence(
  deps: SyncDeps,
  assignment: string,
  state: LocalState,
  wanted: readonly string[],
): Promise<Result<UploadResult, SyncOutcome>> {
  const missing: string[] = [];
  const refused: string[] = [];
  let later: Problem | null = null;
  const awaiting: string[] = [];
  for (const sha256 of new Set(wanted)) {
    if (state.blocked.has(sha256) || !state.evidence.has(sha256)) continue;
    const bytes = await evidenceBytes(deps.writer, sha256);
    if (bytes === null) {
      missing.push(sha256);
      continue;
    }
    await deps.hooks?.('before-evidence');
    const sent = await send(deps, { assignment, sha256, bytes });
    if (!sent.ok) {
      if (sent.error.kind !== 'problem') return fail(outcomeOfFault(sent.error));
      const { problem } = sent.error;
      refused.push(sha256);
      if (problem.retry === 'later' || problem.retry === 'after-sign-in') later = problem;
      else await setAside(deps, assignment, sha256, problem);
      continue;
    }
    await deps.hooks?.('after-evidence-answer-before-store');
    if (sent.value === null) {
      awaiting.push(sha256);
      continue;
    }
    const trouble = await keepReceipt(deps, assignment, state, sent.value);
    if (trouble !== null) return fail(trouble);
    await deps.hooks?.('after-evidence-store');
  }
  return ok({ missing, refused, later, awaiting });
}
