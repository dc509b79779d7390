import { Suspense } from 'react';
import type { BandsRule } from '../../domain/framework/judged-rules';
import { type AskedScore, judgedLimitMilli } from '../../domain/framework/rule-inputs';
import { scoreField, standingIn } from '../../domain/journal/register';
import { INDICATOR_WORDS, TYPED_FAULT_WORDS } from '../../text/scoring-words';
import { lazyPart } from '../../ui/lazy-part';
import { NumberField } from '../../ui/number-field';
import { ConflictPlace } from './conflict-place';
import type { IndicatorContext } from './indicator-context';
import { LeftoverDraft } from './leftover-draft';
import { partName } from './part-name';
import { parseScore, printMilli } from './typed-figure';
import { useTypedField } from './use-typed-field';

const BandList = lazyPart(() => import('./band-list'), 'BandList');

interface JudgementQuestionProps {
  readonly context: IndicatorContext;
  readonly asked: AskedScore;
  /** The bands that the score is named by; null where the rule has none. */
  readonly bands: BandsRule | null;
}

function useJudgement({ context, asked }: JudgementQuestionProps, limit: number) {
  const { session, work, indicator, recorder, drafts, onTyped } = context;
  const { part } = asked;
  const field = scoreField(indicator.id, part);
  const standing = standingIn(work.evaluation.registers, field);
  const held = standing === null || standing === 'conflict' ? null : standing;
  const typed = useTypedField({
    session,
    assignment: work.assignment,
    field,
    stored: held === null ? '' : printMilli(held.value),
    draft: drafts[field],
    open: standing === 'conflict',
    onTyped,
    parse: (text) => parseScore(text, limit),
    format: printMilli,
    record: (scoreMilli, draft) => {
      const body = { indicator: indicator.id, scoreMilli, ...(part === null ? {} : { part }) };
      return recorder.record({ type: 'score.judged', body }, [draft]);
    },
  });
  return { field, typed, isPanels: held?.panel !== undefined };
}

/** A score that the evaluator judges, between 0 and the weight, beside its bands. */
export function JudgementQuestion(props: JudgementQuestionProps) {
  const { context, asked, bands } = props;
  const { indicator, disabled } = context;
  const limit = judgedLimitMilli(indicator.weightMilli, asked);
  const { field, typed, isPanels } = useJudgement(props, limit);
  const parsed = parseScore(typed.value, limit);
  return (
    <div className="indicator-question">
      <NumberField
        label={partName(indicator, asked.part)}
        hint={isPanels ? INDICATOR_WORDS.panelsHint : INDICATOR_WORDS.judgedHint(printMilli(limit))}
        suffix={INDICATOR_WORDS.points}
        value={typed.value}
        readOnly={disabled}
        error={typed.fault === null ? undefined : TYPED_FAULT_WORDS[typed.fault]}
        onChange={typed.onInput}
        onBlur={typed.commit}
        onKeyDown={typed.onKeyDown}
      />
      {bands === null ? null : (
        <Suspense fallback={null}>
          <BandList
            rule={bands}
            weightMilli={indicator.weightMilli}
            asked={asked}
            scoreMilli={parsed.ok ? parsed.value : null}
          />
        </Suspense>
      )}
      <LeftoverDraft typed={typed} />
      <ConflictPlace context={context} field={field} />
    </div>
  );
}
