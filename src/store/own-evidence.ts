import * as z from 'zod/mini';
import { readHeads } from './journals';
import { keepLater } from './keep-later';
import { readMeta } from './meta';
import { namesUpTo, type OwnNames, ownNames } from './own-names';
import type { HeadRow } from './rows';
import { Remembered } from './session-memory';
import type { Store } from './store';

const keyOf = (journal: string): string => `names/${journal}`;

// Kept only from so many lines on, and again after so many more: reading fewer costs next to nothing.
const WORTH_KEEPING = 32;

interface Known {
  readonly names: OwnNames;
  /** How many lines what lies in the database comes from. */
  readonly keptLines: number;
}

/** By journal. */
const known = new Remembered<ReadonlyMap<string, Known>>();

async function readKept(store: Store, journal: string): Promise<Known | null> {
  // What another build left need not have today's form, and need not: it is read anew.
  const read = ownNames.safeParse(await readMeta(store, keyOf(journal), z.unknown()));
  return read.success ? { names: read.data, keptLines: read.data.seq + 1 } : null;
}

function remember(store: Store, journal: string, names: OwnNames, before: number): void {
  const isWorth = names.seq + 1 - before >= WORTH_KEEPING;
  if (isWorth) keepLater(store, keyOf(journal), names);
  const keptLines = isWorth ? names.seq + 1 : before;
  known.set(store, new Map(known.get(store)).set(journal, { names, keptLines }));
}

async function namesOf(store: Store, head: HeadRow): Promise<OwnNames> {
  const { journal } = head;
  // The head of a journal with branches says nothing of its other branches.
  if (!head.own && head.forked) return (await namesUpTo(store, head, null)).names;
  const before = known.get(store)?.get(journal) ?? (await readKept(store, journal));
  const { names, fits } = await namesUpTo(store, head, before?.names ?? null);
  if (fits) remember(store, journal, names, before?.keptLines ?? 0);
  return names;
}

/**
 * Digest and size of all bytes, evidence and personal records, that this phone's own entries name,
 * or those of journals that a backup brought back; without those that it destroyed, which nobody
 * waits for any more.
 * @param reading the heads of the assignment, where somebody reads them already
 */
export async function ownEvidence(
  store: Store,
  assignment: string,
  reading: Promise<readonly HeadRow[]> = readHeads(store, assignment),
): Promise<ReadonlyMap<string, number>> {
  const heads = await reading;
  const own = heads.filter((head) => head.own || head.restored);
  const all = await Promise.all(own.map((head) => namesOf(store, head)));
  const named = new Map(all.flatMap((names) => Object.entries(names.named)));
  for (const sha256 of all.flatMap(({ erased }) => erased)) named.delete(sha256);
  return named;
}
