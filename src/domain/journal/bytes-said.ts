import * as z from 'zod/mini';
import { randomId, sha256Hex } from '../kernel/identifier';
import type { Entry } from './entry';
import { type NamedBytes, namedBytes } from './named-bytes';

const opening = z.object({ person: randomId });
const order = z.object({ sha256: sha256Hex });

/** One entry that names bytes. `person`: who opened its journal; null where that is not here. */
export interface ByteName {
  readonly bytes: NamedBytes;
  readonly person: string | null;
}

/** What entries say of bytes: who names them, and who ordered them destroyed, by digest. */
export interface BytesSaid {
  readonly names: ReadonlyMap<string, readonly ByteName[]>;
  /** When each person first ordered it. */
  readonly orders: ReadonlyMap<string, ReadonlyMap<string | null, string>>;
}

/** Who opened each journal, as far as its first entry is among these. */
function openers(entries: readonly Entry[]): ReadonlyMap<string, string> {
  const people = new Map<string, string>();
  for (const { journal, body, seq } of entries) {
    const read = seq === 0 ? opening.safeParse(body) : null;
    if (read?.success) people.set(journal, read.data.person);
  }
  return people;
}

/** Reads entries of an assignment, in any order; those that speak of no bytes and open nothing may lack. */
export function readBytesSaid(entries: readonly Entry[]): BytesSaid {
  const people = openers(entries);
  const names = new Map<string, ByteName[]>();
  const orders = new Map<string, Map<string | null, string>>();
  for (const entry of entries) {
    const person = people.get(entry.journal) ?? null;
    const bytes = namedBytes(entry);
    if (bytes !== null) {
      names.set(bytes.sha256, [...(names.get(bytes.sha256) ?? []), { bytes, person }]);
    }
    const read = entry.type === 'record.erased' ? order.safeParse(entry.body) : null;
    if (!read?.success) continue;
    const ordered = orders.get(read.data.sha256) ?? new Map<string | null, string>();
    if (!ordered.has(person)) ordered.set(person, entry.at);
    orders.set(read.data.sha256, ordered);
  }
  return { names, orders };
}

/**
 * The names because of which bytes stay: all evidence, and the records of everybody who has not
 * ordered them destroyed.
 * @param ordering a person whose order is about to be written
 */
export function namesThatHold(
  { names, orders }: BytesSaid,
  sha256: string,
  ordering: string | null = null,
): readonly ByteName[] {
  const ordered = orders.get(sha256);
  return (names.get(sha256) ?? []).filter(
    ({ bytes, person }) =>
      bytes.kind === 'evidence' ||
      person === null ||
      (person !== ordering && ordered?.has(person) !== true),
  );
}

/** Bytes that are destroyed wherever they lie: somebody's record, ordered by all who name it. */
export function destroyedBytes(said: BytesSaid): ReadonlyMap<string, string> {
  const destroyed = new Map<string, string>();
  for (const [sha256, ordered] of said.orders) {
    const at = said.names
      .get(sha256)
      ?.flatMap(({ person }) => (person === null ? [] : (ordered.get(person) ?? [])))
      .at(-1);
    if (at !== undefined && namesThatHold(said, sha256).length === 0) destroyed.set(sha256, at);
  }
  return destroyed;
}
