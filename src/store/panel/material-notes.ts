import * as z from 'zod/mini';
import { sha256Hex } from '../../domain/kernel/identifier';
import { readMeta, writeMeta } from '../meta';
import type { Store } from '../store';

/** What the last look for materials met, by the hashes of the entries that give them. */
const materialNotes = z.strictObject({
  /** The server does not hold them, or does not give them to this person. */
  waiting: z.array(sha256Hex),
  /** What came had another digest. They are not asked for again: somebody must give them anew. */
  wrong: z.array(sha256Hex),
  /** The phone had no room. */
  full: z.boolean(),
});
export type MaterialNotes = z.infer<typeof materialNotes>;

const KEY = 'materials';

const NO_NOTES: MaterialNotes = { waiting: [], wrong: [], full: false };

export const readMaterialNotes = async (store: Store): Promise<MaterialNotes> =>
  (await readMeta(store, KEY, materialNotes)) ?? NO_NOTES;

/** Written only where it changes, since pages follow it. */
export async function saveMaterialNotes(store: Store, notes: MaterialNotes): Promise<void> {
  const before = await readMaterialNotes(store);
  if (JSON.stringify(before) !== JSON.stringify(notes)) await writeMeta(store, KEY, notes);
}
