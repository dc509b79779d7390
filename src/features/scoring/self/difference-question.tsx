import { differenceField } from '../../../domain/journal/register';
import { SELF_SCORE_WORDS } from '../../../text/self-score-words';
import { TextArea } from '../../../ui/text-area';
import { ConflictPlace } from '../conflict-place';
import type { IndicatorContext } from '../indicator-context';
import { LeftoverDraft } from '../leftover-draft';
import { MAX_TEXT, useTypedText } from '../use-typed-text';

/** Why the verified score differs from the unit's own. */
export function DifferenceQuestion({ context }: { readonly context: IndicatorContext }) {
  const { indicator, disabled } = context;
  const field = differenceField(indicator.id);
  const typed = useTypedText(context, field, (reason) => ({
    type: 'difference.explained',
    body: { indicator: indicator.id, reason },
  }));
  return (
    <div className="stack compared-question">
      <TextArea
        label={SELF_SCORE_WORDS.reason}
        hint={SELF_SCORE_WORDS.reasonHint}
        maxLength={MAX_TEXT}
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
