import { Suspense, useState } from 'react';
import type { Framework, Indicator } from '../../domain/framework/framework';
import { isUnscored } from '../../domain/framework/is-unscored';
import type { WatchedRule } from '../../domain/framework/unscored-rules';
import type { IndicatorScore } from '../../domain/scoring/indicator-score';
import { printScore } from '../../domain/scoring/print-score';
import { PRINTING } from '../../domain/scoring/printing';
import { sayUnit } from '../../text/figure-words';
import { sayRule } from '../../text/rule-words';
import { sayMissing } from '../../text/say-missing';
import { INDICATOR_WORDS } from '../../text/scoring-words';
import { Card } from '../../ui/card';
import { Figure } from '../../ui/figure';
import { lazyPart } from '../../ui/lazy-part';
import { printIndicatorScore } from './print-indicator-score';
import { printMilli } from './typed-figure';

const IndicatorAbout = lazyPart(() => import('./indicator-about'), 'IndicatorAbout');

export interface IndicatorScoreCardProps {
  /** With what is typed. */
  readonly score: IndicatorScore;
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

/** The year's target, as the figure at the head of the page. */
function sayTargetOf({ target, terms }: WatchedRule) {
  const { annual: label } = terms.columns;
  if (target.kind === 'words') return { label, value: target.annual, unit: '' };
  return {
    label,
    value: PRINTING.figure(target.annual, target.unit),
    unit: sayUnit(target),
  };
}

/** What an indicator without points still lacks, and its target where it has one. */
function Filled({ score, indicator: { rule }, faulty }: IndicatorScoreCardProps) {
  const missing = sayMissing(score.missing);
  const words = missing.length === 0 ? INDICATOR_WORDS.done : INDICATOR_WORDS.notDone;
  const target = rule.kind === 'watched' ? sayTargetOf(rule) : null;
  return (
    <div aria-live="polite">
      {target === null ? null : <Figure line {...target} />}
      <p>{words}</p>
      {faulty ? <p className="indicator-missing">{INDICATOR_WORDS.faulty}</p> : null}
      {missing.length === 0 ? null : (
        <p className="indicator-missing">{INDICATOR_WORDS.missing(missing.join('，'))}</p>
      )}
    </div>
  );
}

function Score({ score, indicator, framework, pending, faulty }: IndicatorScoreCardProps) {
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
      {pending ? <p className="indicator-pending">{INDICATOR_WORDS.pending}</p> : null}
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

/** The live score of an indicator, what it still lacks and can reach, and its rule. */
export function IndicatorScoreCard(props: IndicatorScoreCardProps) {
  const { indicator, framework } = props;
  return (
    <Card>
      {isUnscored(indicator.rule) ? <Filled {...props} /> : <Score {...props} />}
      <p className="small">{sayRule(indicator.rule, PRINTING)}</p>
      <div className="indicator-more">
        <About indicator={indicator} framework={framework} />
      </div>
    </Card>
  );
}
