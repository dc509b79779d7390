import type { DeskIssue } from '../../contract/issues';
import { dueness } from '../../domain/results/issue-course';
import { ISSUE_DESK_WORDS as WORDS } from '../../text/issue-desk-words';

export interface IssueDueProps {
  readonly issue: Pick<DeskIssue, 'state' | 'dueOn'>;
  readonly today: string;
}

/** The day by which an issue is to be put right, and how it stands to today. */
export function IssueDue({ issue: { state, dueOn }, today }: IssueDueProps) {
  const due = dueness(state, dueOn, today);
  return (
    <>
      {dueOn ?? WORDS.noDay}
      {due === 'overdue' ? (
        <span className="desk-under desk-alarm">{WORDS.dues.overdue}</span>
      ) : null}
      {due === 'soon' ? <span className="desk-under">{WORDS.dues.soon}</span> : null}
    </>
  );
}
