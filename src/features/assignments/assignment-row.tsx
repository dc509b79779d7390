import type { ReactNode } from 'react';
import type { ListedAssignment } from '../../store/assignment-list';
import { ASSIGNMENTS_WORDS } from '../../text/assignments-words';
import { sayDay } from '../../text/say-instant';
import { ListRow } from '../../ui/list-row';

export interface AssignmentRowProps {
  readonly of: ListedAssignment;
  /** How far it is and whether it is safe. */
  readonly status: ReactNode;
  /** The phone's clock, for what is overdue; RFC 3339. */
  readonly now: string;
  readonly onOpen: () => void;
}

/** One assignment: project, evaluated unit, deadline, how far, and whether it is safe. */
export function AssignmentRow({ of, status, now, onOpen }: AssignmentRowProps) {
  const { evaluee, name } = of.project;
  const due = sayDay(of.dueAt);
  const late = Date.parse(of.dueAt) < Date.parse(now);
  return (
    <ListRow
      to={`/a/${of.assignment}`}
      onClick={onOpen}
      title={name}
      detail={
        <>
          <span className="assignment-line">
            {of.demonstration ? `${ASSIGNMENTS_WORDS.demonstration} · ${evaluee}` : evaluee}
          </span>
          <span className="assignment-line">
            {late ? ASSIGNMENTS_WORDS.overdue(due) : ASSIGNMENTS_WORDS.due(due)}
          </span>
          <span className="assignment-status">{status}</span>
        </>
      }
    />
  );
}
