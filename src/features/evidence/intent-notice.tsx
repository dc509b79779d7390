import { INTENT_WORDS } from '../../text/capture-state-words';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';

export interface IntentNoticeProps {
  /** What was about to be photographed, in words. */
  readonly subject: string;
  /** How many pictures were kept since the camera was opened; null where that is not known. */
  readonly kept: number | null;
  readonly onGoOn: () => void;
  readonly onDrop: () => void;
}

/** The page was lost while a camera was open: what is safe, and how to go on. */
export function IntentNotice({ subject, kept, onGoOn, onDrop }: IntentNoticeProps) {
  return (
    <Notice
      tone="warning"
      title={INTENT_WORDS.title(subject)}
      safe={INTENT_WORDS.safe}
      {...(kept === null || kept === 0 ? {} : { where: INTENT_WORDS.kept(kept) })}
      next={INTENT_WORDS.next}
      action={
        <div className="evidence-choices">
          <Button onClick={onDrop}>{INTENT_WORDS.drop}</Button>
          <Button onClick={onGoOn}>{INTENT_WORDS.goOn}</Button>
        </div>
      }
    />
  );
}
