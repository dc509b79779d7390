import type { Framework, Indicator } from '../../domain/framework/framework';
import { indicatorsOf } from '../../domain/framework/framework';
import type { SheetScore, SheetScores } from '../../domain/report/sheet-scores';
import { textFor } from '../../domain/report/withheld';
import { fromMilli, fromPpm } from '../../domain/scoring/exact';
import { printScore } from '../../domain/scoring/print-score';
import { PRINTING } from '../../domain/scoring/printing';
import { decimalText, sumOf } from '../../domain/sheet/decimal';
import { digitsOf, writtenPoints, writtenSum } from '../../domain/sheet/written-points';
import { ROUNDING_WORDS } from '../../text/explanation-words';
import { sayScoreNote } from '../../text/say-explanation';
import { SCORE_SHEET_WORDS as WORDS } from '../../text/score-sheet-words';
import { sayCap } from '../../text/sheet-words';
import type { OutCell, OutRow } from '../sheet/lay-out-table';
import { cellOrNone, figureCell, type OutSheet, textCell } from '../sheet/out-sheet';

const HEADERS = [
  'level',
  'group',
  'name',
  'weight',
  'target',
  'score',
  'reason',
  'process',
] as const;
const WIDTHS = [14, 16, 24, 8, 18, 10, 40, 60];
const NAMES = 3;
const HEAD_ROWS = 2;

type Level = Framework['levels'][number];

const rest = (count: number): readonly null[] => Array.from({ length: count }, () => null);

/** A text across the whole sheet. */
const across = (text: string): OutRow => [
  textCell(text, 1, HEADERS.length),
  ...rest(HEADERS.length - 1),
];

const scoreOf = (scores: SheetScores, { id }: Indicator): SheetScore['score'] =>
  scores.byIndicator.get(id)?.score ?? null;

function indicatorRow(
  indicator: Indicator,
  [level, group]: readonly [OutCell | null, OutCell | null],
  scores: SheetScores,
): OutRow {
  const line = scores.byIndicator.get(indicator.id);
  const score = line?.score ?? null;
  const process = sayScoreNote(line?.steps ?? [], indicator, PRINTING).join('\n');
  return [
    ...[level, group, textCell(indicator.name)],
    figureCell(PRINTING.figure(indicator.weightMilli, 'milli')),
    cellOrNone(indicator.target ?? ''),
    score === null ? null : figureCell(digitsOf(writtenPoints(score))),
    // Whoever gets the sheet gets all of it; the marks alone are no text.
    cellOrNone(textFor(line?.reason ?? '', false, '')),
    cellOrNone(score === null ? '' : process),
  ];
}

/** A row of sums; the score is left open while one of them is. */
function sumRow(label: string, indicators: readonly Indicator[], scores: SheetScores): OutRow {
  const weight = sumOf(indicators.map(({ weightMilli }) => fromMilli(weightMilli)));
  const points = indicators.flatMap((each) => scoreOf(scores, each) ?? []);
  const isWhole = points.length === indicators.length;
  return [
    ...[textCell(label, 1, NAMES), ...rest(NAMES - 1)],
    figureCell(digitsOf(weight)),
    ...[null, isWhole ? figureCell(digitsOf(writtenSum(points))) : null, null, null],
  ];
}

function levelRows({ name, groups }: Level, scores: SheetScores): readonly OutRow[] {
  const height = groups.reduce((sum, { indicators }) => sum + indicators.length, 0);
  return groups.flatMap((group, g) =>
    group.indicators.map((indicator, i) =>
      indicatorRow(
        indicator,
        [
          g === 0 && i === 0 ? textCell(name, height) : null,
          i === 0 ? textCell(group.name, group.indicators.length) : null,
        ],
        scores,
      ),
    ),
  );
}

function closing(framework: Framework, scores: SheetScores): readonly OutRow[] {
  const { grade, gradeBeforeCaps, caps } = scores;
  if (grade === null) return [];
  const points = indicatorsOf(framework).map((each) => scoreOf(scores, each) ?? fromMilli(0));
  const { mode, decimals } = framework.rounding;
  const how = WORDS.rounding(ROUNDING_WORDS[mode], decimals);
  const named = caps.map((cap) =>
    sayCap(cap.barred, decimalText(fromPpm(cap.belowPpm).mul(100)), cap.source),
  );
  return [
    [
      ...[textCell(WORDS.grade, 1, NAMES), ...rest(NAMES - 1)],
      ...[textCell(grade), ...rest(HEADERS.length - NAMES - 1)],
    ],
    across(WORDS.printed(how, printScore(sumOf(points), framework.rounding))),
    ...(caps.length === 0
      ? []
      : [across(WORDS.capped(gradeBeforeCaps ?? grade, named.join('；')))]),
  ];
}

/**
 * The score sheet of an evaluation: indicators with weights, exact scores, reasons and how each
 * score came about; sums of the first levels and of all; the grade, with what capped it.
 */
export function layOutScores(framework: Framework, scores: SheetScores): OutSheet {
  const names = framework.levels.map(({ name }) => name);
  // Of two first levels of one name nobody could tell which a sum is of.
  const isTold = new Set(names).size === names.length;
  const body = framework.levels.flatMap((level) => {
    const within = level.groups.flatMap(({ indicators }) => indicators);
    const sums = isTold ? [sumRow(WORDS.part(level.name), within, scores)] : [];
    return [...levelRows(level, scores), ...sums];
  });
  return {
    name: WORDS.sheet,
    rows: [
      across(WORDS.title(framework.title)),
      HEADERS.map((header) => textCell(WORDS[header])),
      ...body,
      sumRow(WORDS.total, indicatorsOf(framework), scores),
      ...closing(framework, scores),
    ],
    widths: WIDTHS,
    headRows: HEAD_ROWS,
  };
}
