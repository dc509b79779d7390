import type { Framework } from '../../domain/framework/framework';
import { PICTURE_WORDS } from '../../text/picture-words';
import type { ChartRow } from '../../ui/chart/chart-row';
import { printIndicatorScore } from './print-indicator-score';
import type { TreeLevel, TreeRow } from './tree-view';
import { printMilli } from './typed-figure';

const rowsOf = ({ groups }: TreeLevel): readonly TreeRow[] => groups.flatMap(({ rows }) => rows);

const isScored = ({ score }: TreeRow): boolean => score.status === 'scored';

/** Points of what is scored, for drawing only. */
const pointsOf = (rows: readonly TreeRow[]): number =>
  rows.reduce((sum, { score }) => sum + (score.score?.valueOf() ?? 0), 0);

/** A share as it is drawn; what weighs nothing has earned nothing. */
const share = (points: number, weightMilli: number): number =>
  weightMilli === 0 ? 0 : (points * 1000) / weightMilli;

/** First levels as they are drawn: a level has a share once all of it is scored. */
export function levelRows(levels: readonly TreeLevel[]): readonly ChartRow[] {
  return levels.map((level) => {
    const { id, name: label, subtotal, weightMilli } = level;
    const rows = rowsOf(level);
    const scored = rows.filter(isScored).length;
    const weight = printMilli(weightMilli);
    if (scored < rows.length) {
      const text =
        scored === 0
          ? PICTURE_WORDS.full(weight)
          : PICTURE_WORDS.partly(scored, rows.length, weight);
      return { id, label, earned: null, text };
    }
    const earned = share(pointsOf(rows), weightMilli);
    return { id, label, earned, text: PICTURE_WORDS.score(subtotal, weight) };
  });
}

/** Indicators as they are drawn, each with the address of its page. */
export function indicatorRows(
  levels: readonly TreeLevel[],
  framework: Framework,
  addressOf: (indicator: string) => string,
): readonly ChartRow[] {
  return levels.flatMap(rowsOf).map((row) => {
    const { id, name: label, weightMilli } = row.indicator;
    const weight = printMilli(weightMilli);
    const printed = isScored(row) ? printIndicatorScore(row.score, framework) : null;
    const common = { id, label, to: addressOf(id) };
    if (printed === null) return { ...common, earned: null, text: PICTURE_WORDS.full(weight) };
    const earned = share(pointsOf([row]), weightMilli);
    return { ...common, earned, text: PICTURE_WORDS.score(printed, weight) };
  });
}
