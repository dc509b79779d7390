import type { Indicator } from '../../domain/framework/framework';
import type { WatchedRule } from '../../domain/framework/unscored-rules';
import type { IndicatorScore } from '../../domain/scoring/indicator-score';
import { PRINTING } from '../../domain/scoring/printing';
import { ASKED_WORDS } from '../../text/asked-words';
import { sayUnit } from '../../text/figure-words';
import { sayMissing } from '../../text/say-missing';
import { INDICATOR_WORDS } from '../../text/scoring-words';
import { Figure } from '../../ui/figure';

interface FilledInProps {
  readonly score: IndicatorScore;
  readonly indicator: Indicator;
  /** Whether something typed cannot be taken. */
  readonly faulty: boolean;
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
export function FilledIn({ score, indicator: { rule }, faulty }: FilledInProps) {
  const missing = sayMissing(score.missing);
  const words = missing.length === 0 ? ASKED_WORDS.done : ASKED_WORDS.notDone;
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
