import { addDays } from '../kernel/calendar-date';
import { fail, ok, type Result } from '../kernel/result';

/** How far an issue is: what a unit reports is not yet verified. */
export type IssueState = 'open' | 'reported' | 'rectified';

/**
 * What is done about an issue: a deadline is set, rectification reported, then verified, which closes
 * it, or returned, which opens it again. `due` is also how a deadline is put off.
 */
export const STEP_KINDS = ['due', 'reported', 'verified', 'returned'] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** What comes of a step; `not-now` where the issue is not where that step begins. */
export function afterStep(state: IssueState, step: StepKind): Result<IssueState, 'not-now'> {
  if (step === 'due' && state !== 'rectified') return ok(state);
  if (step === 'reported' && state === 'open') return ok('reported');
  if (step === 'verified' && state === 'reported') return ok('rectified');
  if (step === 'returned' && state === 'reported') return ok('open');
  return fail('not-now');
}

/** The steps that can be taken now. */
export const stepsFrom = (state: IssueState): readonly StepKind[] =>
  STEP_KINDS.filter((step) => afterStep(state, step).ok);

/** Whether somebody should be reminded. */
export type Dueness = 'done' | 'noDeadline' | 'later' | 'soon' | 'overdue';

/** Days before a deadline from which it is near; ours, no regulation gives any. */
export const REMINDED_DAYS = 7;

/**
 * How an issue stands to its deadline. A day is not over before its end: due today is soon.
 *
 * @param dueOn YYYY-MM-DD, null where none is set
 * @param today YYYY-MM-DD
 */
export function dueness(state: IssueState, dueOn: string | null, today: string): Dueness {
  if (state === 'rectified') return 'done';
  if (dueOn === null) return 'noDeadline';
  if (dueOn < today) return 'overdue';
  return dueOn <= addDays(today, REMINDED_DAYS) ? 'soon' : 'later';
}
