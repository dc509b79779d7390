import type { AssignmentPackage } from '../../domain/assignment/assignment-package';

/** A person's name by the team list of the package; the id when the list does not have it. */
export const nameIn = ({ team }: Pick<AssignmentPackage, 'team'>, person: string): string =>
  team.find((member) => member.person === person)?.name ?? person;
