import * as z from 'zod/mini';
import { plainText } from '../kernel/plain-text';
import { fail, ok, type Result } from '../kernel/result';

/** A conclusion that an appraisal may come to; `needsPart` where it must say which part it covers. */
export const conclusion = z.strictObject({
  label: plainText(1, 40),
  needsPart: z.optional(z.literal(true)),
});
export type Conclusion = z.infer<typeof conclusion>;

/** The conclusion that a panel gave: its label and, for a partial support, the part supported. */
export interface GivenConclusion {
  readonly label: string;
  readonly part: string;
}

/** Why a given conclusion does not stand. */
export type ConclusionFault = 'unknown-conclusion' | 'part-missing';

/**
 * Holds a given conclusion to those that its framework or form allows. A conclusion is never
 * computed from points: no regulation ties the two.
 *
 * @returns the allowed conclusion, or why the given one does not stand; a part of blanks is none
 */
export function checkConclusion(
  allowed: readonly Conclusion[],
  { label, part }: GivenConclusion,
): Result<Conclusion, ConclusionFault> {
  const found = allowed.find((each) => each.label === label);
  if (found === undefined) return fail('unknown-conclusion');
  if (found.needsPart === true && part.trim() === '') return fail('part-missing');
  return ok(found);
}
