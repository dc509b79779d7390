import { INTENT_WORDS } from '../../text/capture-state-words';
import { CAPTURE_WORDS } from '../../text/capture-words';
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
      title={CAPTURE_WORDS.intentTitle(subject)}
      safe={CAPTURE_WORDS.intentSafe}
      {...(kept === null || kept === 0 ? {} : { where: INTENT_WORDS.kept(kept) })}
      next={CAPTURE_WORDS.intentNext}
      action={
        <div className="evidence-choices">
          <Button onClick={onDrop}>{CAPTURE_WORDS.intentDrop}</Button>
          <Button onClick={onGoOn}>{CAPTURE_WORDS.intentGoOn}</Button>
        </div>
      }
    />
  );
}
