import { INDICATOR_WORDS } from '../../text/scoring-words';
import { Button } from '../../ui/button';

/** Says that what a field shows was typed in an earlier visit, and offers to record it. */
export function LeftoverDraft({
  shown,
  onRecord,
}: {
  readonly shown: boolean;
  readonly onRecord: () => void;
}) {
  if (!shown) return null;
  return (
    <div className="indicator-leftover">
      <span>{INDICATOR_WORDS.draftLeft}</span>
      <Button onClick={onRecord}>{INDICATOR_WORDS.record}</Button>
    </div>
  );
}
