import type { Measure } from '../domain/framework/measure';
import type { Printing } from '../domain/scoring/printing';
import { sayUnit } from './figure-words';

/** What a rule looks at, in words. */
export function sayMeasure(measure: Measure): string {
  switch (measure.kind) {
    case 'quotient':
      return `${measure.numerator.label} ÷ ${measure.denominator.label}`;
    case 'change':
      return `（${measure.after.label} − ${measure.before.label}）÷ ${measure.before.label}`;
    case 'saving':
      return `（${measure.planned.label} − ${measure.actual.label}）÷ ${measure.planned.label}`;
    case 'reading':
      return measure.figure.label;
  }
}

/** Whether a measure is said in percent, and not in the units of its one figure. */
export const isRate = (measure: Measure): boolean =>
  measure.kind !== 'reading' || measure.figure.unit === 'ppm';

/** A bound of a measure: a percentage, or a number where the measure is no rate. */
export const sayBound = (measure: Measure, ppm: number, { ppm: percent }: Printing): string =>
  // A hundredth of the percentage: one of the figure's own units.
  isRate(measure) ? `${percent(ppm)}%` : percent(ppm / 100);

/** A target of a measure: a percentage, or a number with the unit of the figure that is read. */
export function sayTarget(measure: Measure, ppm: number, printing: Printing): string {
  const bound = sayBound(measure, ppm, printing);
  if (measure.kind !== 'reading' || isRate(measure)) return bound;
  const unit = sayUnit(measure.figure);
  return unit === '' ? bound : `${bound} ${unit}`;
}

/** The value of a measure: a percentage, or the figure that is read, in its large unit. */
export function sayValue(
  measure: Measure,
  value: Parameters<Printing['percent']>[0],
  printing: Printing,
): string {
  if (measure.kind !== 'reading' || isRate(measure)) return `${printing.percent(value)}%`;
  const unit = sayUnit(measure.figure);
  const { text } = printing.points(value);
  return unit === '' ? text : `${text} ${unit}`;
}
