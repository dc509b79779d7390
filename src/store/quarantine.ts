import * as z from 'zod/mini';
import { instant } from '../domain/kernel/instant';
import { quarantineRow } from './rows';
import type { Store } from './store';

/** What was set aside, why, and the exact text, so that it can be handed on as a file. */
export const aside = z.strictObject({
  at: instant,
  /** `sent`: the server refused it. `received`: this phone refused what came from the server. */
  direction: z.enum(['sent', 'received']),
  kind: z.enum(['segment', 'evidence']),
  /** Journal id, or digest of the evidence. */
  id: z.string(),
  /** Code of the problem catalogue, or of the fault that this phone found. */
  code: z.string(),
  /** `never` and `after-edit` wait for a person; the others are tried again by themselves. */
  retry: z.enum(['never', 'later', 'after-edit', 'after-sign-in']),
  detail: z.string(),
  /** The refused lines with their head as JSON; empty for evidence, whose bytes lie in the store. */
  content: z.string(),
});
export type SetAside = z.infer<typeof aside>;
export interface QuarantinedItem extends SetAside {
  readonly row: number;
  readonly assignment: string;
}

/** Where something set aside lies, for the codec. */
export const quarantineContext = (subject: string) => ({ table: 'quarantine', key: subject });

/** All that is set aside in an assignment, the oldest first. */
export async function quarantineOf(
  store: Store,
  assignment: string,
): Promise<readonly QuarantinedItem[]> {
  const rows = await store.db.quarantine.where('assignment').equals(assignment).toArray();
  return Promise.all(
    rows.map(async (row) => {
      const { id, subject, value } = quarantineRow.parse(row);
      const text = await store.codec.decodeText(value, quarantineContext(subject));
      return { ...aside.parse(JSON.parse(text)), row: id, assignment };
    }),
  );
}
