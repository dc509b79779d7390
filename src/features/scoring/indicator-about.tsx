import type { Framework, Indicator } from '../../domain/framework/framework';
import { isUnscored } from '../../domain/framework/is-unscored';
import { TREE_WORDS } from '../../text/scoring-words';
import { Facts } from '../../ui/facts';
import { indicatorFacts } from './indicator-facts';

export interface IndicatorAboutProps {
  readonly indicator: Indicator;
  readonly framework: Framework;
}

/** What the bureau says of an indicator; loaded when somebody asks. */
export function IndicatorAbout({ indicator, framework }: IndicatorAboutProps) {
  return (
    <>
      <Facts items={indicatorFacts(indicator, framework)} />
      <p className="soft small">
        {isUnscored(indicator.rule) ? TREE_WORDS.readOnlyForm : TREE_WORDS.readOnlyWeights}
      </p>
    </>
  );
}
