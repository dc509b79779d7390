/** One line of what a benchmark found. All figures are medians in `unit`. */
export interface Row {
  readonly name: string;
  readonly ours: number;
  /** The peer's or the floor's figure of the same run; null where there is none. */
  readonly peer: number | null;
  readonly unit: string;
  /** `ours` divided by `peer`; null where there is no peer. */
  readonly ratio: number | null;
  /** What is wanted, in words, as `≤ 1/2 of enketo-core`. */
  readonly goal: string;
  readonly met: boolean;
  /** Least and most of our runs, and how many there were. */
  readonly least: number;
  readonly most: number;
  readonly runs: number;
  /** What the reader must know: versions of peers, noise. */
  readonly note?: string;
  /**
   * How far a goal is out of reach, by measurement: the least work that what is promised cannot be
   * without, in the row's unit and in the same run, and `ours` divided by it.
   */
  readonly explained?: {
    readonly floor: number;
    readonly ratio: number;
    /** What may be added to the floor's cost until the goal is missed; below 0 it misses it itself. */
    readonly spare: number;
    /** What the floor does, why the goal's own leaves it out, and what lies between it and ours. */
    readonly reason: string;
  };
}
