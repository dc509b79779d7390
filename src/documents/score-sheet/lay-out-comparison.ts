import { scoreComparison } from '../../domain/catalogue/self-eval-validation/score-comparison';
import type { SelfDifference, SelfDifferences } from '../../domain/report/self-differences';
import { textFor } from '../../domain/report/withheld';
import { fromMilli } from '../../domain/scoring/exact';
import { digitsOf, writtenPoints } from '../../domain/sheet/written-points';
import { COMPARISON_WORDS as WORDS } from '../../text/comparison-words';
import type { OutRow } from '../sheet/lay-out-table';
import { cellOrNone, figureCell, type OutSheet, textCell } from '../sheet/out-sheet';

const { columns: COLUMNS, title: TITLE } = scoreComparison;
const WIDTHS = [8, 14, 24, 8, 10, 10, 10, 60];
const NAMES = 3;

type Figures = Pick<SelfDifference, 'self' | 'verified' | 'difference'>;

/** As exact as the score sheet; a difference has its sign. */
const figures = ({ self, verified, difference }: Figures): OutRow =>
  [self, verified, difference].map((points) => {
    const sign = points.s < 0n && points.n !== 0n ? '-' : '';
    return figureCell(`${sign}${digitsOf(writtenPoints(points.abs()))}`);
  });

const across = (text: string): OutRow => [
  textCell(text, 1, WIDTHS.length),
  ...WIDTHS.slice(1).map(() => null),
];

/** The unit's own scores beside the verified ones, the largest difference first. */
export function layOutComparison({ lines, sum, without }: SelfDifferences): OutSheet {
  const weight = lines.reduce((all, { indicator }) => all + indicator.weightMilli, 0);
  return {
    name: TITLE,
    rows: [
      across(TITLE),
      [
        ...[WORDS.place, WORDS.level, WORDS.indicator, WORDS.weight],
        ...[COLUMNS.self, COLUMNS.verified, COLUMNS.difference, COLUMNS.reason],
      ].map((text) => textCell(text)),
      ...lines.map((line, i) => [
        ...[figureCell(String(i + 1)), textCell(line.level), textCell(line.indicator.name)],
        figureCell(digitsOf(fromMilli(line.indicator.weightMilli))),
        ...figures(line),
        // Whoever gets the sheet gets all of it; the marks alone are no text.
        cellOrNone(textFor(line.reason, false, '')),
      ]),
      [
        ...[textCell(WORDS.total, 1, NAMES), null, null],
        ...[figureCell(digitsOf(fromMilli(weight))), ...figures(sum), null],
      ],
      across(WORDS.note),
      ...(without.length === 0 ? [] : [across(WORDS.without(without.map(({ name }) => name)))]),
    ],
    widths: WIDTHS,
    headRows: 2,
  };
}
