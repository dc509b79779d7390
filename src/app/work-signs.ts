import type { ListedAssignment } from '../store/assignment-list';
import type { Progress } from '../store/progress';
import type { Withdrawal } from '../store/withdrawals';
import type { DeliveryState } from '../sync/delivery';
import {
  DECLARATION_MISSING,
  PROGRESS_UNKNOWN,
  sayCustodySign,
  sayMissingSign,
} from '../text/sign-words';
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

type Signed = Pick<ListedAssignment, 'assignment' | 'team'>;
type Known = Pick<Progress, 'scored' | 'indicators' | 'declared'>;

function missingSign(of: Signed, progress: Known | null, person: string): SignFacts {
  if (progress === null) return { kind: 'missing', tone: 'plain', text: PROGRESS_UNKNOWN };
  const { scored, indicators, declared } = progress;
  if (!declared.includes(person) && mustDeclare(of, person)) {
    const to = `/a/${of.assignment}/declare`;
    return { kind: 'missing', tone: 'warning', text: DECLARATION_MISSING, to };
  }
  return {
    kind: 'missing',
    tone: scored === indicators ? 'success' : 'plain',
    text: sayMissingSign(scored, indicators),
  };
}

/**
 * The signs of an assignment, in its row and on its pages: is it safe, and what is still missing.
 * @param progress null while it is not known, or known only from what has changed since
 */
export function signsOf(
  of: Signed,
  progress: Known | null,
  delivery: DeliveryState,
  person: string,
): readonly SignFacts[] {
  const custody: SignFacts = {
    kind: 'custody',
    tone: CUSTODY_TONE[delivery.kind],
    text: sayCustodySign(delivery),
    to: `/a/${of.assignment}/sync`,
  };
  return [custody, missingSign(of, progress, person)];
}

/** That the bureau took an assignment back: on its pages in a word, in its row with the reason. */
export const withdrawnSigns = (
  told: readonly Withdrawal[] | undefined,
  assignment: string,
  say: (reason: string) => string,
): readonly SignFacts[] =>
  (told ?? [])
    .filter((each) => each.assignment === assignment)
    .map(({ reason }) => ({ kind: 'withdrawn', tone: 'warning', text: say(reason) }));
