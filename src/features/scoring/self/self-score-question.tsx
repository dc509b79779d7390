import { selfScoreField, standingValue } from '../../../domain/journal/register';
import { TYPED_FAULT_WORDS } from '../../../text/scoring-words';
import { SELF_SCORE_WORDS } from '../../../text/self-score-words';
import { NumberField } from '../../../ui/number-field';
import { ConflictPlace } from '../conflict-place';
import type { IndicatorContext } from '../indicator-context';
import { LeftoverDraft } from '../leftover-draft';
import { parseScore, printMilli } from '../typed-figure';
import { useTypedField } from '../use-typed-field';

/** What an entry takes at most: a claim may be above the weight, but not beyond all reason. */
const MOST_MILLI = 1_000_000;

/** The unit's own score of one indicator, copied from paper or put right. */
export function SelfScoreQuestion({ context }: { readonly context: IndicatorContext }) {
  const { session, work, indicator, recorder, drafts, disabled } = context;
  const field = selfScoreField(indicator.id);
  const standing = standingValue(work.evaluation.registers, field);
  const typed = useTypedField({
    session,
    assignment: work.assignment,
    field,
    stored: standing === null || standing === 'conflict' ? '' : printMilli(standing.value),
    draft: drafts[field],
    open: standing === 'conflict',
    parse: (text) => parseScore(text, MOST_MILLI),
    format: printMilli,
    record: (scoreMilli, draft) => {
      const scores = [{ indicator: indicator.id, scoreMilli }];
      return recorder.record({ type: 'selfScores.imported', body: { file: null, scores } }, [
        draft,
      ]);
    },
  });
  return (
    <div className="stack compared-question">
      <NumberField
        label={SELF_SCORE_WORDS.self}
        hint={SELF_SCORE_WORDS.scoreHint}
        value={typed.value}
        readOnly={disabled}
        error={typed.fault === null ? undefined : TYPED_FAULT_WORDS[typed.fault]}
        onChange={typed.onInput}
        onBlur={typed.commit}
        onKeyDown={typed.onKeyDown}
      />
      <LeftoverDraft typed={typed} />
      <ConflictPlace context={context} field={field} />
    </div>
  );
}
