import type { YearlyFact } from '../../domain/statement/yearly-fact';
import type { YearlyStatement } from '../../domain/statement/yearly-statement';
import { sayFact, sayWan, YEARLY_WORDS as WORDS, WORK_WORDS } from '../../text/yearly-words';
import type { OutRow } from '../sheet/lay-out-table';
import { cellOrNone, figureCell, type OutSheet, textCell } from '../sheet/out-sheet';
import { writeWorkbook } from '../sheet/write-workbook';
import { knownOf, rowsOf } from './statement-rows';

/** 万元 as a figure; what is not known as a word, so that no sum takes it for zero. */
const wanCell = (fen: number | null | undefined) =>
  fen === null || fen === undefined
    ? textCell(WORDS.unknown)
    : figureCell(sayWan(fen).replaceAll(',', ''));
const countCell = (count: number | null) =>
  count === null ? textCell(WORDS.unknown) : figureCell(String(count));

function figuresSheet(statement: YearlyStatement): OutSheet {
  const heads = [
    ...[WORDS.item, WORDS.part, WORDS.count, WORDS.share, WORDS.money, WORDS.adjusted],
    WORDS.problems,
  ];
  const { known, unknown } = knownOf(statement);
  const rows = known
    .flatMap(rowsOf)
    .map(
      ({ what, part, figure, percent }): OutRow => [
        ...[textCell(what), textCell(part), figureCell(String(figure.count))],
        percent === null ? null : textCell(`${percent}%`),
        ...[wanCell(figure.amountFen.sum), wanCell(figure.adjustedFen.sum)],
        countCell(figure.problems.sum),
      ],
    );
  const missing = unknown.map(
    (what): OutRow => [
      ...[textCell(what), textCell(WORDS.whole), textCell(WORDS.unknown)],
      ...heads.slice(3).map(() => null),
    ],
  );
  return {
    ...{ name: WORDS.title, widths: [28, 22, 12, 10, 18, 18, 10], headRows: 1 },
    rows: [heads.map((head) => textCell(head)), ...rows, ...missing],
  };
}

function listSheet(facts: readonly YearlyFact[]): OutSheet {
  const heads = [WORDS.item, WORDS.name, WORDS.department, WORDS.says, WORDS.money];
  const rows = facts.map(
    (fact): OutRow => [
      ...[textCell(WORK_WORDS[fact.work]), textCell(fact.title), cellOrNone(fact.department ?? '')],
      ...[cellOrNone(sayFact(fact)), wanCell(fact.amountFen)],
    ],
  );
  return {
    ...{ name: WORDS.listSheet, widths: [24, 44, 28, 24, 18], headRows: 1 },
    rows: [heads.map((head) => textCell(head)), ...rows],
  };
}

/** A statement as a workbook: its figures, and every fact that they count. */
export const writeStatementSheet = (
  statement: YearlyStatement,
  facts: readonly YearlyFact[],
): Uint8Array<ArrayBuffer> =>
  writeWorkbook([
    figuresSheet(statement),
    listSheet(facts.filter(({ year }) => year === statement.year)),
  ]);
