import { memo, Suspense, useState } from 'react';
import type { Framework, Indicator } from '../../domain/framework/framework';
import { isUnscored } from '../../domain/framework/is-unscored';
import type { IndicatorScore } from '../../domain/scoring/indicator-score';
import { printScore } from '../../domain/scoring/print-score';
import { PRINTING } from '../../domain/scoring/printing';
import { sayRule } from '../../text/rule-words';
import { sayMissing } from '../../text/say-missing';
import { INDICATOR_WORDS } from '../../text/scoring-words';
import { Card } from '../../ui/card';
import { Figure } from '../../ui/figure';
import { lazyPart } from '../../ui/lazy-part';
import { printIndicatorScore } from './print-indicator-score';
import { printMilli } from './typed-figure';

// Of forms without points.
const FilledIn = lazyPart(() => import('./filled-in'), 'FilledIn');
const IndicatorAbout = lazyPart(() => import('./indicator-about'), 'IndicatorAbout');

export interface IndicatorScoreCardProps {
  /** With what is typed. */
  readonly score: IndicatorScore;
  /** Of all indicators, with what is typed, as it is printed. */
  readonly total: string;
  readonly indicator: Indicator;
  readonly framework: Framework;
  /** Whether what is typed differs from what is recorded. */
  readonly pending: boolean;
  /** Whether something typed cannot be taken. */
  readonly faulty: boolean;
}

/** What is still possible once something was entered; nothing while anything is. */
function sayRange({ score, low, high, status }: IndicatorScore, { rounding }: Framework) {
  if (score !== null || status === 'unscored') return null;
  return INDICATOR_WORDS.range(printScore(low, rounding), printScore(high, rounding));
}

function Score({ score, total, indicator, framework, pending, faulty }: IndicatorScoreCardProps) {
  const missing = sayMissing(score.missing);
  const printed = printIndicatorScore(score, framework);
  const weight = printMilli(indicator.weightMilli);
  const range = sayRange(score, framework);
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
      {range === null ? null : <p>{range}</p>}
      <p className="indicator-total">{INDICATOR_WORDS.total(total)}</p>
      {/* Its line is always there: nothing moves under the finger of whoever types. */}
      <p className={pending ? 'indicator-state indicator-pending' : 'indicator-state'}>
        {pending ? INDICATOR_WORDS.pending : null}
      </p>
      {faulty ? <p className="indicator-missing">{INDICATOR_WORDS.faulty}</p> : null}
      {missing.length === 0 ? null : (
        <p className="indicator-missing">{INDICATOR_WORDS.missing(missing.join('，'))}</p>
      )}
    </div>
  );
}

function About(props: Pick<IndicatorScoreCardProps, 'indicator' | 'framework'>) {
  const [open, setOpen] = useState(false);
  const { about, aboutWithoutPoints } = INDICATOR_WORDS;
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="opener">
        {isUnscored(props.indicator.rule) ? aboutWithoutPoints : about}
      </summary>
      <Suspense fallback={null}>{open ? <IndicatorAbout {...props} /> : null}</Suspense>
    </details>
  );
}

/** Stays as it is while a score is typed. */
const Rule = memo(function Rule(props: Pick<IndicatorScoreCardProps, 'indicator' | 'framework'>) {
  return (
    <>
      <p className="small">{sayRule(props.indicator.rule, PRINTING)}</p>
      <div className="indicator-more">
        <About {...props} />
      </div>
    </>
  );
});

/** The live score of an indicator, what it still lacks and can reach, and its rule. */
export function IndicatorScoreCard(props: IndicatorScoreCardProps) {
  const { indicator, framework } = props;
  return (
    <Card>
      {isUnscored(indicator.rule) ? (
        <Suspense fallback={null}>
          <FilledIn {...props} />
        </Suspense>
      ) : (
        <Score {...props} />
      )}
      <Rule indicator={indicator} framework={framework} />
    </Card>
  );
}
