import * as z from 'zod/mini';
import { code, randomId } from '../kernel/identifier';
import { plainText } from '../kernel/plain-text';

const idsDiffer = (all: readonly { readonly id: string }[]): boolean =>
  new Set(all.map(({ id }) => id)).size === all.length;

/** Characters that one point may have. */
export const LONGEST_POINT = 2000;

/** What a remark or a finding is about: an indicator, a section of the report, or the whole. */
const about = z.strictObject({ indicator: z.nullable(code), section: z.nullable(code) });

/** One point of a comment or of a review, in the words of whoever made it. */
const point = z.strictObject({ id: randomId, text: plainText(1, LONGEST_POINT), about });
export type Point = z.infer<typeof point>;

/** A list of points with ids that differ. */
export const points = (most: number) =>
  z.array(point).check(z.maxLength(most), z.refine(idsDiffer));

/** What a point is about as one word: `i:CODE`, `s:SECTION`, or empty for the whole. */
export const subjectOf = ({ indicator, section }: Point['about']): string => {
  if (indicator !== null) return `i:${indicator}`;
  return section === null ? '' : `s:${section}`;
};

/** What a point is about, from that word. */
export function aboutOf(subject: string): Point['about'] {
  const [kind, rest] = [subject.slice(0, 2), subject.slice(2)];
  return {
    indicator: kind === 'i:' ? rest : null,
    section: kind === 's:' ? rest : null,
  };
}
