import type { AssignmentPackage } from '../assignment/assignment-package';
import type { ExAnteResult } from '../policy/project-facts';
import type { Manifest } from '../report/manifest';
import type { StatementWork, YearlyFact } from './yearly-fact';

/** The words of the frameworks in the catalogue; what a framework of a bureau's own says is not guessed. */
const RESULT_OF: Readonly<Record<string, ExAnteResult>> = {
  支持: 'support',
  予以支持: 'support',
  建议予以支持: 'support',
  调整完善后支持: 'supportAfterRevision',
  调整完善后予以支持: 'supportAfterRevision',
  部分支持: 'partialSupport',
  不予支持: 'reject',
};

/** A printed score in thousandths of a point; undefined where it has more decimals than these. */
function milliOf(printed: string): number | undefined {
  const [, whole = '', decimals = ''] = /^(\d{1,4})(?:\.(\d{1,3}))?$/.exec(printed) ?? [];
  return whole === '' ? undefined : Number(`${whole}${decimals.padEnd(3, '0')}`);
}

// What is commissioned from an agency and reported is monitoring of key projects; the forms that all
// projects send in are not reports.
const workOf = (kind: AssignmentPackage['kind']): StatementWork =>
  kind === 'monitoring' ? 'keyMonitoring' : kind;

const withScore = ({ total }: Manifest) => {
  const scoreMilli = total === null ? undefined : milliOf(total.printed);
  return {
    ...(total === null ? {} : { grade: total.grade }),
    ...(scoreMilli === undefined ? {} : { scoreMilli }),
  };
};

/**
 * What a signed report is in a statement. It belongs to the year in which the work was done, which is
 * mostly not the budget year that was evaluated.
 *
 * @param year in which the report arrived, on the bureau's calendar
 */
export function factOfReport(
  { assignment, project, kind }: AssignmentPackage,
  manifest: Manifest,
  year: number,
): YearlyFact {
  const work = workOf(kind);
  const result = RESULT_OF[manifest.conclusion?.label ?? ''];
  const fields: Partial<YearlyFact> =
    work === 'exAnteAppraisal'
      ? { ...(result === undefined ? {} : { result }) }
      : work === 'selfEvaluation'
        ? { isDone: true, ...withScore(manifest) }
        : work === 'objectiveReview'
          ? {}
          : withScore(manifest);
  return {
    ...{ id: `report:${assignment}`, year, work, title: project.name },
    department: project.evaluee,
    ...(project.fundsFen === null ? {} : { amountFen: project.fundsFen }),
    ...fields,
  };
}
