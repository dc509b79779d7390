import type { IndicatorRule } from '../../domain/framework/scoring-rule';
import { PRINTING } from '../../domain/scoring/printing';
import { sayRule } from '../../text/rule-words';

/** How an indicator is scored, in a sentence; loaded beside the page, since its words are many. */
export const RuleLine = ({ rule }: { readonly rule: IndicatorRule }) => (
  <>{sayRule(rule, PRINTING)}</>
);
