import { useState } from 'react';
import { deductionField, scoreField, standingIn } from '../../domain/journal/register';
import { REASON_WORDS } from '../../text/reason-words';
import { MISSING_WORDS } from '../../text/say-missing';
import { INDICATOR_WORDS } from '../../text/scoring-words';
import { TextArea } from '../../ui/text-area';
import { ConflictPlace } from './conflict-place';
import type { IndicatorContext } from './indicator-context';
import { LeftoverDraft } from './leftover-draft';
import { MAX_TEXT, useTypedText } from './use-typed-text';

function useReason(context: IndicatorContext) {
  const { work, indicator } = context;
  const field = deductionField(indicator.id);
  const { registers } = work.evaluation;
  const standing = standingIn(registers, field);
  const score = standingIn(registers, scoreField(indicator.id));
  const isOf = (held: typeof standing | typeof score) =>
    held !== null && held !== 'conflict' && held.panel !== undefined;
  const typed = useTypedText(context, field, (reason) => ({
    type: 'deduction.explained',
    body: { indicator: indicator.id, reason },
  }));
  // The score was judged anew since, and the report would print the panel's reason for it.
  return { typed, isLeftOver: isOf(standing) && !isOf(score) };
}

/** Why points were taken off; the report prints it. Required once a point is taken off. */
export function ReasonQuestion({
  context,
  required,
}: {
  readonly context: IndicatorContext;
  readonly required: boolean;
}) {
  const { indicator, disabled } = context;
  const { typed, isLeftOver } = useReason(context);
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
        hint={
          isLeftOver
            ? REASON_WORDS.reasonOfPanel
            : required
              ? REASON_WORDS.reasonHint
              : REASON_WORDS.reasonOptional
        }
        error={lacks ? MISSING_WORDS.reason() : undefined}
        required={required}
        maxLength={MAX_TEXT}
        value={typed.value}
        readOnly={disabled}
        onChange={typed.onInput}
        onBlur={leave}
      />
      <LeftoverDraft typed={typed} />
      <ConflictPlace context={context} field={deductionField(indicator.id)} />
    </div>
  );
}
