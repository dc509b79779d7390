import type { AssignmentPackage } from '../../assignment/assignment-package';
import { fail, ok, type Result } from '../../kernel/result';
import { REPORT_OUTLINES } from './report-outlines';

/** Why an outline cannot be commissioned by its id. */
export type OutlineFault = 'unknown-outline' | 'other-kind';

/**
 * A package that commissions an outline of the catalogue. It carries the chapters themselves, as it
 * carries its framework, so that a phone and a verifier of another build read the same; a package
 * that names none goes on having the outline for its kind.
 */
export function withReportOutline(
  pkg: AssignmentPackage,
  id: string,
): Result<AssignmentPackage, OutlineFault> {
  const named = REPORT_OUTLINES.find((each) => each.id === id);
  if (named === undefined) return fail('unknown-outline');
  if (!named.kinds.includes(pkg.kind)) return fail('other-kind');
  return ok({ ...pkg, outline: named.outline });
}
