import type { Framework, Indicator } from '../../domain/framework/framework';
import { isUnscored } from '../../domain/framework/is-unscored';
import { HOW_TOTAL_WORDS } from '../../text/how-total-words';
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
        {isUnscored(indicator.rule)
          ? HOW_TOTAL_WORDS.readOnlyForm
          : HOW_TOTAL_WORDS.readOnlyWeights}
      </p>
    </>
  );
}
