import type { HashedEntry } from '../../domain/journal/entry';
import { toPlainText } from '../../domain/kernel/plain-text';
import { appendAct } from '../../store/append';
import type { FieldSession } from '../../store/field-session';
import type { ForkView } from './fork-view';

/** Draft of the reason for settling the fork of a journal. */
export const reasonField = (journal: string): string => `fork:${journal}`;

/** Settles a fork over exactly the branches that were shown: what comes later was not looked at. */
export function settleFork(
  session: FieldSession,
  assignment: string,
  { journal, branches }: Pick<ForkView, 'journal' | 'branches'>,
  reason: string,
): Promise<HashedEntry> {
  const tips = branches.map(({ tip: { seq, hash } }) => ({ seq, hash }));
  const body = { journal, tips, reason: toPlainText(reason).trim() };
  return appendAct(session.writer, {
    assignment,
    act: { type: 'fork.settled', body },
    clearDrafts: [reasonField(journal)],
  });
}
