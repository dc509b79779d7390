import type { AssignmentPackage } from '../../domain/assignment/assignment-package';
import { entry } from '../../domain/journal/entry';
import type { Evaluation } from '../../domain/journal/evaluation';
import { foldEvaluation } from '../../domain/journal/fold';
import type { ServerDeps } from '../deps';

/** Everything that is stored of an assignment's journals, folded under one version of its package. */
export async function foldAssignment(
  deps: ServerDeps,
  pkg: AssignmentPackage,
  packageDigest: string,
): Promise<Evaluation> {
  const rows = await deps.db
    .selectFrom('entries as e')
    .innerJoin('journals as j', 'j.journal', 'e.journal')
    .select(['e.journal', 'e.hash', 'e.line'])
    .where('j.assignment', '=', pkg.assignment)
    .execute();
  const journals = rows.map(({ journal, hash, line }) => ({
    journal,
    entries: [{ hash, entry: entry.parse(JSON.parse(line)) }],
  }));
  return foldEvaluation({ package: pkg, packageDigest, journals });
}
