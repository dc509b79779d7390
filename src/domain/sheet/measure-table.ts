import type { DraftRow } from './draft-row';
import type { FoundTable } from './found-table';
import { type Measure, measureOf } from './measure';
import { inPoints, relativeRows, relativeScores } from './relative-weights';

/** A table with the measure that it counts in. */
export interface MeasuredTable extends FoundTable {
  readonly measure: Measure;
  /** Whether its weights were shares of the level above; they are points here. */
  readonly relative: boolean;
}

const isWeight = ({ figure }: { readonly figure: string }): boolean => figure === 'weight';

/** Weights relative to the level above become points; sums of them on upper levels state none. */
function asPoints(found: FoundTable, rows: readonly DraftRow[], scores: Measure['scores']) {
  const parts = found.drafts.parts.filter((part) => !isWeight(part));
  const drafts = { ...found.drafts, rows, parts };
  return { ...found, drafts, measure: { weights: 'points', scores }, relative: true } as const;
}

/** Finds out how a table counts; null where its scores can be read in several ways. */
export function measureTable(found: FoundTable): MeasuredTable | null {
  const { drafts, layout } = found;
  const rates = layout.score?.rates ?? false;
  const measure = measureOf(drafts.rows, layout.weight?.share ?? false, rates);
  const relative = relativeRows(drafts);
  if (relative === null) return { ...found, measure, relative: false };
  const scores = rates ? measure.scores : relativeScores(relative);
  return scores === 'ambiguous' ? null : asPoints(found, inPoints(relative), scores);
}
