import { REVIEW_WORDS as WORDS } from '../../../text/review-words';
import { sayMinute } from '../../../text/say-instant';
import { Button, ButtonLink } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import type { CourseView } from '../course/course-view';
import { type ReportPageProps, reportAddress } from '../report-props';

interface NewerVersionProps extends Pick<ReportPageProps, 'work'> {
  readonly newest: CourseView['newest'];
  /** How many findings were typed while another version stood here. */
  readonly typed: number;
  readonly onClear: () => void;
}

/** Says that another version took the place of the one that the form was begun for. */
export function NewerVersion({ work, newest, typed, onClear }: NewerVersionProps) {
  return (
    <Notice
      tone="warning"
      live
      title={WORDS.newer(sayMinute(newest.at))}
      safe={WORDS.newerSafe(typed)}
      next={WORDS.newerNext}
      action={
        <>
          <ButtonLink to={reportAddress(work, 'changes')}>{WORDS.newerLook}</ButtonLink>
          {typed === 0 ? null : (
            <Button kind="quiet" onClick={onClear}>
              {WORDS.newerClear}
            </Button>
          )}
        </>
      }
    />
  );
}

interface NewerGoOnProps extends Pick<NewerVersionProps, 'typed'> {
  readonly onKeep: () => void;
}

/** In place of saving: goes on to the version that is the newest now, with what was typed. */
export function NewerGoOn({ typed, onKeep }: NewerGoOnProps) {
  return (
    <div className="field-form-actions">
      <p>{WORDS.newerBar}</p>
      <Button kind="primary" onClick={onKeep}>
        {typed === 0 ? WORDS.newerGoOn : WORDS.newerKeep}
      </Button>
    </div>
  );
}
