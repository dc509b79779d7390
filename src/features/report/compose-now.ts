import type { CapturedEvidence } from '../../domain/journal/evaluation';
import type { Result } from '../../domain/kernel/result';
import type { Blocker } from '../../domain/report/blocker';
import { composeManifest } from '../../domain/report/compose-manifest';
import type { Manifest } from '../../domain/report/manifest';
import type { AssignmentWork } from '../../store/assignment-work';
import { wholeEvaluation } from '../../store/whole-evaluation';
import { canonicalText } from '../../trust/canonical';
import { checkOpenings } from '../../trust/check-openings';
import { sha256Hex } from '../../trust/digest';

export interface ComposeInput extends Pick<Manifest, 'id' | 'build' | 'supersedes'> {
  /** For a version on its way to a report: what it is for. */
  readonly stage?: Manifest['stage'];
  /** Digests of evidence that is left out, to see what the rest of it says. */
  readonly without?: ReadonlySet<string>;
}

/** A manifest over everything that is on this phone, or all that is in its way. */
export async function composeNow(
  work: AssignmentWork,
  { stage, without, ...input }: ComposeInput,
): Promise<Result<Manifest, readonly Blocker[]>> {
  const { pkg, packageDigest, journals } = work;
  // A report counts what is set aside, in the work on site too: all of it is folded.
  const evaluation = wholeEvaluation(work);
  const isIn = ({ evidence: { sha256 } }: CapturedEvidence): boolean => !without?.has(sha256);
  return composeManifest({
    ...input,
    ...(stage === undefined ? {} : { stage }),
    packageDigest,
    frameworkDigest: await sha256Hex(canonicalText(pkg.framework)),
    package: pkg,
    evaluation: { ...evaluation, evidence: evaluation.evidence.filter(isIn) },
    journals,
    opens: await checkOpenings(journals),
  });
}
