/** Why a file is no sheet that can be read. */
export type UnreadableCode =
  | 'empty'
  | 'too-large'
  | 'old-excel'
  | 'encrypted'
  | 'not-a-sheet'
  | 'damaged';

/** Bounds on what is read: score sheets have some hundred rows, and a bomb has none. */
export const SHEET_LIMITS = {
  fileBytes: 20 * 1024 * 1024,
  unfoldedBytes: 32 * 1024 * 1024,
  rows: 20_000,
  columns: 256,
} as const;
