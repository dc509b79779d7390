import type { AssignmentPackage } from '../assignment/assignment-package';
import { currentVersion, findingsOf, type Version } from '../procedure/course';
import type { CourseState } from '../procedure/course-state';
import { nextStep } from '../procedure/next-step';
import type { Blocker } from './blocker';
import type { Manifest } from './manifest';
import { reportContent } from './report-content';

const SEALABLE: ReadonlySet<string> = new Set(['seal', 'sign', 'submit', 'submitted']);

/** The step of a commissioned procedure that a report still waits for; none where it may be sealed. */
export function courseBlockers(
  { procedure }: AssignmentPackage,
  { course }: CourseState,
  report: Manifest,
): readonly Blocker[] {
  if (procedure === undefined || report.stage !== undefined) return [];
  const step = nextStep(course, reportContent(report));
  return SEALABLE.has(step) ? [] : [{ kind: 'procedure', step }];
}

/** Each level's review of exactly this content, with how many points it raised of the version. */
function reviewsOf(
  levels: readonly string[],
  version: Version,
  content: string,
): NonNullable<Manifest['course']>['reviews'] {
  return levels.flatMap((level, i) => {
    const own = version.reviews.filter((each) => each.level === i);
    const last = own.find((each) => each.content === content);
    if (last === undefined) return [];
    const findings = findingsOf({ ...version, reviews: own }).length;
    return [{ level, person: last.person, findings }];
  });
}

/** What lay between the draft and the seal, for the manifest; nothing where none is commissioned. */
export function courseBehind(
  { procedure }: AssignmentPackage,
  { course }: CourseState,
  report: Manifest,
): Pick<Manifest, 'course'> {
  const version = currentVersion(course);
  if (procedure === undefined || version === null || report.stage !== undefined) return {};
  const replies = procedure.consulted.flatMap((party) => {
    const reply = version.replies.find((each) => each.party === party);
    if (reply === undefined) return [];
    const decided = (decision: string): number =>
      reply.remarks.filter(({ answer }) => answer?.decision === decision).length;
    return [{ party, adopted: decided('adopted'), rejected: decided('rejected') }];
  });
  const reviews = reviewsOf(procedure.reviews, version, reportContent(report));
  return { course: { draft: version.draft, replies, reviews } };
}
