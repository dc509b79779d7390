import type { CapturedEvidence } from '../../../domain/journal/evaluation';
import { roleMay } from '../../../domain/journal/role-permission';
import type { AssignmentWork } from '../../../store/assignment-work';
import type { FieldSession } from '../../../store/field-session';
import type { Custody } from '../../../sync/custody';

/** What the parts of the viewer are drawn from. */
export interface ViewerProps {
  readonly session: FieldSession;
  readonly work: AssignmentWork;
  readonly item: CapturedEvidence;
  readonly number: number;
  readonly custody: Custody;
}

/** Whether this person may say something about evidence, or only looks. */
export const mayDescribe = ({ session, work }: Pick<ViewerProps, 'session' | 'work'>): boolean =>
  work.pkg.team.some(
    ({ person, role }) => person === session.who.person && roleMay(role, 'evidence.assigned'),
  );
