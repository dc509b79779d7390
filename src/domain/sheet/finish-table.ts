import type Fraction from 'fraction.js';
import { sumOf } from './decimal';
import type { DraftPart, DraftRow } from './draft-row';
import { takesOff } from './extra';
import type { FoundTable } from './found-table';
import { saidTotals, statedGrades } from './free-statements';
import { type FundBlock, findFundBlock } from './fund-block';
import type { Place } from './grid';
import { isByWeight, type Measure, scorePoints, statedPoints, weightPoints } from './measure';
import type { MeasuredTable } from './measure-table';
import { resolveTotals } from './resolve-totals';
import {
  type CellFault,
  cellOf,
  nameOf,
  type ReadingNote,
  type ScoreRow,
  type ScoreTable,
  type StatedPart,
} from './score-table';
import { placeOf } from './sheet-layout';

const weightSum = (measure: Measure, rows: readonly DraftRow[]): Fraction =>
  sumOf(rows.flatMap(({ weight }) => (weight ? [weightPoints(measure, weight.value)] : [])));

/** The fund row counts unless the indicators carry the whole hundred without it. */
function fundOf(
  { grid, layout }: FoundTable,
  sum: Fraction,
): { fund: FundBlock; counted: boolean } | null {
  const fund = findFundBlock(grid, layout.header.first);
  return fund === null ? null : { fund, counted: !sum.equals(100) };
}

function scoreRow(measure: Measure, draft: DraftRow): ScoreRow {
  const { path, at, target, actual } = draft;
  const weight = draft.weight === null ? null : weightPoints(measure, draft.weight.value);
  const score = draft.score === null ? null : scorePoints(measure, draft.score.value, weight);
  return {
    path,
    at,
    weight:
      draft.weight === null || weight === null ? null : { value: weight, at: draft.weight.at },
    score: draft.score === null || score === null ? null : { value: score, at: draft.score.at },
    target,
    actual,
  };
}

function notesOf(found: MeasuredTable, fund: ReturnType<typeof fundOf>): ReadingNote[] {
  const { layout, measure } = found;
  const name = (column: { readonly header: string; readonly column: number } | null) =>
    column === null
      ? null
      : `${column.header}（${cellOf(found, placeOf(layout.header.last, column.column))}）`;
  const notes: ReadingNote[] = [
    { kind: 'columns', weight: name(layout.weight), score: name(layout.score) },
  ];
  if (measure.weights === 'shares') notes.push({ kind: 'shares' });
  if (found.again !== null) notes.push({ kind: 'sideBySide', at: found.again });
  if (found.relative) notes.push({ kind: 'relative' });
  if (isByWeight(measure)) notes.push({ kind: measure.scores });
  if (layout.score === null && layout.deduction !== null) notes.push({ kind: 'deductions' });
  if (fund !== null) notes.push({ kind: 'fundRow', at: fund.fund.at, counted: fund.counted });
  return notes;
}

/** One statement of a part is enough where a sheet repeats it on every row. */
function distinct(parts: readonly StatedPart[]): StatedPart[] {
  const seen = new Set<string>();
  return parts.filter(({ path, figure, stated }) => {
    const key = JSON.stringify([path, figure, stated.value.toFraction(), stated.decimals]);
    return seen.has(key) ? false : seen.add(key).size > 0;
  });
}

/** Rows without figures matter only where the weights of the others leave a gap. */
function unscoredFaults({ drafts }: FoundTable, sum: Fraction): CellFault[] {
  if (sum.gte(100)) return [];
  return drafts.unscored.map(({ name, at }) => ({
    code: 'score-missing',
    at,
    name,
    written: null,
  }));
}

const unscoredNotes = ({ drafts }: FoundTable, sum: Fraction): ReadingNote[] =>
  sum.gte(100) ? drafts.unscored.map((row) => ({ kind: 'unscored', ...row })) : [];

function headerPlace({ layout }: FoundTable): Place {
  const column = layout.weight?.column ?? layout.names[0] ?? 0;
  return placeOf(layout.header.last, column);
}

/** Figures that parts take off count below zero, and so do the sums that are stated of them. */
function withTaken(rows: readonly ScoreRow[], parts: readonly StatedPart[]) {
  const takes = takesOff(rows);
  const turned = rows.filter(({ path, score }) => score?.value.gt(0) === true && takes(path));
  const paths = new Set(turned);
  return {
    rows: rows.map((row) =>
      row.score !== null && paths.has(row)
        ? { ...row, score: { ...row.score, value: row.score.value.neg() } }
        : row,
    ),
    parts: parts.map((part) =>
      part.figure === 'score' && part.stated.value.gt(0) && takes(part.path)
        ? { ...part, stated: { ...part.stated, value: part.stated.value.neg() } }
        : part,
    ),
    notes: turned.map((row): ReadingNote => ({ kind: 'takenOff', at: row.at, name: nameOf(row) })),
  };
}

/** Sums that parts of a table state; of what is written in another measure none is sure. */
function statedParts(parts: readonly DraftPart[], { measure, relative }: MeasuredTable) {
  const stated = parts.map((part) => ({
    path: part.path,
    figure: part.figure,
    stated: statedPoints(measure, part),
    at: part.stated.at,
  }));
  return distinct(stated).filter(({ figure }) =>
    figure === 'weight' ? !relative : !isByWeight(measure),
  );
}

/** Puts together what a table and the sheet around it say. */
export function finishTable(found: MeasuredTable): ScoreTable {
  const { grid, layout, body, drafts, measure } = found;
  const fund = fundOf(found, weightSum(measure, drafts.rows));
  const rows = [...(fund?.counted ? [fund.fund.row] : []), ...drafts.rows];
  // Below every parent such weights make 100: they do not tell what a sum is of.
  const sums = found.relative ? body.totals.map((sum) => ({ ...sum, weight: null })) : body.totals;
  const resolved = found.resolved ?? resolveTotals(sums, drafts, layout);
  const totalRows = new Set(body.totals.map(({ at }) => at.row));
  const bodyRows = new Set(body.raws.map(({ row }) => row));
  const said = saidTotals(grid, new Set([...totalRows, ...bodyRows]));
  const sum = weightSum(measure, rows);
  const parts = statedParts([...drafts.parts, ...resolved.parts], found);
  const taken = withTaken(
    rows.map((draft) => scoreRow(measure, draft)),
    parts,
  );
  return {
    sheet: grid.sheet,
    turned: found.turned,
    weightHeader: headerPlace(found),
    hasWeights: rows.some(({ weight }) => weight !== null),
    rows: taken.rows,
    parts: taken.parts,
    totals: [...drafts.totals, ...resolved.totals, ...said].map((total) => ({
      figure: total.figure,
      stated: statedPoints(measure, total),
      at: total.stated.at,
    })),
    grades: statedGrades(grid, totalRows, bodyRows),
    faults: [...drafts.faults, ...resolved.faults, ...unscoredFaults(found, sum)],
    raters: layout.raters,
    notes: [...notesOf(found, fund), ...taken.notes, ...unscoredNotes(found, sum)],
    executionRate: fund?.fund.rate ?? null,
  };
}
