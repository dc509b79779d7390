import type { Framework, Indicator } from '../../domain/framework/framework';
import type { IndicatorScore } from '../../domain/scoring/indicator-score';
import { sayMissing } from '../../text/say-missing';
import { INDICATOR_WORDS } from '../../text/scoring-words';
import { Card } from '../../ui/card';
import { Figure } from '../../ui/figure';
import { printIndicatorScore, saySteps } from './say-score';
import { printMilli } from './typed-figure';

export interface IndicatorScoreCardProps {
  readonly score: IndicatorScore;
  readonly indicator: Indicator;
  readonly framework: Framework;
}

/** The live score of an indicator with its steps, and what it still lacks. */
export function IndicatorScoreCard({ score, indicator, framework }: IndicatorScoreCardProps) {
  const steps = saySteps(score, indicator);
  const missing = sayMissing(score.missing);
  return (
    <Card>
      <div aria-live="polite">
        <Figure
          label={INDICATOR_WORDS.score}
          value={printIndicatorScore(score, framework) ?? INDICATOR_WORDS.notYet}
          unit={INDICATOR_WORDS.scoreOf(printMilli(indicator.weightMilli))}
          explainLabel={INDICATOR_WORDS.how}
          explain={
            <ol className="indicator-steps">
              {steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          }
        />
        {missing.length === 0 ? null : (
          <p className="indicator-missing">{INDICATOR_WORDS.missing(missing.join('，'))}</p>
        )}
      </div>
    </Card>
  );
}
