import type { Problem } from '../../contract/problem';
import { problemOf } from '../../contract/problem-catalogue';
import type { EvidenceResponse } from '../../contract/sync';
import { fail, ok, type Result } from '../../domain/kernel/result';
import type { ServerDeps } from '../deps';
import { audit } from '../storage/audit';
import type { BlobFault } from '../storage/blob-store';
import { isErased, removeErased } from './erased-records';
import { removeShredded } from './retention/remove-shredded';
import { keepRecordTexts } from './search/record-texts';
import { serverInstant } from './server-time';

/** A piece of evidence of an assignment, and the device that sends it. */
export interface EvidencePiece {
  readonly assignment: string;
  readonly sha256: string;
  readonly device: string;
}

/**
 * The sizes that accepted entries name for a digest: none, or nearly always one; none either where
 * the bytes were ordered destroyed.
 */
export async function namedSizes(
  deps: ServerDeps,
  { assignment, sha256 }: Pick<EvidencePiece, 'assignment' | 'sha256'>,
): Promise<number[]> {
  if (await isErased(deps.db, { assignment, sha256 })) return [];
  const rows = await deps.db
    .selectFrom('evidence_names')
    .select('size')
    .distinct()
    .where('assignment', '=', assignment)
    .where('sha256', '=', sha256)
    .orderBy('size', 'desc')
    .execute();
  return rows.map((row) => row.size);
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

async function heldReceipt(
  deps: ServerDeps,
  { assignment, sha256 }: EvidencePiece,
): Promise<EvidenceResponse | null> {
  const row = await deps.db
    .selectFrom('evidence_held')
    .select('leaf_idx')
    .where('assignment', '=', assignment)
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  if (row === undefined) return null;
  const [receipt] = await deps.log.receipts([row.leaf_idx]);
  return receipt === undefined ? null : { receipt };
}

async function logHeld(deps: ServerDeps, piece: EvidencePiece, size: number): Promise<void> {
  const { assignment, sha256, device } = piece;
  const at = new Date(deps.now());
  const received = serverInstant(at.getTime());
  await deps.log.append([
    {
      identity: `evidence:${assignment}:${sha256}`,
      leaf: { v: 1, kind: 'evidence-held', assignment, sha256, size, received },
      write: async (trx, index) => {
        await trx
          .insertInto('evidence_held')
          .values({ assignment, sha256, size, leaf_idx: index, received_at: at })
          .execute();
        // Something came after all else was destroyed.
        await trx.deleteFrom('evidence_emptied').where('assignment', '=', assignment).execute();
        const actor = `device:${device}`;
        await audit(trx, { actor, action: 'evidence.kept', at, assignment, subject: sha256 });
      },
    },
  ]);
}

/** The receipt of evidence that is held, its bytes being where they belong; else null. */
export async function heldEvidence(
  deps: ServerDeps,
  piece: EvidencePiece,
): Promise<EvidenceResponse | null> {
  // In turn: an order that did not yet see the entry that names them may be removing these bytes.
  return deps.inTurn(piece.sha256, async () => {
    const present = await deps.blobs.size(piece.sha256);
    return present === null ? null : heldReceipt(deps, piece);
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
  if ((await deps.blobs.size(piece.sha256)) === null) return fail(problemOf('body-truncated'));
  // Before the leaf, so that whoever has its receipt can be found; a repetition passes over it.
  await keepRecordTexts(deps, piece);
  await logHeld(deps, piece, size);
  // The order to destroy them may have come while they were on the way.
  if (await removeErased(deps, piece)) return fail(problemOf('evidence-not-named'));
  if (await removeShredded(deps, piece)) return fail(problemOf('evidence-shredded'));
  const answer = await heldReceipt(deps, piece);
  if (answer === null) throw new Error('held evidence has a receipt');
  return ok(answer);
}
