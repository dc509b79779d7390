import type { AssignmentWork } from '../../../store/assignment-work';
import type { FieldSession } from '../../../store/field-session';
import type { SignFacts } from '../../../ui/sign';

/** What every page of the work on site is drawn from. */
export interface FieldPageProps {
  readonly session: FieldSession;
  readonly work: AssignmentWork;
  readonly signs: readonly SignFacts[];
}

/** The address of a tool of the work on site. */
export const siteAddress = (
  { assignment }: Pick<AssignmentWork, 'assignment'>,
  path = '',
): string => (path === '' ? `/a/${assignment}/site` : `/a/${assignment}/site/${path}`);

/** The pattern of such addresses, whatever the assignment. */
export const siteRoute = (path: string): string => siteAddress({ assignment: ':assignment' }, path);

/** The name of a member of the team. */
export const nameOf = ({ pkg }: Pick<AssignmentWork, 'pkg'>, person: string): string =>
  pkg.team.find((member) => member.person === person)?.name ?? person;

/** The name of a site. */
export const siteName = ({ pkg }: Pick<AssignmentWork, 'pkg'>, site: string): string =>
  pkg.sites.find(({ id }) => id === site)?.name ?? site;
