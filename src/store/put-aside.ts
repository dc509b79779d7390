import { aside, quarantineContext, type SetAside } from './quarantine';
import type { QuarantineRow } from './rows';
import type { Store } from './store';

/** Names what was set aside. */
export const subjectOf = (value: SetAside): string =>
  `${value.direction}/${value.kind}/${value.id}`;

/** The row of something set aside, to be put with `putAside` inside a transaction. */
export async function encodeAside(
  store: Store,
  assignment: string,
  value: SetAside,
): Promise<Omit<QuarantineRow, 'id'>> {
  const subject = subjectOf(value);
  const text = JSON.stringify(aside.parse(value));
  return {
    assignment,
    subject,
    value: await store.codec.encodeText(text, quarantineContext(subject)),
  };
}

/** Inside a transaction: keeps the newest refusal of each subject. */
export async function putAside(store: Store, row: Omit<QuarantineRow, 'id'>): Promise<void> {
  const table = store.db.quarantine;
  const earlier = await table.where('assignment').equals(row.assignment).toArray();
  const same = earlier.find((each) => each.subject === row.subject);
  if (same === undefined) await table.add(row);
  else await table.update(same.id, { value: row.value });
}
