import type { ReactNode } from 'react';
import type { AssignmentWork } from '../../store/assignment-work';
import type { FieldSession } from '../../store/field-session';
import type { DeliveryFacts } from '../../sync/delivery';
import type { SignFacts } from '../../ui/sign';

/** What every page of the report is drawn from. */
export interface ReportPageProps {
  readonly session: FieldSession;
  readonly work: AssignmentWork;
  readonly signs: readonly SignFacts[];
  readonly delivery: DeliveryFacts;
  readonly onSync: () => void;
  /** Whose work may be missing here, above what is sealed. */
  readonly warning: ReactNode;
}

export const reportAddress = (
  { assignment }: Pick<AssignmentWork, 'assignment'>,
  path = '',
): string => (path === '' ? `/a/${assignment}/report` : `/a/${assignment}/report/${path}`);

/** The name of a member of the team. */
export const nameOf = ({ pkg }: Pick<AssignmentWork, 'pkg'>, person: string): string =>
  pkg.team.find((member) => member.person === person)?.name ?? person;
