import { fieldActSchema } from '../fieldwork/field-act';
import { type FieldEntry, FieldState } from '../fieldwork/field-state';
import { isFieldType } from '../fieldwork/field-types';
import { PaperTrail, type TrailEntry } from '../fieldwork/paper-trail';
import { type Authored, isAct } from './authored';
import { courseOf } from './course-of';
import type { Evaluation } from './evaluation';
import { type FoldInput, foldForScoring } from './fold-for-scoring';
import type { PlacedEntry } from './placed-entry';
import type { SetAside, SetAsideReason } from './set-aside';

export type { FoldInput } from './fold-for-scoring';

/**
 * The state of an evaluation: a pure function of the set of entries. Their order, repetition and
 * grouping make no difference. An entry that may not have its meaning is set aside with a reason and
 * never thrown; the rest goes on.
 */
export function foldEvaluation(input: FoldInput): Evaluation {
  const scoring = foldForScoring(input);
  const { evaluation, inPlace, unread, sheetWithdrawals } = scoring;
  const state = new FieldState(input.package, sheetWithdrawals);
  const setAside: SetAside[] = [];
  const leaveOut = ({ entry, hash }: PlacedEntry, reason: SetAsideReason) => {
    const { journal, seq, type } = entry;
    setAside.push({ journal, seq, hash, type, reason });
  };
  const way = courseOf(input.package, scoring);
  for (const { placed, reason } of way.setAside) leaveOut(placed, reason);
  const fieldEntries = unread.filter(({ act }) => isFieldType(act.type));
  const standing: FieldEntry[] = [];
  const takenBack = withdrawnOf(inPlace, fieldEntries);
  for (const entry of takenBack) state.recall(entry);
  for (const { placed, opened, act } of fieldEntries) {
    const read = fieldActSchema.safeParse(act);
    const entry: FieldEntry | null = read.success ? { placed, opened, act: read.data } : null;
    const reason = entry === null ? 'body-malformed' : state.apply(entry);
    if (reason !== null) leaveOut(placed, reason);
    else if (entry !== null) standing.push(entry);
  }
  const overruled = state.overruled();
  for (const placed of overruled) leaveOut(placed, 'confirmation-answered');
  const idle = new Set(
    [...overruled, ...way.setAside.map(({ placed }) => placed)].map(({ hash }) => hash),
  );
  const inForce = inPlace.filter(({ placed }) => !idle.has(placed.hash));
  const trail = new PaperTrail(input.package, trailOf(inForce, [...standing, ...takenBack]));
  return {
    ...evaluation,
    sealed: evaluation.sealed.filter(({ hash }) => !idle.has(hash)),
    course: way.course,
    setAside: [...evaluation.setAside, ...setAside],
    fieldwork: { ...state.state(trail.rootOf), reviews: trail.reviews(standing) },
  };
}

/** Entries about the work on site that their authors took back, in fold order. */
function withdrawnOf(inPlace: readonly Authored[], fieldEntries: readonly Authored[]) {
  const standing = new Set(fieldEntries.map(({ placed }) => placed.hash));
  return inPlace.flatMap(({ placed, opened, act }): readonly FieldEntry[] => {
    if (!isFieldType(act.type) || standing.has(placed.hash)) return [];
    const read = fieldActSchema.safeParse(act);
    return read.success ? [{ placed, opened, act: read.data }] : [];
  });
}

/** Words on site that stand or were taken back, and what takes entries back, in fold order. */
function trailOf(inPlace: readonly Authored[], words: readonly FieldEntry[]) {
  const byHash = new Map(words.map((entry) => [entry.placed.hash, entry]));
  return inPlace.flatMap((entry): readonly TrailEntry[] => {
    const { placed, opened } = entry;
    if (isAct(entry, 'entry.withdrawn')) return [{ placed, opened, act: entry.act }];
    const word = byHash.get(placed.hash);
    return word === undefined ? [] : [word];
  });
}
