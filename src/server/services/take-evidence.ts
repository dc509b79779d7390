import type { Readable } from 'node:stream';
import type { Problem } from '../../contract/problem';
import { problemOf } from '../../contract/problem-catalogue';
import type { EvidenceResponse } from '../../contract/sync';
import { fail, ok, type Result } from '../../domain/kernel/result';
import type { ServerDeps } from '../deps';
import { refuse } from '../http/problem-error';
import type { StoredPiece } from '../reads/piece-read';
import type { BlobFault, ExpectedBytes, SealedBlob } from '../storage/blob-store';
import { isErased, removeErased } from './erased-records';
import type { EvidencePiece, FoundWhenHeld } from './held-work';
import { heldItem } from './keep-held';
import { removeShredded } from './retention/remove-shredded';
import { keepRecordTexts } from './search/record-texts';

/**
 * Makes sure that a piece may come.
 * @param known what is known of it
 * @throws ProblemError `evidence-not-named` where no accepted entry names it, or its bytes were ordered
 *   destroyed as a record; `evidence-shredded` where the bureau had it destroyed
 */
export async function admitEvidence(
  deps: ServerDeps,
  { assignment, sha256 }: Pick<EvidencePiece, 'assignment' | 'sha256'>,
  known: StoredPiece,
): Promise<void> {
  // Only records can be ordered destroyed, and nearly all that comes are pictures.
  const isGone = known.isRecord && (await isErased(deps.db, { assignment, sha256 }));
  if (known.sizes.length === 0 || isGone) refuse('evidence-not-named');
  // Also where another assignment still needs the same bytes.
  if (known.isShredded) refuse('evidence-shredded');
}

/** True when an accepted entry of this very device names the digest. */
export async function isNamedBy(deps: ServerDeps, piece: EvidencePiece): Promise<boolean> {
  const row = await deps.db
    .selectFrom('evidence_names as n')
    .innerJoin('journals as j', 'j.journal', 'n.journal')
    .select('n.entry')
    .where('n.assignment', '=', piece.assignment)
    .where('n.sha256', '=', piece.sha256)
    .where('j.device', '=', piece.device)
    .executeTakeFirst();
  return row !== undefined;
}

/** The receipt of a leaf, and how a checkpoint over it goes on from the one that the device has. */
async function receiptAt(
  { log }: ServerDeps,
  leaf: number,
  { checkpointSize = 0 }: EvidencePiece,
): Promise<EvidenceResponse | null> {
  const at = await log.headOver(Math.max(leaf + 1, checkpointSize));
  const [[receipt], consistency] = await Promise.all([
    log.receipts([leaf], at),
    log.consistency(checkpointSize, at),
  ]);
  if (receipt === undefined) return null;
  return consistency === null ? { receipt } : { receipt, consistency };
}

/** The receipt of evidence that is held, its bytes being where they belong; else null. */
export async function heldEvidence(
  deps: ServerDeps,
  piece: EvidencePiece,
): Promise<EvidenceResponse | null> {
  // In turn: an order that did not yet see the entry that names them may be removing these bytes.
  return deps.inTurn(piece.sha256, async () => {
    const { leaf } = await deps.reads.piece(piece);
    if (leaf === null || (await deps.blobs.size(piece.sha256)) === null) return null;
    return receiptAt(deps, leaf, piece);
  });
}

/**
 * Brings bytes into the store, checked. Those that nobody has get the row of their key with the leaf
 * that says that they are held; a record's words are read before that, so its key comes first.
 * @param admitted what is known of them, once they may come: nothing is on the disk before
 * @returns the key whose row is to be written, null where there is one
 */
export async function bringBytes(
  { blobs }: ServerDeps,
  admitted: Promise<Pick<StoredPiece, 'isKept' | 'isRecord'>>,
  stream: Readable,
  expected: ExpectedBytes,
): Promise<Result<SealedBlob | null, BlobFault>> {
  const sealed = await blobs.seal(stream, expected, admitted);
  if (!sealed.ok) return sealed;
  const { isKept, isRecord } = await admitted;
  if (!isKept && !isRecord) return sealed;
  await blobs.settle(sealed.value);
  return ok(null);
}

/**
 * Keeps bytes that an accepted entry names, and answers with the receipt that they are held: first
 * the bytes are safe on disk, then the leaf is logged. Repeated, it gives the same leaf.
 * @param bring puts the bytes into the blob store ({@link bringBytes})
 */
export async function takeEvidence(
  deps: ServerDeps,
  piece: EvidencePiece,
  size: number,
  bring: () => Promise<Result<SealedBlob | null, BlobFault>>,
): Promise<Result<EvidenceResponse, Problem>> {
  const brought = await bring();
  if (!brought.ok) return fail(problemOf(brought.error));
  const sealed = brought.value;
  return deps.inTurn(piece.sha256, async () => {
    if (sealed === null && !(await isThere(deps, piece))) return fail(problemOf('body-truncated'));
    return receiptFor(deps, piece, size, sealed);
  });
}

/**
 * False where an order to destroy another name of theirs came in between: they are to be sent again.
 * The words of a record are kept before its leaf, so that whoever has its receipt can find it; a
 * repetition passes over it.
 */
async function isThere(deps: ServerDeps, piece: EvidencePiece): Promise<boolean> {
  const [kept, named] = await Promise.all([deps.blobs.size(piece.sha256), deps.reads.piece(piece)]);
  if (kept === null) return false;
  if (named.isRecord) await keepRecordTexts(deps, piece);
  return true;
}

/** Logs bytes that are on the disk, with their key where they have none. In the turn of the digest. */
async function receiptFor(
  deps: ServerDeps,
  piece: EvidencePiece,
  size: number,
  sealed: SealedBlob | null,
): Promise<Result<EvidenceResponse, Problem>> {
  const heard: FoundWhenHeld[] = [];
  const work = { piece, size, at: new Date(deps.now()), sealed };
  const item = heldItem({ ...work, tell: (found) => heard.push(found) });
  const [held] = await deps.log.append([item]);
  if (held === undefined) throw new Error('an appended item has a leaf');
  const found = heard.at(-1) ?? { ...(await deps.reads.piece(piece)), isKeyed: false };
  // Another phone brought the same bytes at the same time.
  if (sealed !== null && !found.isKeyed) await deps.blobs.settle(sealed);
  // The order to destroy them may have come while they were on the way.
  const { isRecord, isShredded } = found;
  if (isRecord && (await removeErased(deps, piece))) return fail(problemOf('evidence-not-named'));
  if (isShredded && (await removeShredded(deps, piece)))
    return fail(problemOf('evidence-shredded'));
  // Named as a record only while they were on the way.
  if (isRecord && sealed !== null) await keepRecordTexts(deps, piece);
  const answer = await receiptAt(deps, held.index, piece);
  if (answer === null) throw new Error('held evidence has a receipt');
  return ok(answer);
}
