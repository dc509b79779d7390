import * as z from 'zod/mini';
import { randomId } from '../domain/kernel/identifier';
import { nonNegative } from '../domain/kernel/quantity';
import { sha256Hex } from '../trust/digest';
import type { FieldSession } from './field-session';
import { readMeta, writeMeta } from './meta';

const progress = z.strictObject({
  /** What it was folded from; see `progressSource`. */
  source: z.string(),
  scored: nonNegative,
  indicators: nonNegative,
  /** Persons whose declaration of independence, or of a conflict, stands. */
  declared: z.array(randomId),
});

/**
 * How far an assignment is, so that its row in the list needs neither fold nor scoring. A cache and
 * nothing else: derived from package and entries, checked by folding them again, and free to be
 * dropped at any time. Nothing may be decided by it.
 */
export type Progress = z.infer<typeof progress>;

/** The part of a session that progress needs: the store, and the build whose rules it is folded by. */
export type ProgressStore = Pick<FieldSession, 'db' | 'codec' | 'build'>;

const keyOf = (assignment: string): string => `progress/${assignment}`;

/**
 * Names exactly what progress is folded from: the build, since another one may fold and score
 * otherwise; the package; and the set of entries. Heads alone would miss the branch of a fork,
 * which moves no head.
 * @param hashes of all entries of the assignment, in any order
 */
export async function progressSource(
  build: string,
  packageDigest: string,
  hashes: readonly string[],
): Promise<string> {
  const entries = await sha256Hex([...hashes].sort().join('\n'));
  return `${build}/${packageDigest}/${entries}`;
}

/** What progress would be folded from now. */
export async function sourceNow(
  { db, build }: ProgressStore,
  assignment: string,
  packageDigest: string,
): Promise<string> {
  const hashes = await db.entries.where('assignment').equals(assignment).primaryKeys();
  return progressSource(build, packageDigest, hashes);
}

/** The kept progress when it was folded from `source`; null when it is stale, absent or not read. */
export async function readProgress(
  store: ProgressStore,
  assignment: string,
  source: string,
): Promise<Progress | null> {
  // What another build left need not have today's form, and need not: it is folded again.
  const read = progress.safeParse(await readMeta(store, keyOf(assignment), z.unknown()));
  return read.success && read.data.source === source ? read.data : null;
}

export const writeProgress = (
  store: ProgressStore,
  assignment: string,
  value: Progress,
): Promise<void> => writeMeta(store, keyOf(assignment), progress.parse(value));
