import { differenceField, standingValue } from '../../../domain/journal/register';
import { toPlainText } from '../../../domain/kernel/plain-text';
import { ok } from '../../../domain/kernel/result';
import { SELF_SCORE_WORDS } from '../../../text/self-score-words';
import { TextArea } from '../../../ui/text-area';
import { ConflictPlace } from '../conflict-place';
import type { IndicatorContext } from '../indicator-context';
import { LeftoverDraft } from '../leftover-draft';
import { useTypedField } from '../use-typed-field';

/** The longest reason that an entry takes (domain/journal/act.ts). */
const MAX_REASON = 2000;

/** Why the verified score differs from the unit's own. */
export function DifferenceQuestion({ context }: { readonly context: IndicatorContext }) {
  const { session, work, indicator, recorder, drafts, disabled } = context;
  const field = differenceField(indicator.id);
  const standing = standingValue(work.evaluation.registers, field);
  const typed = useTypedField({
    session,
    assignment: work.assignment,
    field,
    stored: standing === null || standing === 'conflict' ? '' : standing.value,
    draft: drafts[field],
    open: standing === 'conflict',
    parse: (text) => ok(toPlainText(text).trim()),
    format: (reason) => reason,
    record: (reason, draft) =>
      recorder.record({ type: 'difference.explained', body: { indicator: indicator.id, reason } }, [
        draft,
      ]),
  });
  return (
    <div className="stack compared-question">
      <TextArea
        label={SELF_SCORE_WORDS.reason}
        hint={SELF_SCORE_WORDS.reasonHint}
        maxLength={MAX_REASON}
        value={typed.value}
        readOnly={disabled}
        onChange={typed.onInput}
        onBlur={typed.commit}
      />
      <LeftoverDraft typed={typed} />
      <ConflictPlace context={context} field={field} />
    </div>
  );
}
