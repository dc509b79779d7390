import type { Grid } from './grid';
import { normalText } from './normal-text';

const SELF_SCORE = /自评.*分(?:数|值)?$/u;
const OTHER_SCORE = /(?:得分|评分|分数)$/u;

/**
 * The sheets without the headers of scores that others gave, where the unit's own stand beside them
 * (自评得分 next to 复核得分): of several, a reader would take the score of who decides last.
 */
export const selfScoresOnly = (grids: readonly Grid[]): readonly Grid[] =>
  grids.map((grid) => ({
    ...grid,
    rows: grid.rows.map((row) => {
      const texts = row.map((cell) => (cell === null ? '' : normalText(cell.text)));
      if (!texts.some((text) => SELF_SCORE.test(text))) return row;
      return row.map((cell, column) => {
        const text = texts[column] ?? '';
        return OTHER_SCORE.test(text) && !SELF_SCORE.test(text) ? null : cell;
      });
    }),
  }));
