import type { AssignmentWork } from '../store/assignment-work';
import type { DeliveryState } from '../sync/delivery';
import { DECLARATION_MISSING, sayCustodySign, sayMissingSign } from '../text/sign-words';
import type { Tone } from '../ui/notice';
import type { SignFacts } from '../ui/sign';
import { mustDeclare } from './must-declare';

const CUSTODY_TONE: Readonly<Record<DeliveryState['kind'], Tone>> = {
  'nothing-yet': 'plain',
  'all-held': 'success',
  waiting: 'plain',
  offline: 'plain',
  'not-takan': 'warning',
  failed: 'warning',
  refused: 'warning',
  'log-forked': 'danger',
};

function missingSign(work: AssignmentWork, person: string): SignFacts {
  const { assignment, scores, evaluation } = work;
  if (evaluation.declarations[person] === undefined && mustDeclare(work, person)) {
    const to = `/a/${assignment}/declare`;
    return { kind: 'missing', tone: 'warning', text: DECLARATION_MISSING, to };
  }
  return {
    kind: 'missing',
    tone: scores.complete ? 'success' : 'plain',
    text: sayMissingSign(scores.scoredCount, scores.indicators.length),
  };
}

/** The signs that stand on every page of an assignment: is it safe, and what is still missing. */
export function signsOf(
  work: AssignmentWork,
  delivery: DeliveryState,
  person: string,
): readonly SignFacts[] {
  const custody: SignFacts = {
    kind: 'custody',
    tone: CUSTODY_TONE[delivery.kind],
    text: sayCustodySign(delivery),
    to: `/a/${work.assignment}/sync`,
  };
  return [custody, missingSign(work, person)];
}
