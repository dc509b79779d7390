import * as z from 'zod/mini';
import { code } from '../kernel/identifier';

/** What a project was chosen for: evaluation by the bureau, check of its self-evaluation, monitoring. */
export const markPurpose = z.enum(['fiscalEvaluation', 'validation', 'monitoring']);
export type MarkPurpose = z.infer<typeof markPurpose>;

/**
 * That a project was chosen, and by what: rules of a policy pack by their ids, and reasons of the
 * bureau's own that no document gives (its amount, its self-score, its gap).
 */
export const mark = z.strictObject({
  purpose: markPurpose,
  basis: z.array(code).check(z.maxLength(20)),
});
export type Mark = z.infer<typeof mark>;
