import type { AssignmentPackage } from '../../domain/assignment/assignment-package';
import { entry } from '../../domain/journal/entry';
import type { Evaluation } from '../../domain/journal/evaluation';
import { foldEvaluation } from '../../domain/journal/fold';
import type { JournalLines } from '../../domain/journal/journal-lines';
import type { ServerDeps } from '../deps';

/** Everything that is stored of an assignment's journals. */
export async function storedJournals(
  deps: ServerDeps,
  assignment: string,
): Promise<readonly JournalLines[]> {
  const rows = await deps.db
    .selectFrom('entries as e')
    .innerJoin('journals as j', 'j.journal', 'e.journal')
    .select(['e.journal', 'e.hash', 'e.line'])
    .where('j.assignment', '=', assignment)
    .execute();
  return rows.map(({ journal, hash, line }) => ({
    journal,
    entries: [{ hash, entry: entry.parse(JSON.parse(line)) }],
  }));
}

/** The same, folded under one version of its package. */
export async function foldAssignment(
  deps: ServerDeps,
  pkg: AssignmentPackage,
  packageDigest: string,
): Promise<Evaluation> {
  const journals = await storedJournals(deps, pkg.assignment);
  return foldEvaluation({ package: pkg, packageDigest, journals });
}
