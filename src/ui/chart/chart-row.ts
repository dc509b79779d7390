/** One thing that was scored, ready to be drawn and read. */
export interface ChartRow {
  readonly id: string;
  readonly label: string;
  /** Share of the weight that was earned, 0 to 1; null while it is not scored. */
  readonly earned: number | null;
  /** The score as printed, such as `9.5 / 10 分`; unscored, what follows the word for that. */
  readonly text: string;
  /** Where a tap tells more. */
  readonly to?: string;
}

/** The share as it is drawn: what lies outside 0 to 1, or is no number, would break the picture. */
export const drawnShare = (earned: number): number => (earned > 0 ? Math.min(earned, 1) : 0);
