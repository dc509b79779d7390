import type { Confirmation } from '../../domain/fieldwork/fieldwork';
import { paperKey } from '../../domain/fieldwork/paper-kind';
import { reviewOf } from '../../domain/fieldwork/paper-review';
import type { AssignmentWork } from '../../store/assignment-work';
import { wholeEvaluation } from '../../store/whole-evaluation';
import { PAPER_HEADER_WORDS } from '../../text/field-form-words';
import { memberName } from './confirmation-view';

/** Who reviewed a sheet last; says so where nobody did. */
export function sheetReviewer(
  work: AssignmentWork,
  { value, person }: Pick<Confirmation, 'value' | 'person'>,
): string {
  const key = paperKey({ kind: 'confirmation', id: value.confirmation });
  const reviews = wholeEvaluation(work).fieldwork.reviews[key];
  const last = reviewOf({ authors: [person] }, reviews).words.at(-1);
  return last === undefined ? PAPER_HEADER_WORDS.notReviewed : memberName(work, last.person);
}
