import type { Confirmation } from '../../domain/fieldwork/fieldwork';
import { reviewOf } from '../../domain/fieldwork/paper-review';
import type { AssignmentWork } from '../../store/assignment-work';
import { wholeEvaluation } from '../../store/whole-evaluation';
import { PAPER_HEADER_WORDS } from '../../text/field-form-words';
import { memberName } from './confirmation-view';

/** Who reviewed a sheet last, by the reviews of its index number; says so where nobody did. */
export function sheetReviewer(
  work: AssignmentWork,
  { value, person, at }: Pick<Confirmation, 'value' | 'person' | 'at'>,
): string {
  const reviews = wholeEvaluation(work).fieldwork.reviews[value.indexNo] ?? [];
  const last = reviewOf({ authors: [person], at }, reviews).words.at(-1);
  return last === undefined ? PAPER_HEADER_WORDS.notReviewed : memberName(work, last.person);
}
