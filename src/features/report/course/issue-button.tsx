import { useState } from 'react';
import type { HashedEntry } from '../../../domain/journal/entry';
import { isFolded } from '../../../domain/journal/is-folded';
import { SaveNotice } from '../../../forms/save-notice';
import { COURSE_WORDS } from '../../../text/course-words';
import { Button } from '../../../ui/button';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { useOneAtATime } from '../../../ui/use-one-at-a-time';
import { ObstacleList } from '../obstacle-list';
import type { ReportPageProps } from '../report-props';
import { type IssueFault, issueVersion, type VersionPurpose } from './issue-version';

interface IssueButtonProps extends Pick<ReportPageProps, 'session' | 'work'> {
  readonly purpose: VersionPurpose;
  /** Whether a version of this purpose has gone out before. */
  readonly again: boolean;
}

/** Sends a version on its way after asking; what is in its way stands above the button. */
export function IssueButton({ session, work, purpose, again }: IssueButtonProps) {
  const [asking, setAsking] = useState(false);
  const [fault, setFault] = useState<IssueFault | null>(null);
  const { run, busy } = useOneAtATime<HashedEntry | null>(
    (came) => came === null || isFolded(work.evaluation, came),
  );
  const issue = (): void => {
    setAsking(false);
    void run(async () => {
      const issued = await issueVersion(session, work, purpose);
      setFault(issued.ok ? null : issued.error);
      return issued.ok ? issued.value : null;
    });
  };
  const words = COURSE_WORDS[purpose];
  const { cancel } = COURSE_WORDS;
  return (
    <>
      {fault?.kind === 'blocked' ? <ObstacleList work={work} obstacles={fault.obstacles} /> : null}
      {fault?.kind === 'notWritten' ? <SaveNotice fault={fault.fault} /> : null}
      <Button kind={again ? 'secondary' : 'primary'} busy={busy} onClick={() => setAsking(true)}>
        {busy ? words.issuing : again ? words.issueAgain : words.issue}
      </Button>
      <ConfirmDialog
        open={asking}
        words={{ title: words.issue, confirm: words.confirm, cancel }}
        onConfirm={issue}
        onClose={() => setAsking(false)}
      >
        <p>{again ? words.askAgain : words.ask}</p>
      </ConfirmDialog>
    </>
  );
}
