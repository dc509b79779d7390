import type { Beginning } from '../kernel/growing-list';
import { type Authored, isUnreadType, type UnreadAct } from './authored';
import type { ScoringFold } from './scoring-fold';

const isUnread = (entry: Authored): entry is Authored<UnreadAct> => isUnreadType(entry.act.type);

/** In fold order what scoring does not read and nobody took back. */
export function unreadIn({ beside, lists }: ScoringFold): readonly Authored<UnreadAct>[] {
  return beside.filter(isUnread).filter(({ placed }) => !lists.isTakenBack(placed.place));
}

/** Entries that stand at a place or behind it. */
function behind({ items, length }: Beginning<Authored>, place: number): readonly Authored[] {
  let from = length;
  while (from > 0 && (items[from - 1]?.placed.place ?? -1) >= place) from -= 1;
  return items.slice(from, length);
}

/**
 * Of what is beside scoring, the entries in which a fold and an earlier one of the same kept fold
 * differ: came, went or moved. Null where the two are not of the same.
 */
export function besideSince(
  { lists: now }: ScoringFold,
  { lists: before }: ScoringFold,
): readonly Authored[] | null {
  if (now.changes.items !== before.changes.items) return null;
  const since = now.changes.items.slice(before.changes.length, now.changes.length);
  const from = since.reduce((first, place) => Math.min(first, place), Number.POSITIVE_INFINITY);
  return [...behind(before.beside, from), ...behind(now.beside, from)];
}
