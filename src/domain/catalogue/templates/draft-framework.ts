import type { Framework } from '../../framework/framework';
import { nationalGrades } from '../grade-schemes';
import { ROUNDED_INDICATORS, SECOND_LOOK_MILLI } from '../printed-scores';

type Draft = Pick<
  Framework,
  'id' | 'version' | 'title' | 'source' | 'kind' | 'levels' | 'weightRules' | 'notes'
>;

/** What the product does where a source does not say otherwise: national grades, its own rounding. */
const defaults = {
  v: 1,
  rounding: ROUNDED_INDICATORS,
  grades: nationalGrades.grades,
  secondLookMilli: SECOND_LOOK_MILLI,
} as const satisfies Partial<Framework>;

/** A framework whose weights, and deductions for each point, are ours; its title and source say so. */
export const sampleFramework = (draft: Draft): Framework => ({
  ...draft,
  ...defaults,
  title: `${draft.title}（示例权重）`,
  source: `${draft.source}；权重为示例权重，扣分幅度和目标值亦为示例`,
  weights: 'sample',
});

/** A framework whose weights its source prescribes. */
export const officialFramework = (draft: Draft): Framework => ({
  ...draft,
  ...defaults,
  weights: 'official',
});
