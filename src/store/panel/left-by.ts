import * as z from 'zod/mini';
import type { HashedEntry } from '../../domain/journal/entry';
import { sessionJournals } from '../../domain/journal/panel-place';
import { panelActSchema } from '../../domain/panel/panel-act';
import { readJournals } from '../read-journals';
import type { Store } from '../store';

const opening = z.object({ person: z.string() });

/**
 * What a person left of a session by entries in their journals, on whichever phone they were written:
 * the whole, or indicators.
 */
export async function leftBy(
  store: Store,
  assignment: string,
  session: string,
  person: string,
): Promise<'all' | readonly string[]> {
  const journals = sessionJournals(await readJournals(store, assignment), session);
  const isOwn = ({ entry: { type, body } }: HashedEntry): boolean => {
    const read = type === 'journal.opened' ? opening.safeParse(body) : null;
    return read?.success === true && read.data.person === person;
  };
  const left = journals
    .filter(({ entries }) => entries.some(isOwn))
    .flatMap(({ entries }) => entries)
    .flatMap(({ entry: { type, body } }) => {
      const act = type === 'member.recused' ? panelActSchema.safeParse({ type, body }) : null;
      return act?.success && act.data.type === 'member.recused' ? [act.data.body.indicators] : [];
    });
  if (left.includes(null)) return 'all';
  return [...new Set(left.flatMap((indicators) => indicators ?? []))];
}
