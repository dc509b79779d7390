import type { JournalLines } from '../journal/journal-lines';
import { sessionJournals, sessionsOf } from '../journal/panel-place';
import type { Registers } from '../journal/register';

/** Hash of the minutes of a session that were drawn last; null without any. */
function newestMinutes(journals: readonly JournalLines[], session: string): string | null {
  const drawn = sessionJournals(journals, session).flatMap(({ entries }) =>
    entries.filter(({ entry }) => entry.type === 'minutes.drawn'),
  );
  return drawn.sort((a, b) => (a.entry.at < b.entry.at ? -1 : 1)).at(-1)?.hash ?? null;
}

/**
 * Whether the newest minutes of a panel are here and no standing score comes from them: something to
 * look at. Whether they stand is for the fold of their session to say.
 */
export function hasMinutesWaiting(
  journals: readonly JournalLines[],
  registers: Registers,
): boolean {
  const sessions = sessionsOf(journals);
  if (sessions.length === 0) return false;
  const taken = new Set(
    Object.values(registers).flatMap((all) => all.map((w) => w.panel?.minutes)),
  );
  return sessions.some((session) => {
    const newest = newestMinutes(journals, session);
    return newest !== null && !taken.has(newest);
  });
}
