import { assignmentRow } from './rows';
import type { Store } from './store';

/** Where an assignment lies, for the codec. */
export const assignmentContext = (assignment: string) => ({
  table: 'assignments',
  key: assignment,
});

/** The text of a kept assignment, as it was written. */
export async function assignmentText(store: Store, row: unknown): Promise<string> {
  const { assignment, value } = assignmentRow.parse(row);
  return store.codec.decodeText(value, assignmentContext(assignment));
}

/**
 * What a kept assignment is told by without being opened: another text has another. Encrypted text is
 * written under bytes of chance that no other is written under.
 */
export function assignmentMark(row: unknown): string {
  const { assignment, value } = assignmentRow.parse(row);
  return `${assignment} ${value.suite === 'plain' ? value.text : value.iv.join()}`;
}
