import { type AssignmentWork, readWork } from './assignment-work';
import type { TakanDatabase } from './database';
import {
  type Progress,
  type ProgressStore,
  progressSource,
  readProgress,
  sourceNow,
  writeProgress,
} from './progress';

/** How far the folded work is; only its source is left out. */
export function progressOf({ evaluation, scores }: AssignmentWork): Omit<Progress, 'source'> {
  return {
    scored: scores.scoredCount,
    indicators: scores.indicators.length,
    declared: Object.keys(evaluation.declarations),
  };
}

// One after another, in all of an app: folding several assignments at once would hold up a cheap
// phone, and what a page keeps when it is left comes before the list's question for it.
const lines = new WeakMap<TakanDatabase, Promise<unknown>>();

function inTurn<T>(db: TakanDatabase, work: () => Promise<T>): Promise<T> {
  const next = (lines.get(db) ?? Promise.resolve()).then(work);
  lines.set(
    db,
    next.catch(() => undefined),
  );
  return next;
}

async function keep(store: ProgressStore, work: AssignmentWork): Promise<Progress> {
  const { assignment, packageDigest, journals } = work;
  const hashes = journals.flatMap(({ entries }) => entries.map(({ hash }) => hash));
  const source = await progressSource(store.build, packageDigest, hashes);
  const known = await readProgress(store, assignment, source);
  if (known !== null) return known;
  const value = { source, ...progressOf(work) };
  await writeProgress(store, assignment, value);
  return value;
}

/** Leaves the progress of work that was folded anyway for the list; writes only what is news. */
export const keepProgress = (store: ProgressStore, work: AssignmentWork): Promise<Progress> =>
  inTurn(store.db, () => keep(store, work));

/**
 * Folds an assignment for its progress, unless that has become current while this waited for its
 * turn, and keeps it. Null when the assignment is not on the phone.
 * @param packageDigest of the package as the list knows it
 */
export function refreshProgress(
  store: ProgressStore,
  assignment: string,
  packageDigest: string,
): Promise<Progress | null> {
  return inTurn(store.db, async () => {
    const source = await sourceNow(store, assignment, packageDigest);
    const known = await readProgress(store, assignment, source);
    if (known !== null) return known;
    const work = await readWork(store, assignment);
    return work === null ? null : keep(store, work);
  });
}
