import type { SealedBlob } from '../storage/blob-store';

/** A piece of evidence of an assignment, and the device that sends it. */
export interface EvidencePiece {
  readonly assignment: string;
  readonly sha256: string;
  readonly device: string;
  /** Size of the newest checkpoint that the device has checked, where it said so. */
  readonly checkpointSize?: number;
}

/** What was found under the lock of the log, beside which nothing is ordered or named. */
export interface FoundWhenHeld {
  /** An entry names it as a personal record. */
  readonly isRecord: boolean;
  /** The bureau ordered it destroyed. */
  readonly isShredded: boolean;
  /** The key that came along was written; else there was one already. */
  readonly isKeyed: boolean;
}

/** A piece whose bytes are on the disk and that is to be written down as held. */
export interface HeldWork {
  readonly piece: EvidencePiece;
  readonly size: number;
  readonly at: Date;
  /** The key of bytes that nobody can read yet; null where there is one. */
  readonly sealed: SealedBlob | null;
  /** Hears what was found; of a transaction that is tried again, once more. */
  readonly tell: (found: FoundWhenHeld) => void;
}

/** What the database takes of a piece that is held, with the place of its leaf. */
export const heldRow = (
  { piece: { assignment, sha256, device }, sealed, size, at }: HeldWork,
  index: number,
) => ({
  ...{ assignment, sha256, device, size, at, index },
  ...{ stored: sealed?.stored ?? null, wrapped: sealed?.wrapped ?? null },
});

/** What was found of a piece, by the place of its leaf. */
export interface FoundAt extends FoundWhenHeld {
  readonly index: number;
}

/** Tells each work what was found of it. */
export function tellFound(
  kept: readonly { readonly work: HeldWork; readonly index: number }[],
  found: readonly FoundAt[],
): void {
  const byLeaf = new Map(found.map((row) => [row.index, row]));
  for (const { work, index } of kept) {
    const told = byLeaf.get(index);
    if (told !== undefined) work.tell(told);
  }
}
