import type { FirstLevel } from '../../framework/framework';
import { checkpoints } from '../rule-templates';

/** A part of a dimension: its name, what it looks at, and its check points. */
export interface DimensionPart {
  readonly name: string;
  readonly explanation: string;
  readonly points: readonly string[];
}

const BASIS = '郑州市关于事前绩效评估的规定（2023-08-08）评估内容；分值为示例';

/** A part carries 10 points: sample weights after an approach table of Beijing (5 × 20, two parts). */
const PART_WEIGHT_MILLI = 10_000;

/** One of the five dimensions as a first level with its parts as third-level indicators. */
export const dimension = (
  id: string,
  name: string,
  parts: readonly DimensionPart[],
): FirstLevel => ({
  id,
  name,
  groups: [
    {
      id: `${id}1`,
      name,
      indicators: parts.map(({ points, ...said }, index) => ({
        id: `${id}1${index + 1}`,
        ...said,
        basis: BASIS,
        weightMilli: PART_WEIGHT_MILLI,
        evidence: ['formal', 'working'],
        source: 'departmentRecords',
        method: 'proof',
        rule: checkpoints(`${id}1${index + 1}`, points),
      })),
    },
  ],
});
