import * as z from 'zod/mini';
import { plainText } from '../kernel/plain-text';
import { creditCodeFault } from './credit-code';

/**
 * What is kept of an agency. `codeSeen`: somebody saw the licence with a code whose check digit does
 * not fit. `platform` is how it stands on the credit platform (财监〔2021〕4号 art. 8), null where it is
 * not registered there. Class, standing and bad records change by acts of their own.
 */
export const agencyRecord = z
  .strictObject({
    name: plainText(1, 80),
    creditCode: z.string().check(z.maxLength(18)),
    codeSeen: z.boolean(),
    platform: z.nullable(plainText(1, 120)),
  })
  .check(
    z.refine(({ creditCode, codeSeen }) => {
      const fault = creditCodeFault(creditCode);
      return fault === null || (fault === 'checkDigit' && codeSeen);
    }),
  );
export type AgencyRecord = z.infer<typeof agencyRecord>;

/** The bureau's own class of an agency, as a word of its choosing; empty for none. */
export const category = plainText(0, 20);
