import { sessionJournals } from '../../domain/journal/panel-place';
import { panelActSchema } from '../../domain/panel/panel-act';
import { readJournals } from '../read-journals';
import type { Store } from '../store';

/**
 * What this phone's person left of a session by entries in their own journals: the whole, or
 * indicators. A journal that this person may not read says nothing here.
 */
export async function leftBy(
  store: Store,
  assignment: string,
  session: string,
): Promise<'all' | readonly string[]> {
  const heads = await store.db.heads.where('assignment').equals(assignment).toArray();
  const own = new Set(heads.filter((each) => each.own).map(({ journal }) => journal));
  const journals = sessionJournals(await readJournals(store, assignment), session);
  const left = journals
    .filter(({ journal }) => own.has(journal))
    .flatMap(({ entries }) => entries)
    .flatMap(({ entry: { type, body } }) => {
      const act = type === 'member.recused' ? panelActSchema.safeParse({ type, body }) : null;
      return act?.success && act.data.type === 'member.recused' ? [act.data.body.indicators] : [];
    });
  if (left.includes(null)) return 'all';
  return [...new Set(left.flatMap((indicators) => indicators ?? []))];
}
