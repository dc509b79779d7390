import { type AskedScore, judgedLimitMilli } from '../../domain/framework/rule-inputs';
import { scoreField, standingValue } from '../../domain/journal/register';
import { INDICATOR_WORDS, TYPED_FAULT_WORDS } from '../../text/scoring-words';
import { NumberField } from '../../ui/number-field';
import { ConflictNotice } from './conflict-notice';
import type { IndicatorContext } from './indicator-context';
import { LeftoverDraft } from './leftover-draft';
import { sayField } from './say-written';
import { parseScore, printMilli } from './typed-figure';
import { useTypedField } from './use-typed-field';

interface JudgementQuestionProps {
  readonly context: IndicatorContext;
  readonly asked: AskedScore;
}

/** A score that the evaluator judges, between 0 and the weight, beside the guidance. */
export function JudgementQuestion({ context, asked }: JudgementQuestionProps) {
  const { session, work, indicator, recorder, drafts, disabled } = context;
  const { part } = asked;
  const field = scoreField(indicator.id, part);
  const limit = judgedLimitMilli(indicator.weightMilli, asked);
  const standing = standingValue(work.evaluation.registers, field);
  const held = standing === null || standing === 'conflict' ? null : standing.value;
  const typed = useTypedField({
    session,
    assignment: work.assignment,
    field,
    stored: held === null ? '' : printMilli(held),
    draft: drafts[field],
    open: standing === 'conflict',
    parse: (text) => parseScore(text, limit),
    format: printMilli,
    record: (scoreMilli, draft) =>
      recorder.record(
        {
          type: 'score.judged',
          body: { indicator: indicator.id, scoreMilli, ...(part === null ? {} : { part }) },
        },
        [draft],
      ),
  });
  return (
    <div className="indicator-question">
      <NumberField
        label={sayField(field, indicator)}
        hint={INDICATOR_WORDS.judgedHint(printMilli(limit))}
        suffix={INDICATOR_WORDS.points}
        value={typed.value}
        readOnly={disabled}
        error={typed.fault === null ? undefined : TYPED_FAULT_WORDS[typed.fault]}
        onChange={(event) => typed.onChange(event.target.value)}
        onBlur={typed.commit}
        onKeyDown={(event) => (event.key === 'Enter' ? typed.commit() : undefined)}
      />
      <LeftoverDraft shown={typed.leftover} onRecord={typed.commit} />
      <ConflictNotice work={work} indicator={indicator} field={field} />
    </div>
  );
}
