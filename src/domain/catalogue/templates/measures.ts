import type { Figure } from '../../framework/figure';
import type { Measure } from '../../framework/measure';

type Unit = Figure['unit'];

/** One figure divided by another of the same unit (率, 占比). */
export const share = (unit: Unit, part: string, whole: string): Measure => ({
  kind: 'quotient',
  numerator: { id: 'part', label: part, unit },
  denominator: { id: 'whole', label: whole, unit },
});

/** How much a figure changed from one year to the next (变动率). */
export const change = (unit: Unit, what: string): Measure => ({
  kind: 'change',
  before: { id: 'before', label: `上年度${what}`, unit },
  after: { id: 'after', label: `本年度${what}`, unit },
});

/** What was saved of a planned amount of money (节约率). */
export const saving = (planned: string, actual: string): Measure => ({
  kind: 'saving',
  planned: { id: 'planned', label: planned, unit: 'fen' },
  actual: { id: 'actual', label: actual, unit: 'fen' },
});

/** A rate that is read off as it stands. */
export const rateRead = (label: string): Measure => ({
  kind: 'reading',
  figure: { id: 'rate', label, unit: 'ppm' },
});
