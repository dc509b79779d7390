import type { AssignmentPackage } from '../assignment/assignment-package';
import { type CourseAct, courseActSchema } from '../procedure/course-act';
import { type CourseEntry, foldCourse } from '../procedure/course-book';
import type { CourseState } from '../procedure/course-state';
import { isCourseType } from '../procedure/course-types';
import { PRESCRIBED } from '../procedure/procedure-setting';
import { type Authored, isAct } from './authored';
import { unreadIn } from './beside-scoring';
import type { PlacedEntry } from './placed-entry';
import type { ScoringFold } from './scoring-fold';
import type { SetAsideReason } from './set-aside';

interface LeftOut {
  readonly placed: PlacedEntry;
  readonly reason: SetAsideReason;
}

/** The way of the report, and what has no effect on it: seals too, where a procedure is commissioned. */
export interface CourseFold {
  readonly course: CourseState;
  readonly setAside: readonly LeftOut[];
  /** Whether any entry is about it. */
  readonly isBegun: boolean;
}

/** Digests of everything that was captured, also what was taken back since. */
const capturedIn = (beside: readonly Authored[]): ReadonlySet<string> =>
  new Set(
    beside.flatMap((entry) =>
      isAct(entry, 'evidence.captured') ? [entry.act.body.evidence.sha256] : [],
    ),
  );

/** Comments name the photographs that they are known by. */
function unheldFault(act: CourseAct, captured: ReadonlySet<string>): SetAsideReason | null {
  if (act.type !== 'comments.recorded') return null;
  return act.body.evidence.every((sha256) => captured.has(sha256)) ? null : 'evidence-not-found';
}

/**
 * Folds the way of the report from what the fold for scoring handed on.
 */
export function courseOf({ procedure }: AssignmentPackage, scoring: ScoringFold): CourseFold {
  const { beside } = scoring;
  const captured = capturedIn(beside);
  const stands = new Set(unreadIn(scoring).map(({ placed }) => placed.hash));
  const setAside: LeftOut[] = [];
  const entries = beside.flatMap((entry): readonly CourseEntry[] => {
    const { placed, opened } = entry;
    if (isAct(entry, 'report.sealed')) return [{ placed, opened, act: entry.act }];
    if (!isCourseType(entry.act.type) || !stands.has(placed.hash)) return [];
    const read = courseActSchema.safeParse(entry.act);
    const reason = read.success ? unheldFault(read.data, captured) : 'body-malformed';
    if (read.success && reason === null) return [{ placed, opened, act: read.data }];
    setAside.push({ placed, reason: reason ?? 'body-malformed' });
    return [];
  });
  const { state, faults } = foldCourse(
    procedure ?? PRESCRIBED,
    entries,
    // Most evaluations are far from a report.
    new Map(entries.length === 0 ? [] : scoring.ordered.map((placed) => [placed.hash, placed])),
  );
  for (const { placed, act } of entries) {
    const reason = faults.get(placed.hash);
    if (reason === undefined) continue;
    if (act.type !== 'report.sealed' || procedure !== undefined) setAside.push({ placed, reason });
  }
  return { course: state, setAside, isBegun: entries.length > 0 };
}
