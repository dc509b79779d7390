import type { Framework } from './framework';

/** Output and benefit carry 60 % of the weight at least, in principle (财预〔2020〕10号 art. 14). */
const OUTPUT_BENEFIT_FLOOR_MILLI = 60_000;

const COUNTED: ReadonlySet<string> = new Set(['产出', '效益']);

/**
 * The weight of the first levels 产出 and 效益, in thousandths of a point, and whether it reaches the
 * floor for fiscal and departmental project evaluations. "In principle": a warning, not a refusal.
 */
export function outputBenefitShare(framework: Framework): {
  readonly weightMilli: number;
  readonly holds: boolean;
} {
  const weightMilli = framework.levels
    .filter(({ name }) => COUNTED.has(name))
    .flatMap(({ groups }) => groups.flatMap(({ indicators }) => indicators))
    .reduce((sum, indicator) => sum + indicator.weightMilli, 0);
  return { weightMilli, holds: weightMilli >= OUTPUT_BENEFIT_FLOOR_MILLI };
}
