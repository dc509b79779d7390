import * as z from 'zod/mini';
import { firstOfMonth, lastOfMonth, month } from '../kernel/calendar-date';
import { code } from '../kernel/identifier';
import { plainText } from '../kernel/plain-text';
import { policySource } from './policy-rule';

/** Work of a year that a place puts a time to. */
export const calendarTask = z.enum([
  'exAnteAppraisal',
  'exAnteReview',
  'goalsDrafting',
  'goalsReview',
  'goalsDisclosure',
  'selfEvaluation',
  'selfEvaluationReview',
  'keyEvaluation',
  'resultFeedback',
  'resultDisclosure',
]);
export type CalendarTask = z.infer<typeof calendarTask>;

/**
 * When: in months of the year (`fromMonth` null where only an end is given), or together with the
 * budget or the final accounts. `endIncluded` says whether the last month counts; `stated` is false
 * where the wording (10月前) leaves that open and it is our setting.
 */
const calendarTime = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('months'),
    fromMonth: z.nullable(month),
    toMonth: month,
    endIncluded: z.boolean(),
    stated: z.boolean(),
    wording: plainText(1, 40),
  }),
  z.strictObject({ kind: z.literal('withBudget') }),
  z.strictObject({ kind: z.literal('withFinalAccounts') }),
]);

/** One line of a place's calendar. */
export const calendarItem = z.strictObject({
  id: code,
  task: calendarTask,
  doneBy: z.enum(['departments', 'bureau']),
  time: calendarTime,
  source: policySource,
});
export type CalendarItem = z.infer<typeof calendarItem>;

/** A line of the calendar in one year: days as YYYY-MM-DD, null where the source gives no day. */
export interface DueDate {
  readonly item: CalendarItem;
  readonly from: string | null;
  readonly by: string | null;
}

/** The calendar of a place in a year, in the order of the pack. */
export function dueDates(
  { calendar }: { readonly calendar: readonly CalendarItem[] },
  year: number,
): readonly DueDate[] {
  return calendar.map((item) => {
    const { time } = item;
    if (time.kind !== 'months') return { item, from: null, by: null };
    const { fromMonth, toMonth, endIncluded } = time;
    const from = fromMonth === null ? null : firstOfMonth(year, fromMonth);
    return { item, from, by: lastOfMonth(year, endIncluded ? toMonth : toMonth - 1) };
  });
}
