import type { PackedMeta } from './packed';

/** What came out of a box, as far as it was read. */
export interface TakeReport {
  readonly manifest: Extract<PackedMeta, { kind: 'manifest' }> | null;
  /** Entries that were not here before. */
  readonly added: number;
  /** Persons whose journals came, with what of them is here now: last seq and its hash, by journal. */
  readonly heads: Readonly<Record<string, { readonly seq: number; readonly hash: string }>>;
  readonly persons: readonly string[];
  /** Digests of verified bytes that are here now, new or known. */
  readonly pieces: readonly string[];
  readonly newPieces: number;
  readonly drafts: number;
  /** What was not taken in, and why. */
  readonly refused: readonly { readonly id: string; readonly code: string }[];
  /** The end of the box was reached. */
  readonly whole: boolean;
}

/** Nothing yet. */
export const EMPTY_REPORT: TakeReport = {
  ...{ manifest: null, added: 0, heads: {}, persons: [], pieces: [], newPieces: 0, drafts: 0 },
  ...{ refused: [], whole: false },
};
