import * as z from 'zod/mini';
import { randomId } from '../kernel/identifier';
import { plainText } from '../kernel/plain-text';
import { day, yearsBefore } from './day';

const RECORD_YEARS = 3;

/** What somebody enters: the day of what happened, what it was and by which paper it is known. */
export const badRecordEntry = z.strictObject({ on: day, what: plainText(1, 300) });

const said = { at: z.string(), by: z.string() };

/**
 * A bad record as it is kept: `at` an instant of the server, `by` the id of somebody at the desk. It is
 * never removed; one that was entered wrongly is withdrawn, with a reason that stays beside it.
 */
export const badRecord = z.strictObject({
  id: randomId,
  ...badRecordEntry.shape,
  ...said,
  withdrawn: z.nullable(z.strictObject({ reason: plainText(1, 500), ...said })),
});
export type BadRecord = z.infer<typeof badRecord>;

/** Those of the three years up to a day, that day included, that stand (财监〔2021〕4号 art. 8, 9). */
export function recentBadRecords(all: readonly BadRecord[], on: string): readonly BadRecord[] {
  const since = yearsBefore(on, RECORD_YEARS);
  return all.filter((each) => each.withdrawn === null && each.on > since && each.on <= on);
}
