import type { CommissionDraft } from '../../domain/commission/commission-draft';

/** What each part of the form gets: the draft, and how it changes. */
export interface FormProps {
  readonly draft: CommissionDraft;
  readonly change: (part: Partial<CommissionDraft>) => void;
}

/** An id for a line that no other line of a list has. */
export function freshLineId(prefix: string, taken: readonly { readonly id: string }[]): string {
  const ids = new Set(taken.map(({ id }) => id));
  let n = taken.length + 1;
  while (ids.has(`${prefix}${n}`)) n += 1;
  return `${prefix}${n}`;
}

/** The list with one line changed. */
export const withLine = <T>(lines: readonly T[], at: number, part: Partial<T>): T[] =>
  lines.map((line, i) => (i === at ? { ...line, ...part } : line));

/** The list without one line. */
export const withoutLine = <T>(lines: readonly T[], at: number): T[] =>
  lines.filter((_, i) => i !== at);
