import type { HashedEntry } from '../../domain/journal/entry';
import { toPlainText } from '../../domain/kernel/plain-text';
import { appendAct } from '../../store/append';
import type { AssignmentWork } from '../../store/assignment-work';
import type { FieldSession } from '../../store/field-session';
import { sha256Hex } from '../../trust/digest';

export type Outcome = 'independent' | 'conflict';

/** Draft of what is being written about a conflict of interest. */
export const DETAIL_DRAFT = 'declaration:detail';

/**
 * Signs the declaration of independence (财监〔2021〕4号 art. 13) over the exact text that was shown.
 * `detail` counts for a conflict only.
 */
export async function declare(
  session: FieldSession,
  work: AssignmentWork,
  outcome: Outcome,
  detail: string,
): Promise<HashedEntry> {
  const declaration = await sha256Hex(work.pkg.independenceDeclaration);
  const said = outcome === 'conflict' ? toPlainText(detail).trim() : '';
  return appendAct(session.writer, {
    assignment: work.assignment,
    act: { type: 'independence.declared', body: { declaration, outcome, detail: said } },
    clearDrafts: [DETAIL_DRAFT],
  });
}
