import * as z from 'zod/mini';
import { plainText } from '../kernel/plain-text';

/** Whose written comments on a draft are asked for. */
export const PARTIES = ['evaluee', 'client'] as const;
export type Party = (typeof PARTIES)[number];

const eachOnce = (all: readonly string[]): boolean => new Set(all).size === all.length;

/** What lies between a draft and a report, as the bureau commissions it. */
export const procedureSetting = z.strictObject({
  consulted: z.array(z.enum(PARTIES)).check(z.refine(eachOnce)),
  /** Levels of internal review by their names, the first first. */
  reviews: z.array(plainText(1, 40)).check(z.minLength(1), z.maxLength(5), z.refine(eachOnce)),
});
export type ProcedureSetting = z.infer<typeof procedureSetting>;

/**
 * What 财监〔2021〕4号 art. 18 prescribes: written comments of the evaluated unit and of the client, and
 * a review inside the agency. It names no number of levels: 三级复核 is practice, and so a setting.
 */
export const PRESCRIBED: ProcedureSetting = {
  consulted: ['evaluee', 'client'],
  reviews: ['机构内部审核'],
};
