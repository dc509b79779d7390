import type { EntryPlace } from '../../domain/journal/evaluation';
import { toPlainText } from '../../domain/kernel/plain-text';
import { appendAct, type Writer } from '../../store/append';

/** Where the reason of a withdrawal is typed, among the drafts. */
export const withdrawalField = ({ hash }: EntryPlace): string => `withdrawal:${hash}`;

/**
 * Takes an own entry back by a new entry; to withdraw a withdrawal restores what it took back.
 * Nothing is removed.
 */
export async function withdraw(
  writer: Writer,
  assignment: string,
  target: EntryPlace,
  reason: string,
): Promise<void> {
  const { journal, seq, hash } = target;
  const body = { journal, seq, hash, reason: toPlainText(reason).trim() };
  await appendAct(writer, {
    assignment,
    act: { type: 'entry.withdrawn', body },
    clearDrafts: [withdrawalField(target)],
  });
}
