import type { ServerDeps } from '../deps';
import { foldAssignment } from './assignment-fold';
import { forksOf } from './forks-of';
import { storedPackage } from './stored-package';

/** Forks of an assignment's journals, and how many of them the lead evaluator settled. */
export interface ForkCounts {
  readonly forks: number;
  readonly forksSettled: number;
}

/** Whether a fork is settled only the fold can say; it is asked only where there is one. */
export async function countForks(deps: ServerDeps, assignment: string): Promise<ForkCounts> {
  const journals = await deps.db
    .selectFrom('journals')
    .select('journal')
    .where('assignment', '=', assignment)
    .execute();
  const forked = await forksOf(
    deps.db,
    journals.map(({ journal }) => journal),
  );
  if (forked.length === 0) return { forks: 0, forksSettled: 0 };
  const { package: packageDigest } = await deps.db
    .selectFrom('assignments')
    .select('package')
    .where('assignment', '=', assignment)
    .executeTakeFirstOrThrow();
  const pkg = await storedPackage(deps.db, assignment, packageDigest);
  if (pkg === null) return { forks: forked.length, forksSettled: 0 };
  const { forks } = await foldAssignment(deps, pkg, packageDigest);
  const settled = forks.filter((fork) => fork.settled !== null);
  return { forks: forks.length, forksSettled: settled.length };
}
