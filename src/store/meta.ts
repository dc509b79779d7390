import type * as z from 'zod/mini';
import type { MetaRow } from './rows';
import { metaRow } from './rows';
import type { Store } from './store';

/** Where a fact lies, for the codec. */
export const metaContext = (key: string) => ({ table: 'meta', key });

/** One small fact under a name, null when it was never written. */
export async function readMeta<T>(
  store: Store,
  key: string,
  schema: z.ZodMiniType<T>,
): Promise<T | null> {
  const row = await store.db.meta.get(key);
  if (row === undefined) return null;
  const text = await store.codec.decodeText(metaRow.parse(row).value, metaContext(key));
  return schema.parse(JSON.parse(text));
}

/** The row of a fact, encoded, to be put inside a transaction. */
export async function encodeMeta(store: Store, key: string, value: unknown): Promise<MetaRow> {
  return { key, value: await store.codec.encodeText(JSON.stringify(value), metaContext(key)) };
}

export async function writeMeta(store: Store, key: string, value: unknown): Promise<void> {
  await store.db.meta.put(await encodeMeta(store, key, value));
}
