import * as z from 'zod/mini';
import { plainText } from '../kernel/plain-text';
import { creditCodeFault } from './credit-code';
import { day, yearsBefore } from './day';

const RECORD_YEARS = 3;

const badRecord = z.strictObject({ on: day, what: plainText(1, 300) });

/**
 * What is kept of an agency. `codeSeen`: somebody saw the licence with a code whose check digit does
 * not fit. `platform` is how it stands on the credit platform (财监〔2021〕4号 art. 8), null where it is
 * not registered there. `category` is the bureau's own class, as a word of its choosing.
 */
export const agencyRecord = z
  .strictObject({
    name: plainText(1, 120),
    creditCode: z.string().check(z.maxLength(18)),
    codeSeen: z.boolean(),
    platform: z.nullable(plainText(1, 120)),
    category: plainText(0, 20),
    badRecords: z.array(badRecord).check(z.maxLength(50)),
  })
  .check(
    z.refine(({ creditCode, codeSeen }) => {
      const fault = creditCodeFault(creditCode);
      return fault === null || (fault === 'checkDigit' && codeSeen);
    }),
  );
export type AgencyRecord = z.infer<typeof agencyRecord>;

/** The bad records of the three years up to a day, that day included (4号 art. 8, 9). */
export const recentBadRecords = (
  { badRecords }: AgencyRecord,
  on: string,
): AgencyRecord['badRecords'] => {
  const since = yearsBefore(on, RECORD_YEARS);
  return badRecords.filter((each) => each.on > since && each.on <= on);
};
