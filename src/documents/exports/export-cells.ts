import type { OutCell } from '../sheet/lay-out-table';
import { figureCell } from '../sheet/out-sheet';

/** An integer of `scale` decimals as a figure, exactly; none for what is not known. */
function scaled(value: number | null, scale: number): OutCell | null {
  if (value === null) return null;
  const digits = String(Math.abs(value)).padStart(scale + 1, '0');
  const sign = value < 0 ? '-' : '';
  return figureCell(`${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`);
}

/** Fen as 元 with two decimals. */
export const yuanCell = (fen: number | null): OutCell | null => scaled(fen, 2);

/** Thousandths of a point as points with three decimals. */
export const pointsCell = (milli: number | null): OutCell | null => scaled(milli, 3);

/** An integer. */
export const numberCell = (value: number): OutCell => figureCell(String(value));
