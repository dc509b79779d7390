import type { AssignmentPackage } from '../assignment/assignment-package';
import { readFieldAct } from '../fieldwork/field-act';
import { type FieldEntry, FieldState } from '../fieldwork/field-state';
import { isFieldType } from '../fieldwork/field-types';
import { PaperTrail, type TrailEntry } from '../fieldwork/paper-trail';
import { type Authored, isAct } from './authored';
import { unreadIn } from './beside-scoring';
import { courseOf } from './course-of';
import type { Evaluation } from './evaluation';
import { type FoldInput, foldForScoring } from './fold-for-scoring';
import type { PlacedEntry } from './placed-entry';
import type { ScoringFold } from './scoring-fold';
import type { SetAside, SetAsideReason } from './set-aside';

export type { FoldInput } from './fold-for-scoring';

/** What the entries come to that scoring leaves unread. */
export interface BesideScoring extends Pick<Evaluation, 'course' | 'fieldwork' | 'setAside'> {
  /** Hashes of entries without effect, seals among them. */
  readonly idle: ReadonlySet<string>;
  /** Whether anything was said of the report's way, or sealed. */
  readonly hasCourse: boolean;
}

/**
 * The state of an evaluation: a pure function of the set of entries. Their order, repetition and
 * grouping make no difference. An entry that may not have its meaning is set aside with a reason and
 * never thrown; the rest goes on.
 */
export function foldEvaluation(input: FoldInput): Evaluation {
  const scoring = foldForScoring(input);
  return joined(scoring, besideScoring(input.package, scoring));
}

/** What scoring is made of, with what it leaves unread. */
export function joined({ evaluation }: ScoringFold, beside: BesideScoring): Evaluation {
  const { idle, course, fieldwork } = beside;
  return {
    ...evaluation,
    sealed: evaluation.sealed.filter(({ hash }) => !idle.has(hash)),
    course,
    setAside: [...evaluation.setAside, ...beside.setAside],
    fieldwork,
  };
}

/** Folds what the fold for scoring handed on unread. */
export function besideScoring(pkg: AssignmentPackage, scoring: ScoringFold): BesideScoring {
  const { beside, sheetWithdrawals } = scoring;
  const state = new FieldState(pkg, sheetWithdrawals);
  const setAside: SetAside[] = [];
  const leaveOut = ({ entry, hash }: PlacedEntry, reason: SetAsideReason) => {
    const { journal, seq, type } = entry;
    setAside.push({ journal, seq, hash, type, reason });
  };
  const way = courseOf(pkg, scoring);
  for (const { placed, reason } of way.setAside) leaveOut(placed, reason);
  const fieldEntries = unreadIn(scoring).filter(({ act }) => isFieldType(act.type));
  const standing: FieldEntry[] = [];
  const takenBack = withdrawnOf(beside, fieldEntries);
  for (const entry of takenBack) state.recall(entry);
  for (const { placed, opened } of fieldEntries) {
    const act = readFieldAct(placed.entry);
    const entry: FieldEntry | null = act === null ? null : { placed, opened, act };
    const reason = entry === null ? 'body-malformed' : state.apply(entry);
    if (reason !== null) leaveOut(placed, reason);
    else if (entry !== null) standing.push(entry);
  }
  const overruled = state.overruled();
  for (const placed of overruled) leaveOut(placed, 'confirmation-answered');
  const idle = new Set(
    [...overruled, ...way.setAside.map(({ placed }) => placed)].map(({ hash }) => hash),
  );
  const inForce = beside.filter(({ placed }) => !idle.has(placed.hash));
  const trail = new PaperTrail(pkg, trailOf(inForce, [...standing, ...takenBack]));
  const fieldwork = { ...state.state(trail.rootOf), reviews: trail.reviews(standing) };
  const { course, isBegun: hasCourse } = way;
  return { course, fieldwork, setAside, idle, hasCourse };
}

/** Entries about the work on site that their authors took back, in fold order. */
function withdrawnOf(beside: readonly Authored[], fieldEntries: readonly Authored[]) {
  const standing = new Set(fieldEntries.map(({ placed }) => placed.hash));
  return beside.flatMap(({ placed, opened, act: { type } }): readonly FieldEntry[] => {
    if (!isFieldType(type) || standing.has(placed.hash)) return [];
    const act = readFieldAct(placed.entry);
    return act === null ? [] : [{ placed, opened, act }];
  });
}

/** Words on site that stand or were taken back, and what takes entries back, in fold order. */
function trailOf(inForce: readonly Authored[], words: readonly FieldEntry[]) {
  const byHash = new Map(words.map((entry) => [entry.placed.hash, entry]));
  return inForce.flatMap((entry): readonly TrailEntry[] => {
    const { placed, opened } = entry;
    if (isAct(entry, 'entry.withdrawn')) return [{ placed, opened, act: entry.act }];
    const word = byHash.get(placed.hash);
    return word === undefined ? [] : [word];
  });
}
