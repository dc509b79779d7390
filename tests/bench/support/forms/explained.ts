import type { Row } from '../row';
import { spreadOf } from '../spread';

/**
 * A row whose goal was missed, with the floor of the same run beside it; others as they are.
 * @param ours of the row's own runs, in its unit
 * @param floor the same of the floor's
 * @param reason what the floor does, and why the goal's own leaves that out
 */
export function explained(
  row: Row,
  { ours, floor, reason }: { ours: readonly number[]; floor: readonly number[]; reason: string },
): Row {
  if (row.met || floor.length === 0) return row;
  const { median } = spreadOf(floor);
  const ratio = Math.round((spreadOf(ours).median / median) * 1000) / 1000;
  return { ...row, explained: { floor: Number(median.toPrecision(4)), ratio, reason } };
}
