import { journalsOf } from './journals-of';
import type { Store } from './store';

/** From now on the work in this person's journals of other phones counts as theirs to deliver. */
export async function markRestored(
  store: Store,
  assignment: string,
  person: string,
): Promise<void> {
  const journals = await journalsOf(store, { assignment, person });
  await store.db.transaction('rw', store.db.heads, async () => {
    for (const { journal } of journals) {
      const head = await store.db.heads.get(journal);
      if (head !== undefined && !head.own) await store.db.heads.update(journal, { restored: true });
    }
  });
}
