import { scoreComparison } from '../../domain/catalogue/self-eval-validation/score-comparison';
import type { Rounding } from '../../domain/framework/rounding';
import {
  type DifferenceSum,
  differencesOfManifest,
  type SelfDifference,
  type SelfDifferences,
} from '../../domain/report/self-differences';
import { textFor } from '../../domain/report/withheld';
import { fromMilli } from '../../domain/scoring/exact';
import { printScore, printSigned } from '../../domain/scoring/print-score';
import { PRINTING } from '../../domain/scoring/printing';
import { COMPARISON_WORDS as WORDS } from '../../text/comparison-words';
import { REPORT_PAPER_WORDS } from '../../text/report-paper-words';
import type { PaperBlock, PaperCell, PaperRow, PaperTable } from '../paper/paper-document';
import { indicatorAnchor } from './anchors';
import { isWithheldFrom, type ReportPaperInput } from './report-paper-input';

const COLUMNS = scoreComparison.columns;

const strong = (text: string, isStrong: boolean): PaperCell => ({ text, isStrong });

/** Self, verified and difference as they are printed. */
const printed = (
  { self, verified, difference }: Pick<SelfDifference, 'self' | 'verified' | 'difference'>,
  rounding: Rounding,
): readonly [string, string, string] => [
  PRINTING.points(self).text,
  printScore(verified, rounding),
  printSigned(difference, rounding),
];

const differs = ({ difference }: SelfDifference): boolean => difference.n !== 0n;

function reasonOf({ audience }: ReportPaperInput, line: SelfDifference): string {
  const said = textFor(line.reason, isWithheldFrom(audience), REPORT_PAPER_WORDS.withheld);
  return said === '' && differs(line) ? WORDS.noReason : said;
}

function lineRow(input: ReportPaperInput, line: SelfDifference, place: number): PaperRow {
  const { indicator, level } = line;
  const { rounding } = input.package.framework;
  const [self, verified, difference] = printed(line, rounding);
  return [
    String(place),
    level,
    [{ text: indicator.name, to: indicatorAnchor(input, indicator.id) }],
    printScore(fromMilli(indicator.weightMilli), rounding),
    self,
    verified,
    // The eye finds what differs without reading all of it.
    strong(difference, differs(line)),
    reasonOf(input, line),
  ];
}

const sumCells = (sum: DifferenceSum, rounding: Rounding): readonly PaperCell[] =>
  printed(sum, rounding).map((text) => strong(text, true));

function comparisonTable(
  input: ReportPaperInput,
  { lines, sum, without }: SelfDifferences,
): PaperTable {
  const { framework } = input.package;
  const above = lines.filter(({ self, indicator }) => self.gt(fromMilli(indicator.weightMilli)));
  const weight = lines.reduce((all, { indicator }) => all + indicator.weightMilli, 0);
  const named = (of: readonly { readonly name: string }[]) => of.map(({ name }) => name);
  const notes = [
    WORDS.note,
    ...(above.length === 0 ? [] : [WORDS.above(named(above.map((each) => each.indicator)))]),
    ...(without.length === 0 ? [] : [WORDS.without(named(without))]),
  ];
  return {
    kind: 'table',
    caption: scoreComparison.title,
    columns: [
      ...[{ share: 7 }, { share: 9 }, { share: 16 }],
      ...[12, 12, 12, 12].map((share) => ({ share, alignment: 'right' as const })),
      { share: 33 },
    ],
    head: [
      [
        ...[WORDS.place, WORDS.level, WORDS.indicator, WORDS.weight],
        ...[COLUMNS.self, COLUMNS.verified, COLUMNS.difference, COLUMNS.reason],
      ],
    ],
    rows: [
      ...lines.map((line, i) => lineRow(input, line, i + 1)),
      [
        { text: WORDS.total, columns: 3, isStrong: true },
        strong(printScore(fromMilli(weight), framework.rounding), true),
        ...sumCells(sum, framework.rounding),
        '',
      ],
    ],
    note: notes.join('\n'),
  };
}

function levelTable({ levels }: SelfDifferences, rounding: Rounding): PaperTable {
  return {
    kind: 'table',
    caption: WORDS.byLevel,
    columns: [4, 2, 2, 2, 2].map((share, i) => ({
      ...{ share, alignment: i === 0 ? ('left' as const) : ('right' as const) },
    })),
    head: [[WORDS.level, WORDS.count, COLUMNS.self, COLUMNS.verified, COLUMNS.difference]],
    rows: levels.map(({ name, sum }) => [name, String(sum.count), ...printed(sum, rounding)]),
  };
}

/**
 * What the unit gave itself beside what was verified (自评复核对照表), the largest difference first,
 * with sums; none where no score of the unit stands in the report.
 */
export function comparisonBlocks(input: ReportPaperInput): readonly PaperBlock[] {
  const { framework } = input.package;
  const compared = differencesOfManifest(framework, input.manifest);
  if (compared === null) return [];
  const { lines, levels, sum } = compared;
  const lower = lines.filter(({ difference }) => difference.s < 0n && difference.n !== 0n).length;
  const higher = lines.filter((line) => differs(line)).length - lower;
  const counts = { lower, higher, same: lines.length - lower - higher };
  return [
    {
      kind: 'paragraph',
      text: WORDS.summary(sum.count, counts, printed(sum, framework.rounding)),
    },
    comparisonTable(input, compared),
    ...(levels.length < 2 ? [] : [levelTable(compared, framework.rounding)]),
  ];
}
