import { useLiveQuery } from 'dexie-react-hooks';
import { receiptedIn } from '../../store/receipts';
import type { Store } from '../../store/store';
import { type Anchors, anchorsOf } from '../../trust/anchors';

/** What the checked receipts on this phone say of when things were there; null until it is known. */
export function useAnchors(store: Store, assignment: string): Anchors | null {
  const anchors = useLiveQuery(
    async () => anchorsOf((await receiptedIn(store, assignment)).map(({ leaf }) => leaf)),
    [store, assignment],
  );
  return anchors ?? null;
}
