import type { Problem } from '../../contract/problem';
import { problemOf } from '../../contract/problem-catalogue';
import type { EvidenceResponse } from '../../contract/sync';
import { fail, ok, type Result } from '../../domain/kernel/result';
import type { ServerDeps } from '../deps';
import type { BlobFault } from '../storage/blob-store';
import { isErased, removeErased } from './erased-records';
import { type EvidencePiece, heldItem } from './keep-held';
import { removeShredded } from './retention/remove-shredded';
import { keepRecordTexts } from './search/record-texts';

/**
 * The sizes that accepted entries name for a digest: none, or nearly always one; none either where
 * the bytes were ordered destroyed.
 */
export async function namedSizes(
  deps: ServerDeps,
  { assignment, sha256 }: Pick<EvidencePiece, 'assignment' | 'sha256'>,
): Promise<readonly number[]> {
  const { sizes, isRecord } = await deps.reads.piece({ assignment, sha256 });
  // Only records can be ordered destroyed, and nearly all that comes are pictures.
  const isGone = isRecord && (await isErased(deps.db, { assignment, sha256 }));
  return isGone ? [] : sizes;
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

async function receiptAt(deps: ServerDeps, leaf: number): Promise<EvidenceResponse | null> {
  const [receipt] = await deps.log.receipts([leaf]);
  return receipt === undefined ? null : { receipt };
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
    return receiptAt(deps, leaf);
  });
}

/**
 * Keeps bytes that an accepted entry names, and answers with the receipt that they are held: first
 * the bytes are safe on disk, then the leaf is logged. Repeated, it gives the same leaf.
 * @param keepBytes puts the bytes into the blob store, checking digest and size
 */
export async function takeEvidence(
  deps: ServerDeps,
  piece: EvidencePiece,
  size: number,
  keepBytes: () => Promise<Result<void, BlobFault>>,
): Promise<Result<EvidenceResponse, Problem>> {
  const kept = await keepBytes();
  if (!kept.ok) return fail(problemOf(kept.error));
  return deps.inTurn(piece.sha256, () => receiptFor(deps, piece, size));
}

/** Logs bytes that are on the disk. In the turn of the digest. */
async function receiptFor(
  deps: ServerDeps,
  piece: EvidencePiece,
  size: number,
): Promise<Result<EvidenceResponse, Problem>> {
  // An order to destroy another name of theirs came in between: they are to be sent again.
  const [kept, named] = await Promise.all([deps.blobs.size(piece.sha256), deps.reads.piece(piece)]);
  if (kept === null) return fail(problemOf('body-truncated'));
  // Before the leaf, so that whoever has its receipt can be found; a repetition passes over it.
  if (named.isRecord) await keepRecordTexts(deps, piece);
  const [held] = await deps.log.append([heldItem(piece, size, new Date(deps.now()))]);
  if (held === undefined) throw new Error('an appended item has a leaf');
  // The order to destroy them may have come while they were on the way.
  const { isRecord, isShredded } = await deps.reads.piece(piece);
  if (isRecord && (await removeErased(deps, piece))) return fail(problemOf('evidence-not-named'));
  if (isShredded && (await removeShredded(deps, piece)))
    return fail(problemOf('evidence-shredded'));
  const answer = await receiptAt(deps, held.index);
  if (answer === null) throw new Error('held evidence has a receipt');
  return ok(answer);
}
