import type { Said } from '../journal/revisions';
import { epochMs } from '../kernel/instant';
import type { FieldBody } from './field-act';

type Reviewed = Said<FieldBody<'paper.reviewed'>>;

/** `changed`: the paper was written on after the last review. */
export type ReviewState = 'none' | 'agreed' | 'returned' | 'changed';

export interface PaperReview {
  readonly state: ReviewState;
  /** Every word that counts, in the order of the entries. */
  readonly words: readonly Reviewed[];
}

/** What is reviewed: who wrote it and when it was last written on. */
interface Reviewable {
  readonly authors: readonly string[];
  readonly at: string | null;
}

/** Nobody reviews what they wrote themselves, wholly or in part. */
export const mayReview = ({ authors }: Pick<Reviewable, 'authors'>, person: string): boolean =>
  !authors.includes(person);

/** Where a paper stands in its review; words of its own authors do not count. */
export function reviewOf(paper: Reviewable, reviews: readonly Reviewed[]): PaperReview {
  const words = reviews.filter(({ person }) => mayReview(paper, person));
  const last = words.at(-1);
  if (last === undefined) return { state: 'none', words };
  const changed = paper.at !== null && epochMs(paper.at) > epochMs(last.at);
  return { state: changed ? 'changed' : last.value.outcome, words };
}
