import * as z from 'zod/mini';
import { code, randomId } from '../kernel/identifier';
import type { JournalLines } from './journal-lines';

/**
 * Where a journal of an expert panel belongs. What is opened of an indicator that a member left goes
 * into a journal of its own, so that it can be kept from that member; `indicator` names it, and is
 * null for all else.
 */
export const panelPlace = z.strictObject({ session: randomId, indicator: z.nullable(code) });
export type PanelPlace = z.infer<typeof panelPlace>;

const opening = z.object({ panel: panelPlace });

/**
 * Journals by the session that they were opened for. One that was also opened for the evaluation, as
 * a fork at its first entry is, belongs to the evaluation, which flags it.
 */
function bySession(journals: readonly JournalLines[]): ReadonlyMap<string, string | null> {
  const sessions = new Map<string, string | null>();
  for (const { journal, entries } of journals) {
    for (const { entry } of entries) {
      if (entry.seq !== 0 || sessions.get(journal) === null) continue;
      const opened = opening.safeParse(entry.body);
      sessions.set(journal, opened.success ? opened.data.panel.session : null);
    }
  }
  return sessions;
}

/** Journals of the evaluation, without those of panel sessions. */
export function evaluationJournals(journals: readonly JournalLines[]): readonly JournalLines[] {
  const sessions = bySession(journals);
  return journals.filter(({ journal }) => (sessions.get(journal) ?? null) === null);
}

/** Journals of one panel session. */
export function sessionJournals(
  journals: readonly JournalLines[],
  session: string,
): readonly JournalLines[] {
  const sessions = bySession(journals);
  return journals.filter(({ journal }) => sessions.get(journal) === session);
}
