import { indicatorsOf } from '../../domain/framework/framework';
import type { AssignmentWork } from '../../store/assignment-work';

type Work = Pick<AssignmentWork, 'pkg'>;

/** The name of a person as the package has it; the id where it names nobody. */
export const personName = ({ pkg }: Work, person: string): string =>
  pkg.team.find((each) => each.person === person)?.name ?? person;

/** Names of indicators, joined for a sentence. */
export const indicatorNames = ({ pkg }: Work, ids: readonly string[]): string =>
  indicatorsOf(pkg.framework)
    .filter(({ id }) => ids.includes(id))
    .map(({ name }) => name)
    .join('、');
