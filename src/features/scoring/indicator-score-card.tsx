import type { Framework, Indicator } from '../../domain/framework/framework';
import type { IndicatorScore } from '../../domain/scoring/indicator-score';
import { PRINTING } from '../../domain/scoring/printing';
import { sayExplanation } from '../../text/explanation-words';
import { sayRule } from '../../text/rule-words';
import { sayMissing } from '../../text/say-missing';
import { INDICATOR_WORDS } from '../../text/scoring-words';
import { Card } from '../../ui/card';
import { Facts } from '../../ui/facts';
import { Figure } from '../../ui/figure';
import { printIndicatorScore } from './print-indicator-score';
import { printMilli } from './typed-figure';

export interface IndicatorScoreCardProps {
  readonly score: IndicatorScore;
  readonly indicator: Indicator;
  readonly framework: Framework;
}

function Score({ score, indicator, framework }: IndicatorScoreCardProps) {
  const missing = sayMissing(score.missing);
  const printed = printIndicatorScore(score, framework);
  const weight = printMilli(indicator.weightMilli);
  return (
    <div aria-live="polite">
      <Figure
        line
        label={INDICATOR_WORDS.score}
        value={printed ?? INDICATOR_WORDS.notYet}
        unit={
          printed === null ? INDICATOR_WORDS.fullMarks(weight) : INDICATOR_WORDS.scoreOf(weight)
        }
      />
      {missing.length === 0 ? null : (
        <p className="indicator-missing">{INDICATOR_WORDS.missing(missing.join('，'))}</p>
      )}
    </div>
  );
}

function About({ indicator }: Pick<IndicatorScoreCardProps, 'indicator'>) {
  const { explanation, basis } = indicator;
  const explained = { term: INDICATOR_WORDS.explanation, detail: explanation };
  return (
    <details>
      <summary className="indicator-about">{INDICATOR_WORDS.about}</summary>
      <Facts
        items={[
          ...(explanation === '' ? [] : [explained]),
          { term: INDICATOR_WORDS.basis, detail: basis },
        ]}
      />
    </details>
  );
}

/** The live score of an indicator, what it still lacks, and its rule; how and why open at a tap. */
export function IndicatorScoreCard(props: IndicatorScoreCardProps) {
  const { score, indicator } = props;
  return (
    <Card>
      <Score {...props} />
      <p className="small">{sayRule(indicator.rule, PRINTING)}</p>
      <div className="indicator-more">
        <details>
          <summary className="indicator-about">{INDICATOR_WORDS.how}</summary>
          <ol className="indicator-steps">
            {sayExplanation(score.steps, indicator.rule, PRINTING).map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </details>
        <About indicator={indicator} />
      </div>
    </Card>
  );
}
