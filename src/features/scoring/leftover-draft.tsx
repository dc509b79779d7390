import { INDICATOR_WORDS } from '../../text/scoring-words';
import { Button } from '../../ui/button';
import type { TypedField } from './use-typed-field';

interface LeftoverDraftProps {
  readonly typed: Pick<TypedField<string>, 'leftover' | 'changed' | 'commit'>;
  /** Offered for what was just entered too, where leaving the field may go unnoticed. */
  readonly always?: boolean;
}

/** Says that what a field shows was typed in an earlier visit, and offers to record it. */
export function LeftoverDraft({ typed, always = false }: LeftoverDraftProps) {
  if (!typed.leftover && !(always && typed.changed)) return null;
  return (
    <div className="indicator-leftover">
      <span>{typed.leftover ? INDICATOR_WORDS.draftLeft : INDICATOR_WORDS.pending}</span>
      <Button onClick={typed.commit}>{INDICATOR_WORDS.record}</Button>
    </div>
  );
}
