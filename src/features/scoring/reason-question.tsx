import { useState } from 'react';
import { deductionField, standingValue } from '../../domain/journal/register';
import { toPlainText } from '../../domain/kernel/plain-text';
import { ok } from '../../domain/kernel/result';
import { MISSING_WORDS } from '../../text/say-missing';
import { INDICATOR_WORDS } from '../../text/scoring-words';
import { TextArea } from '../../ui/text-area';
import { ConflictNotice } from './conflict-notice';
import type { IndicatorContext } from './indicator-context';
import { LeftoverDraft } from './leftover-draft';
import { useTypedField } from './use-typed-field';

/** The longest reason that an entry takes (domain/journal/act.ts). */
const MAX_REASON = 2000;

function useReason({ session, work, indicator, recorder, drafts }: IndicatorContext) {
  const field = deductionField(indicator.id);
  const standing = standingValue(work.evaluation.registers, field);
  return useTypedField({
    session,
    assignment: work.assignment,
    field,
    stored: standing === null || standing === 'conflict' ? '' : standing.value,
    draft: drafts[field],
    open: standing === 'conflict',
    parse: (text) => ok(toPlainText(text).trim()),
    format: (reason) => reason,
    record: (reason, draft) =>
      recorder.record({ type: 'deduction.explained', body: { indicator: indicator.id, reason } }, [
        draft,
      ]),
  });
}

/** Why points were taken off; the report prints it. Required once a point is taken off. */
export function ReasonQuestion({
  context,
  required,
}: {
  readonly context: IndicatorContext;
  readonly required: boolean;
}) {
  const { work, indicator, disabled } = context;
  const typed = useReason(context);
  // Not before the field was left once: nobody wants to be scolded while on the way there.
  const [left, setLeft] = useState(false);
  const lacks = left && required && typed.value.trim() === '';
  const leave = () => {
    setLeft(true);
    typed.commit();
  };
  return (
    <div className="indicator-question">
      <TextArea
        label={INDICATOR_WORDS.reason}
        hint={required ? INDICATOR_WORDS.reasonHint : INDICATOR_WORDS.reasonOptional}
        error={lacks ? MISSING_WORDS.reason() : undefined}
        required={required}
        maxLength={MAX_REASON}
        value={typed.value}
        readOnly={disabled}
        onChange={(event) => typed.onChange(event.target.value)}
        onBlur={leave}
      />
      <LeftoverDraft shown={typed.leftover} onRecord={typed.commit} />
      <ConflictNotice work={work} indicator={indicator} field={deductionField(indicator.id)} />
    </div>
  );
}
