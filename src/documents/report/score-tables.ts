import { evidenceByIndicator } from '../../domain/evidence/proofs';
import { indicatorsOf } from '../../domain/framework/framework';
import { numberedEvidence } from '../../domain/report/numbered-evidence';
import { type PrintedBeside, printBeside } from '../../domain/report/print-ledger';
import { roundingLines } from '../../domain/report/report-summary';
import { textFor } from '../../domain/report/withheld';
import { fromExact, fromMilli } from '../../domain/scoring/exact';
import { printScore } from '../../domain/scoring/print-score';
import { ZERO } from '../../domain/scoring/rule-outcome';
import { REPORT_PAPER_WORDS as WORDS } from '../../text/report-paper-words';
import type { PaperBlock, PaperCell, PaperRow, PaperRun } from '../paper/paper-document';
import { evidenceAnchor, SCORE_TABLE_ANCHOR, SCORES_ANCHOR } from './anchors';
import { isWithheldFrom, type ReportPaperInput } from './report-paper-input';

type Line = ReportPaperInput['manifest']['scores'][number];

const right = (text: string, isStrong = false): PaperCell => ({
  ...{ text, alignment: 'right', isStrong },
});

const linesOf = ({ manifest }: ReportPaperInput): ReadonlyMap<string, Line> =>
  new Map(manifest.scores.map((line) => [line.indicator, line]));

/** The total of a report that gives points; one that does not has no such tables. */
function totalOf({ manifest: { total } }: ReportPaperInput): NonNullable<typeof total> {
  if (total === null) throw new Error('a table of scores needs a total');
  return total;
}

/** Weight, score and points off of some indicators, summed exactly. */
function summed(input: ReportPaperInput, ids: readonly string[]): PrintedBeside {
  const { rounding } = input.package.framework;
  const lines = linesOf(input);
  const of = ids.flatMap((id) => lines.get(id) ?? []);
  const weight = of.reduce((sum, { weightMilli }) => sum.add(fromMilli(weightMilli)), ZERO);
  const score = of.reduce((sum, line) => sum.add(fromExact(line.score)), ZERO);
  return printBeside(weight, score, rounding);
}

/** The signed number, with the exact one where rounding parts score and deduction. */
const cellsOf = ({ weight, score, lost, exact }: PrintedBeside): readonly string[] => [
  weight,
  ...(exact === null
    ? [score, lost]
    : [WORDS.exactly(score, exact.score), WORDS.exactly(lost, exact.lost)]),
];

/** What is said below a table of scores: the grade, and where rounded numbers do not add up. */
const noteOf = (input: ReportPaperInput, printed: readonly (PrintedBeside | null)[]): string =>
  [
    WORDS.grade(totalOf(input).grade),
    ...roundingLines(input.manifest, input.package),
    ...(printed.some((each) => each !== null && each.exact !== null) ? [WORDS.exactNote] : []),
  ].join('。');

/** The results by first level, with the total and the grade. */
export function gradeTable(input: ReportPaperInput): PaperBlock {
  const { package: pkg } = input;
  const sums = pkg.framework.levels.map(({ groups }) =>
    summed(
      input,
      groups.flatMap(({ indicators }) => indicators.map(({ id }) => id)),
    ),
  );
  const levels = pkg.framework.levels.map(
    ({ name }, i): PaperRow => [
      name,
      ...(sums[i] === undefined ? [] : cellsOf(sums[i])).map((text) => right(text)),
    ],
  );
  const all = summed(
    input,
    indicatorsOf(pkg.framework).map(({ id }) => id),
  );
  const total: PaperRow = [
    { text: WORDS.total, isStrong: true },
    ...cellsOf({ ...all, score: totalOf(input).printed }).map((text) => right(text, true)),
  ];
  return {
    kind: 'table',
    caption: WORDS.gradeTable,
    anchor: SCORES_ANCHOR,
    columns: [{ share: 4 }, ...[2, 2, 2].map((share) => ({ share, alignment: 'right' as const }))],
    head: [[WORDS.level, WORDS.weight, WORDS.score, WORDS.lost]],
    rows: [...levels, total],
    note: noteOf(input, [...sums, all]),
  };
}

/** Each score beside its deduction, as it is printed. */
const printedIn = ({ manifest, package: { framework } }: ReportPaperInput) =>
  manifest.scores.map(({ weightMilli, score }) =>
    printBeside(fromMilli(weightMilli), fromExact(score), framework.rounding),
  );

/** Why points were taken off, with the pieces of evidence that it rests on. */
function groundCell(input: ReportPaperInput, indicator: string, line: Line | undefined): PaperCell {
  const isPublic = input.audience === 'public';
  const reason = textFor(line?.reason ?? '', isWithheldFrom(input.audience), WORDS.withheld);
  if (isPublic) return reason;
  const numbers = numberedEvidence(input.evaluation);
  const proofs = evidenceByIndicator(input.evaluation).get(indicator) ?? [];
  const own = new Set(proofs.flatMap(({ hash }) => numbers.get(hash) ?? []));
  const links = [...own].flatMap((number): readonly PaperRun[] => [
    ...[{ text: WORDS.evidenceName(number), to: evidenceAnchor(number) }, { text: ' ' }],
  ]);
  return links.length === 0 ? reason : [{ text: reason === '' ? '' : `${reason}\n` }, ...links];
}

/** Every indicator with weight, score, points off, and what that rests on. */
export function scoreTable(input: ReportPaperInput): PaperBlock {
  const { framework } = input.package;
  const { rounding } = framework;
  const lines = linesOf(input);
  const rows = framework.levels.flatMap(({ name: level, groups }) => {
    const height = groups.reduce((sum, { indicators }) => sum + indicators.length, 0);
    return groups.flatMap(({ name: group, indicators }, g) =>
      indicators.map(({ id, name, weightMilli }, i): PaperRow => {
        const line = lines.get(id);
        const weight = fromMilli(weightMilli);
        const said =
          line === undefined ? null : printBeside(weight, fromExact(line.score), rounding);
        return [
          ...(g === 0 && i === 0 ? [{ text: level, rows: height }] : []),
          ...(i === 0 ? [{ text: group, rows: indicators.length }] : []),
          name,
          ...(said === null ? [printScore(weight, rounding), '', ''] : cellsOf(said)).map((text) =>
            right(text),
          ),
          groundCell(input, id, line),
        ];
      }),
    );
  });
  return {
    kind: 'table',
    caption: WORDS.scoreTable,
    anchor: SCORE_TABLE_ANCHOR,
    columns: [
      ...[{ share: 8 }, { share: 11 }, { share: 16 }],
      ...[8, 8, 8].map((share) => ({ share, alignment: 'right' as const })),
      { share: 29 },
    ],
    head: [
      [WORDS.level, WORDS.group, WORDS.indicator, WORDS.weight, WORDS.score, WORDS.lost, WORDS.why],
    ],
    rows,
    note: noteOf(input, printedIn(input)),
  };
}
