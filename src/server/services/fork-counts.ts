import { groupBy } from '../../domain/kernel/group-by';
import type { ServerDeps } from '../deps';
import { foldAssignment } from './assignment-fold';
import { forksOf } from './forks-of';
import { storedPackage } from './stored-package';

/** Forks of an assignment's journals, and how many of them the lead evaluator settled. */
export interface ForkCounts {
  readonly forks: number;
  readonly forksSettled: number;
}

const NONE: ForkCounts = { forks: 0, forksSettled: 0 };

async function countForked(deps: ServerDeps, assignment: string, forked: number) {
  const { package: packageDigest } = await deps.db
    .selectFrom('assignments')
    .select('package')
    .where('assignment', '=', assignment)
    .executeTakeFirstOrThrow();
  const pkg = await storedPackage(deps.db, assignment, packageDigest);
  if (pkg === null) return { forks: forked, forksSettled: 0 };
  const { forks } = await foldAssignment(deps, pkg, packageDigest);
  const settled = forks.filter((fork) => fork.settled !== null);
  return { forks: forks.length, forksSettled: settled.length };
}

/** Counts for each of some assignments. Whether a fork is settled only the fold can say; it is asked only where there is one. */
export async function countForks(
  deps: ServerDeps,
  assignments: readonly string[],
): Promise<(assignment: string) => ForkCounts> {
  if (assignments.length === 0) return () => NONE;
  const journals = await deps.db
    .selectFrom('journals')
    .select(['journal', 'assignment'])
    .where('assignment', 'in', assignments)
    .execute();
  const of = new Map(journals.map(({ journal, assignment }) => [journal, assignment]));
  const forked = await forksOf(deps.db, [...of.keys()]);
  const counts = new Map<string, ForkCounts>();
  for (const [assignment, own] of groupBy(forked, ({ journal }) => of.get(journal) ?? '')) {
    counts.set(assignment, await countForked(deps, assignment, own.length));
  }
  return (assignment) => counts.get(assignment) ?? NONE;
}
