import { notSynced } from '../../domain/journal/team-progress';
import type { AssignmentWork } from '../../store/assignment-work';
import type { SignedInPerson } from '../../store/field-session';
import { teamView } from '../../sync/team-view';
import { TEAM_WARNING_WORDS } from '../../text/team-words';
import { ButtonLink } from '../../ui/button';
import { Notice } from '../../ui/notice';

export interface TeamWarningProps {
  readonly work: AssignmentWork;
  readonly who: SignedInPerson;
}

/** Before sealing: whose work is known, or must be feared, not to be on this phone. */
export function TeamWarning({ work, who }: TeamWarningProps) {
  const view = teamView(work, who);
  const lacking = notSynced(view, who.person);
  if (lacking.length === 0 && view.unknownEntries === 0) return null;
  const { title, safe, next, state, unknown, open } = TEAM_WARNING_WORDS;
  return (
    <Notice
      {...{ title, safe, next }}
      tone="warning"
      action={<ButtonLink to={`/a/${work.assignment}/site/team`}>{open}</ButtonLink>}
    >
      <ul>
        {lacking.map((member) => (
          <li key={member.person}>
            {`${member.name}：${member.state === 'never' ? state.never : state.behind}`}
          </li>
        ))}
        {view.unknownEntries > 0 ? <li>{unknown}</li> : null}
      </ul>
    </Notice>
  );
}
