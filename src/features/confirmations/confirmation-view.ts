import type { Confirmation } from '../../domain/fieldwork/fieldwork';
import { roleMay } from '../../domain/journal/role-permission';
import type { AssignmentWork } from '../../store/assignment-work';
import type { FieldSession } from '../../store/field-session';
import type { SignFacts } from '../../ui/sign';

/** What every page about confirmation sheets is drawn from. */
export interface ConfirmationView {
  readonly session: FieldSession;
  readonly work: AssignmentWork;
  readonly signs: readonly SignFacts[];
}

/** What is drawn from one sheet beside. */
export interface SheetProps {
  readonly view: ConfirmationView;
  readonly sheet: Confirmation;
}

/** Address of the sheets of an assignment. */
export const sheetsPath = (assignment: string): string => `/a/${assignment}/site/confirmations`;

/** The name of a member of the team; empty for somebody else. */
export const memberName = ({ pkg }: Pick<AssignmentWork, 'pkg'>, person: string): string =>
  pkg.team.find((member) => member.person === person)?.name ?? '';

/** Whether the person at the phone may draft sheets and have them signed. */
export function mayConfirm({ pkg }: AssignmentWork, { who }: FieldSession): boolean {
  const member = pkg.team.find(({ person }) => person === who.person);
  return member !== undefined && roleMay(member.role, 'confirmation.drafted');
}
