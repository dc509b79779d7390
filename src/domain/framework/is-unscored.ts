import type { IndicatorRule } from './scoring-rule';
import type { UnscoredRule } from './unscored-rules';

/** Whether a rule asks without giving points. */
export const isUnscored = (rule: IndicatorRule): rule is UnscoredRule =>
  rule.kind === 'opinion' || rule.kind === 'watched';
