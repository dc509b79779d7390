import type { AssignmentPackage } from '../assignment/assignment-package';
import { courseActSchema } from '../procedure/course-act';
import { type CourseEntry, foldCourse } from '../procedure/course-book';
import type { CourseState } from '../procedure/course-state';
import { isCourseType } from '../procedure/course-types';
import { PRESCRIBED } from '../procedure/procedure-setting';
import { type Authored, isAct, type UnreadAct } from './authored';
import type { PlacedEntry } from './placed-entry';
import type { SetAsideReason } from './set-aside';

interface LeftOut {
  readonly placed: PlacedEntry;
  readonly reason: SetAsideReason;
}

/** The way of the report, and what has no effect on it: seals too, where a procedure is commissioned. */
export interface CourseFold {
  readonly course: CourseState;
  readonly setAside: readonly LeftOut[];
}

/** Digests of evidence that an act of the report's way names as what shows it. */
function namedBy({ act }: CourseEntry): readonly string[] {
  if (act.type === 'comments.recorded' || act.type === 'acknowledgement.recorded') {
    return act.body.evidence;
  }
  return act.type === 'seal.attached' ? [act.body.file] : [];
}

/**
 * Evidence that shows what somebody said of the report. Unless it proves an indicator too, it is no
 * part of what the report says: the paper of a comment is photographed after the draft went out, and
 * a party without comments changes nothing.
 */
function papersOf(
  inPlace: readonly Authored[],
  entries: readonly CourseEntry[],
): ReadonlySet<string> {
  const papers = new Set(entries.flatMap(namedBy));
  if (papers.size === 0) return papers;
  for (const entry of inPlace) {
    if (isAct(entry, 'evidence.assigned')) papers.delete(entry.act.body.sha256);
    if (!isAct(entry, 'evidence.captured')) continue;
    const { sha256, proves } = entry.act.body.evidence;
    if (proves.indicator !== null) papers.delete(sha256);
  }
  return papers;
}

/**
 * @param inPlace all entries that are not set aside, in fold order
 * @param unread those of them that scoring does not read and nobody took back
 */
export function courseOf(
  { procedure }: AssignmentPackage,
  inPlace: readonly Authored[],
  unread: readonly Authored<UnreadAct>[],
): CourseFold {
  const stands = new Set(unread.map(({ placed }) => placed.hash));
  const setAside: LeftOut[] = [];
  const entries = inPlace.flatMap((entry): readonly CourseEntry[] => {
    const { placed, opened } = entry;
    if (isAct(entry, 'report.sealed')) return [{ placed, opened, act: entry.act }];
    if (!isCourseType(entry.act.type) || !stands.has(placed.hash)) return [];
    const read = courseActSchema.safeParse(entry.act);
    if (read.success) return [{ placed, opened, act: read.data }];
    setAside.push({ placed, reason: 'body-malformed' });
    return [];
  });
  const { state, faults } = foldCourse(
    procedure ?? PRESCRIBED,
    entries,
    papersOf(inPlace, entries),
  );
  for (const { placed, act } of entries) {
    const reason = faults.get(placed.hash);
    if (reason === undefined) continue;
    if (act.type !== 'report.sealed' || procedure !== undefined) setAside.push({ placed, reason });
  }
  return { course: state, setAside };
}
