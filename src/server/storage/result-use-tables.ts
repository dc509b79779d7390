import type { AccountabilityGround } from '../../domain/policy/accountability';
import type { Fixed, OfBureau } from './columns';

/** A file that shows how an issue was put right; its bytes lie under their digest. */
interface IssuePapersTable {
  issue: Fixed<string>;
  sha256: Fixed<string>;
  name: Fixed<string>;
  media_type: Fixed<string>;
  size: Fixed<number>;
  kept_by: Fixed<string>;
  kept_at: Fixed<Date>;
}

/** One version of a feedback letter; `content` is a FeedbackLetterContent as JSON. */
interface FeedbackLettersTable {
  letter: Fixed<string>;
  assignment: Fixed<string>;
  manifest: Fixed<string>;
  number: Fixed<string>;
  version: Fixed<number>;
  content: Fixed<string>;
  issued_by: Fixed<string>;
  issued_at: Fixed<Date>;
}

/** What was decided on the next budget; `content` a BudgetDecision as JSON, beside what was suggested. */
interface BudgetDecisionsTable {
  decision: Fixed<string>;
  assignment: Fixed<string>;
  manifest: Fixed<string>;
  content: Fixed<string>;
  suggestion: Fixed<string>;
  decided_by: Fixed<string>;
  decided_at: Fixed<Date>;
}

/** That something of a report was given to somebody. */
interface DeliveriesTable {
  delivery: Fixed<string>;
  assignment: Fixed<string>;
  manifest: Fixed<string>;
  recipient: Fixed<string>;
  thing: Fixed<'report' | 'publication' | 'letter'>;
  version: Fixed<string>;
  delivered_on: Fixed<string>;
  way: Fixed<'handed' | 'post' | 'officialSystem' | 'meeting' | 'other'>;
  note: Fixed<string>;
  noted_by: Fixed<string>;
  noted_at: Fixed<Date>;
}

/** A suspected violation that is handed on; who may know of it is in `referral_people`. */
interface ReferralsTable {
  referral: Fixed<string>;
  assignment: Fixed<string>;
  manifest: Fixed<string>;
  ground: Fixed<AccountabilityGround>;
  sent_to: Fixed<string>;
  content: Fixed<string>;
  made_by: Fixed<string>;
  made_at: Fixed<Date>;
}

/** Somebody of the performance unit who may read a referral. */
interface ReferralPeopleTable {
  referral: Fixed<string>;
  person: Fixed<string>;
}

interface ReferralStepsTable {
  step: Fixed<string>;
  referral: Fixed<string>;
  kind: Fixed<'handedOver' | 'answered' | 'noted'>;
  note: Fixed<string>;
  done_by: Fixed<string>;
  done_at: Fixed<Date>;
}

/** Tables of what a bureau makes of results. */
export interface ResultUseTables {
  issue_papers: OfBureau<IssuePapersTable>;
  feedback_letters: OfBureau<FeedbackLettersTable>;
  budget_decisions: OfBureau<BudgetDecisionsTable>;
  deliveries: OfBureau<DeliveriesTable>;
  referrals: OfBureau<ReferralsTable>;
  referral_people: OfBureau<ReferralPeopleTable>;
  referral_steps: OfBureau<ReferralStepsTable>;
}
