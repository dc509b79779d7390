import * as z from 'zod/mini';
import { randomId } from '../domain/kernel/identifier';
import { nonNegative } from '../domain/kernel/quantity';
import { markReopen } from './mark-reopen';
import { readMeta, writeMeta } from './meta';
import type { NewId } from './ports';
import type { Store } from './store';

/** A second place that the browser keeps apart from the database. */
export interface CanaryTwin {
  read(): string | null;
  write(text: string): void;
}

const canary = z.strictObject({
  id: randomId,
  starts: nonNegative,
  /** An earlier start found the store gone, and nobody has enrolled since. */
  lost: z.optional(z.literal(true)),
});

/**
 * - `first`: neither place knew this app. `intact`: both agree.
 * - `storeReplaced`: the database is another or an older one than the twin remembers (a restored
 *   copy, a wiped profile); journals of this phone go on under new ids.
 * - `storeLost`: the twin remembers a database, but this one is new and empty; said at every start
 *   until somebody enrols.
 * - `twinLost`: only the twin is gone, which harms nothing.
 */
export type CanaryVerdict = 'first' | 'intact' | 'storeReplaced' | 'storeLost' | 'twinLost';

/** Name of the canary's fact, which is read before anybody unlocks the phone. */
export const CANARY_KEY = 'canary';

function readTwin(twin: CanaryTwin): z.infer<typeof canary> | null {
  try {
    const parsed = canary.safeParse(JSON.parse(twin.read() ?? 'null'));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

function judge(
  here: z.infer<typeof canary> | null,
  there: z.infer<typeof canary> | null,
): CanaryVerdict {
  if (here === null) return there === null ? 'first' : 'storeLost';
  if (there === null) return 'twinLost';
  // The twin is written after the database and lazily, so it may lag; it can never lead.
  return here.id === there.id && here.starts >= there.starts ? 'intact' : 'storeReplaced';
}

/** Compares the two places at the start of the app, counts the start, and acts on a mismatch. */
export async function checkCanary(
  store: Store,
  twin: CanaryTwin,
  newId: NewId,
): Promise<CanaryVerdict> {
  // The twin first: another tab that starts now writes the database before the twin.
  const there = readTwin(twin);
  const here = await readMeta(store, CANARY_KEY, canary);
  const stillLost = here?.lost === true && (await store.db.identity.count()) === 0;
  const verdict = stillLost ? 'storeLost' : judge(here, there);
  if (verdict === 'storeReplaced') {
    const heads = await store.db.heads.toArray();
    const own = heads.filter((head) => head.active).map((head) => head.journal);
    await markReopen(store, 'storeReplaced', own);
  }
  const starts = Math.max(here?.starts ?? 0, there?.starts ?? 0) + 1;
  const lost = verdict === 'storeLost' ? { lost: true as const } : {};
  const next = { id: here?.id ?? newId(), starts, ...lost };
  await writeMeta(store, CANARY_KEY, next);
  twin.write(JSON.stringify(next));
  return verdict;
}
