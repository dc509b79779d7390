import * as z from 'zod/mini';
import { code } from '../kernel/identifier';
import { plainText } from '../kernel/plain-text';

/** So many, and so long, that a signed decision stays a small signed value. */
const MOST_INDICATORS = 60;

/** What a bureau says of a report: of all of it, and of single indicators. */
export const decisionComments = z.strictObject({
  general: plainText(0, 2000),
  indicators: z
    .array(z.strictObject({ indicator: code, comment: plainText(1, 300) }))
    .check(z.maxLength(MOST_INDICATORS)),
});
export type DecisionComments = z.infer<typeof decisionComments>;

export const VERDICTS = ['accepted', 'returned'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Why comments cannot stand. */
export type CommentsFault = 'comment-missing' | 'indicator-unknown' | 'indicator-twice';

/**
 * What is wrong with the comments of a decision: a report is returned with at least one, and each
 * names another indicator of its framework.
 */
export function commentsFault(
  verdict: Verdict,
  { general, indicators }: DecisionComments,
  known: ReadonlySet<string>,
): CommentsFault | null {
  if (verdict === 'returned' && general.trim() === '' && indicators.length === 0) {
    return 'comment-missing';
  }
  const named = indicators.map(({ indicator }) => indicator);
  if (named.some((indicator) => !known.has(indicator))) return 'indicator-unknown';
  return new Set(named).size === named.length ? null : 'indicator-twice';
}
