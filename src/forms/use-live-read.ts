import { useObservable } from 'dexie-react-hooks';
import { liveReadOf } from '../store/reads-ahead';
import type { Store } from '../store/store';

/**
 * What a live query reads, undefined until it has; at once where it was begun before the page, see
 * `readAhead`.
 * @param name another one for another query: the query of the first call counts
 */
export const useLiveRead = <T>(
  store: Store,
  name: string,
  query: () => Promise<T>,
): T | undefined => useObservable(() => liveReadOf(store, name, query), [store, name]);
