import * as z from 'zod/mini';
import type { JournalLines } from '../domain/journal/journal-lines';
import { type NamedBytes, namedBytes } from '../domain/journal/named-bytes';
import { randomId } from '../domain/kernel/identifier';
import { readJournals } from './read-journals';
import type { Store } from './store';

const opening = z.object({ person: randomId });

/** Journals of an assignment that a person opened, on whatever phone. */
export async function journalsOf(
  store: Store,
  { assignment, person }: { readonly assignment: string; readonly person: string },
): Promise<readonly JournalLines[]> {
  return (await readJournals(store, assignment)).filter(({ entries }) => {
    const first = entries.find(({ entry: { seq } }) => seq === 0);
    const opened = opening.safeParse(first?.entry.body);
    return opened.success && opened.data.person === person;
  });
}

/**
 * What entries of a person say of the bytes of a digest, also those of another phone that this
 * person had before; null where none of them names it.
 */
export async function namedBytesBy(
  store: Store,
  place: { readonly assignment: string; readonly person: string },
  sha256: string,
): Promise<NamedBytes | null> {
  const own = await journalsOf(store, place);
  const named = own.flatMap(({ entries }) => entries.map(({ entry: each }) => namedBytes(each)));
  return named.find((bytes) => bytes?.sha256 === sha256) ?? null;
}
