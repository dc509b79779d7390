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
