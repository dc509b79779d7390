import type { Measure } from '../../../domain/framework/measure';
import { unitOfMeasure } from '../../../domain/framework/measure';
import { BOUND, type NumberForm } from '../typed-number';

/** A bound as it is typed and held: percent for a rate, else plain units; both in parts per million. */
export interface BoundForm {
  readonly form: NumberForm;
  /** What follows the name of the field. */
  readonly suffix: string;
  readonly isRate: boolean;
}

/** How bounds of a measure are typed: 1 is a million, so a rate moves four digits, a number six. */
export function boundForm(measure: Measure, least: number = BOUND.least): BoundForm {
  const isRate = unitOfMeasure(measure) === 'ppm';
  // A plain number has four decimals as well: that is how bounds are printed.
  const plain = { decimals: 6, step: 100 };
  const form = { ...BOUND, least, ...(isRate ? {} : plain) };
  return { form, suffix: isRate ? '（%）' : '', isRate };
}
