import { evidenceNamedBy } from '../../../domain/procedure/after-seal';
import type { CourseState } from '../../../domain/procedure/course-state';
import type { PreparedReport } from '../../../trust/prepared-report';

/**
 * Digests of the evidence that came after a seal to show what was said of the sealed report: the
 * unit's stamped paper, also of an answer that was put right since, a file with a seal. It is no change
 * of the report.
 */
export function laterEvidenceOf(
  {
    acknowledgements,
    putRight,
    seals,
  }: Pick<CourseState, 'acknowledgements' | 'putRight' | 'seals'>,
  { digest, manifest }: Pick<PreparedReport, 'digest' | 'manifest'>,
): ReadonlySet<string> {
  const about = [...acknowledgements, ...putRight, ...seals].filter(
    ({ report }) => report === digest,
  );
  const before = new Set(manifest.evidence.map(({ sha256 }) => sha256));
  return new Set(about.flatMap(evidenceNamedBy).filter((sha256) => !before.has(sha256)));
}
