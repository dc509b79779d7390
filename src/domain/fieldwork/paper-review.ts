import type { ReviewWord } from './fieldwork';

/** `changed`: no review had seen all that was written on the paper or taken back from it. */
export type ReviewState = 'none' | 'agreed' | 'returned' | 'changed';

export interface PaperReview {
  readonly state: ReviewState;
  /** Every word that counts, in the order of the entries. */
  readonly words: readonly ReviewWord[];
}

interface Reviewable {
  readonly authors: readonly string[];
}

/** Nobody reviews what they wrote themselves, wholly or in part. */
export const mayReview = ({ authors }: Reviewable, person: string): boolean =>
  !authors.includes(person);

/**
 * Where a paper stands in its review; words of its own authors do not count. Of two reviewers who did
 * not know of each other, the one who returned it is heard.
 * @param reviews the words on this paper
 */
export function reviewOf(
  paper: Reviewable,
  reviews: readonly ReviewWord[] | undefined,
): PaperReview {
  const words = (reviews ?? []).filter(({ person }) => mayReview(paper, person));
  if (words.length === 0) return { state: 'none', words };
  const whole = words.filter((word) => word.whole);
  if (whole.length === 0) return { state: 'changed', words };
  const last = whole.filter(({ hash }) => !whole.some(({ knew }) => knew.includes(hash)));
  const isReturned = last.some(({ value }) => value.outcome === 'returned');
  return { state: isReturned ? 'returned' : 'agreed', words };
}
