import type { CountedFigure } from '../../domain/statement/figure';
import { percentOf } from '../../domain/statement/share';
import type { StatementSection, YearlyStatement } from '../../domain/statement/yearly-statement';
import { WORK_WORDS, YEARLY_WORDS } from '../../text/yearly-words';

/** A line of a statement as it is read: what, of which kind, its figure, its share of the whole. */
export interface StatementRow {
  readonly work: StatementSection['work'];
  readonly what: string;
  readonly part: string;
  /** Of the breakdown; undefined for the whole. */
  readonly value: string | null | undefined;
  readonly figure: CountedFigure;
  readonly percent: string | null;
}

/** The whole of a section and then its parts. */
export function rowsOf({
  work,
  all,
  by,
  parts,
}: StatementSection<CountedFigure>): readonly StatementRow[] {
  const what = WORK_WORDS[work];
  const whole = { work, what, part: YEARLY_WORDS.whole, value: undefined, figure: all };
  return [
    { ...whole, percent: null },
    ...parts.map(({ value, figure }): StatementRow => {
      const part =
        value === null ? YEARLY_WORDS.notSaid(by ?? 'grade') : YEARLY_WORDS.valueOf(value);
      const percent = percentOf(figure.count, all.count);
      return { work, what, part, value, figure, percent };
    }),
  ];
}

/** Sections with facts, and the names of the works without. */
export function knownOf<F extends CountedFigure>({
  sections,
}: YearlyStatement<F>): {
  readonly known: readonly StatementSection<F>[];
  readonly unknown: readonly string[];
} {
  const isKnown = ({ all }: StatementSection<F>): boolean => all.count > 0;
  return {
    known: sections.filter(isKnown),
    unknown: sections.filter((each) => !isKnown(each)).map(({ work }) => WORK_WORDS[work]),
  };
}
