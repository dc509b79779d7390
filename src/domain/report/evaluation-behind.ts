import { cutAtHeads } from '../journal/cut-at-heads';
import type { Evaluation } from '../journal/evaluation';
import { foldEvaluation } from '../journal/fold';
import type { FoldInput } from '../journal/fold-for-scoring';
import { fail, ok, type Result } from '../kernel/result';
import { allBranches, allHeads } from './check-manifest';
import type { Manifest } from './manifest';

/**
 * The evaluation as it stood when a manifest was composed, whatever was entered since; or the journals
 * of which not everything is here.
 */
export function evaluationBehind(
  manifest: Manifest,
  { package: pkg, packageDigest, journals: all }: FoldInput,
): Result<Evaluation, readonly string[]> {
  const { journals, missing } = cutAtHeads(all, allHeads(manifest), allBranches(manifest));
  if (missing.length > 0) return fail(missing);
  return ok(foldEvaluation({ package: pkg, packageDigest, journals }));
}
