import type { Figure } from '../domain/framework/figure';
import type { Printing } from '../domain/scoring/printing';

/** Units as they stand after a figure; a quantity carries its own. */
const UNIT_WORDS = {
  fen: '元',
  count: '',
  day: '天',
  ppm: '%',
  milli: '',
} as const satisfies Record<Figure['unit'], string>;

/** How to type a figure. */
export const FIGURE_HINTS = {
  fen: '以元填写，最多两位小数',
  count: '填写整数',
  day: '填写整数天',
  ppm: '填写百分数，例如 91.58，最多四位小数',
  milli: '最多三位小数',
} as const satisfies Record<Figure['unit'], string>;

/** The unit of a figure in words; empty where it has none. */
export const sayUnit = ({ unit, unitName }: Pick<Figure, 'unit' | 'unitName'>): string =>
  unitName ?? UNIT_WORDS[unit];

/** A figure with its unit, as people read it. */
export function sayFigure(figure: Figure, value: number, printing: Printing): string {
  const unit = sayUnit(figure);
  const number = printing.figure(value, figure.unit);
  return unit === '' || unit === '%' ? `${number}${unit}` : `${number} ${unit}`;
}
