import type { Row } from './row';
import { spreadOf } from './spread';

/** A goal as a number: of the ratio to the peer, or of the figure itself where there is none. */
export type Bound = { readonly atMost: number } | { readonly atLeast: number };

/**
 * By what part more than the floor a side may cost and still reach the goal: 0.03 leaves three
 * hundredths for whatever a product does beside the least; below 0 the floor misses the goal itself.
 * @param judged the floor's own figure, as the goal judges ours
 */
export const spareOf = (judged: number, bound: Bound): number =>
  'atMost' in bound ? bound.atMost / judged - 1 : judged / bound.atLeast - 1;

/** What explains a row, all of the same run. */
export interface Floor {
  /** Of the row's own runs and of the floor's, in its unit. */
  readonly ours: readonly number[];
  readonly floor: readonly number[];
  readonly bound: Bound;
  /** The floor's figure as the goal judges ours, where it is not its ratio to the row's peer. */
  readonly judged?: number;
  /** What the floor does, why the goal's own leaves that out, and what lies between it and ours. */
  readonly reason: string;
}

/** A row whose goal was missed, with the floor of the same run beside it; others as they are. */
export function explained(row: Row, { ours, floor, bound, judged, reason }: Floor): Row {
  if (row.met || floor.length === 0) return row;
  const { median } = spreadOf(floor);
  const ratio = Math.round((spreadOf(ours).median / median) * 1000) / 1000;
  const spare = spareOf(judged ?? median / (row.peer ?? 1), bound);
  return { ...row, explained: { floor: Number(median.toPrecision(4)), ratio, spare, reason } };
}
