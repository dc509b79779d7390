import * as z from 'zod/mini';
import { instant } from '../domain/kernel/instant';
import { readMeta, writeMeta } from './meta';
import type { Store } from './store';

const KEY = 'offlineStart';

/** When, and in which build, the app was last opened and unlocked without any network. */
const offlineStart = z.strictObject({ at: instant, build: z.string() });
export type OfflineStart = z.infer<typeof offlineStart>;

export const readOfflineStart = (store: Store): Promise<OfflineStart | null> =>
  readMeta(store, KEY, offlineStart);

export const noteOfflineStart = (store: Store, start: OfflineStart): Promise<void> =>
  writeMeta(store, KEY, start);
