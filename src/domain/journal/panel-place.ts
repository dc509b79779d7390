import * as z from 'zod/mini';
import { code, randomId } from '../kernel/identifier';
import type { Entry } from './entry';
import type { JournalLines } from './journal-lines';

/**
 * Where a journal of an expert panel belongs. What is opened of an indicator that a member left goes
 * into a journal of its own, so that it can be kept from that member; `indicator` names it, and is
 * null for all else.
 */
export const panelPlace = z.strictObject({ session: randomId, indicator: z.nullable(code) });
export type PanelPlace = z.infer<typeof panelPlace>;

const opening = z.object({ panel: panelPlace });

/** Where the journal belongs that an entry opens: null of the evaluation, undefined for other entries. */
export function placeOpened({ seq, type, body }: Entry): PanelPlace | null | undefined {
  if (seq !== 0 || type !== 'journal.opened') return undefined;
  const read = opening.safeParse(body);
  return read.success ? read.data.panel : null;
}

/** Whether two journals belong to the same session and indicator, or both to the evaluation. */
export const isSamePlace = (one: PanelPlace | null, other: PanelPlace | null): boolean =>
  one?.session === other?.session && one?.indicator === other?.indicator;

/**
 * Journals by the session that they were opened for. One that was also opened for the evaluation, as
 * a fork at its first entry is, belongs to the evaluation, which flags it.
 */
function bySession(journals: readonly JournalLines[]): ReadonlyMap<string, string | null> {
  const sessions = new Map<string, string | null>();
  for (const { journal, entries } of journals) {
    for (const { entry } of entries) {
      const place = placeOpened(entry);
      if (place === undefined || sessions.get(journal) === null) continue;
      sessions.set(journal, place?.session ?? null);
    }
  }
  return sessions;
}

/** Sessions that any of the journals belong to, each once. */
export const sessionsOf = (journals: readonly JournalLines[]): readonly string[] => [
  ...new Set([...bySession(journals).values()].filter((session) => session !== null)),
];

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
