import { projectExpenditure2020 } from '../../../src/domain/catalogue/project-expenditure-2020';
import { type Indicator, indicatorsOf } from '../../../src/domain/framework/framework';

/** The 17 indicators of the demonstration assignment. */
export const INDICATORS = indicatorsOf(projectExpenditure2020);

/** One of them by its id, such as `C11`. */
export function indicator(id: string): Indicator {
  const found = INDICATORS.find((each) => each.id === id);
  if (found === undefined) throw new Error(`No indicator ${id}.`);
  return found;
}
