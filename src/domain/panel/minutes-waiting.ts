import type { JournalLines } from '../journal/journal-lines';
import { sessionsOf } from '../journal/panel-place';
import type { Registers } from '../journal/register';

/**
 * Whether minutes of a panel are here that no standing score comes from: something to look at. Whether
 * they stand is for the fold of their session to say.
 */
export function hasMinutesWaiting(
  journals: readonly JournalLines[],
  registers: Registers,
): boolean {
  if (sessionsOf(journals).length === 0) return false;
  const drawn = journals.flatMap(({ entries }) =>
    entries.flatMap(({ entry, hash }) => (entry.type === 'minutes.drawn' ? [hash] : [])),
  );
  if (drawn.length === 0) return false;
  const taken = new Set(
    Object.values(registers).flatMap((all) => all.map((w) => w.panel?.minutes)),
  );
  return drawn.some((hash) => !taken.has(hash));
}
