import type { AssignmentPackage } from '../../domain/assignment/assignment-package';
import type { GradeFacts } from '../../domain/evidence/grade';
import { gradeFacts, gradeGround } from '../../domain/evidence/grade-facts';
import type { Manifest } from '../../domain/report/manifest';
import { type Anchors, anchoredAt, anchorsOf } from '../../trust/anchors';
import { readLeaf } from '../../trust/leaf';
import type { ServerDeps } from '../deps';
import { foldAssignment } from './assignment-fold';

/** When the log says that the heads of an assignment's journals and its evidence were there. */
async function anchorsOfAssignment(deps: ServerDeps, assignment: string): Promise<Anchors> {
  const journals = await deps.db
    .selectFrom('journals')
    .select('journal')
    .where('assignment', '=', assignment)
    .execute();
  const rows = await deps.db
    .selectFrom('log_leaves')
    .select('leaf')
    .where((eb) =>
      eb.or([
        eb('identity', 'like', `evidence:${assignment}:%`),
        ...journals.map(({ journal }) => eb('identity', 'like', `head:${journal}:%`)),
      ]),
    )
    .execute();
  const leaves = rows.map(({ leaf }) => readLeaf(leaf));
  return anchorsOf(leaves.flatMap((read) => (read.ok ? [read.value] : [])));
}

/**
 * What is known of how each piece of evidence was made, by its digest: the phone's own computation
 * over what is stored here. A piece whose entry the fold set aside has none.
 */
export async function evidenceGrounds(
  deps: ServerDeps,
  pkg: AssignmentPackage,
  { assignment, package: digest }: Pick<Manifest, 'assignment' | 'package'>,
): Promise<ReadonlyMap<string, GradeFacts>> {
  const evaluation = await foldAssignment(deps, pkg, digest);
  const anchors = await anchorsOfAssignment(deps, assignment);
  const ground = gradeGround(pkg, evaluation);
  return new Map(
    evaluation.evidence.map((item) => [
      item.evidence.sha256,
      gradeFacts(item, ground, (of) => anchoredAt(of, anchors)),
    ]),
  );
}
