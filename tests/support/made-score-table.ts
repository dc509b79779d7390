import fc from 'fast-check';
import Fraction from 'fraction.js';
import type {
  Placed,
  ScoreRow,
  ScoreTable,
  WrittenValue,
} from '../../src/domain/sheet/score-table';

/** An indicator of a made table. */
export interface MadeRow {
  readonly path: readonly string[];
  readonly weight: Fraction;
  readonly score: Fraction;
  readonly target: string | null;
  readonly actual: string | null;
}

const NOWHERE = { row: 0, column: 0 };

const placed = (text: string | null): Placed<WrittenValue> | null =>
  text === null ? null : { value: { text, figure: null }, at: NOWHERE };

/** A score table of these rows that states nothing else. */
export const scoreTableOf = (rows: readonly MadeRow[]): ScoreTable => ({
  sheet: null,
  turned: false,
  weightHeader: NOWHERE,
  hasWeights: true,
  rows: rows.map(
    ({ path, weight, score, target, actual }): ScoreRow => ({
      path,
      at: NOWHERE,
      weight: { value: weight, at: NOWHERE },
      score: { value: score, at: NOWHERE },
      target: placed(target),
      actual: placed(actual),
    }),
  ),
  parts: [],
  totals: [],
  grades: [],
  faults: [],
  raters: [],
  notes: [],
  executionRate: null,
});

const FIRST = ['决策', '过程', '产出', '效益', '满意度', '管理'];
const SECOND = ['项目立项', '绩效目标', '资金投入', '资金管理', '组织实施', '产出数量', '产出质量'];
const THIRD = [
  '依据充分性',
  '程序规范性',
  '目标合理性',
  '到位率',
  '执行率',
  '完成率',
  '达标率',
  '公众满意度（分户）',
];
const TARGETS = ['≥95%', '100平方米', '按时完成', '是', null, null];

const milli = (most: number): fc.Arbitrary<Fraction> =>
  fc.integer({ min: 0, max: most * 1000 }).map((value) => new Fraction(value, 1000));

const leaf = fc.record({
  name: fc.constantFrom(...THIRD),
  // A weight above one keeps the table from looking like shares of a whole.
  weight: milli(20).map((value) => value.add(1)),
  score: milli(30),
  target: fc.constantFrom(...TARGETS),
  actual: fc.constantFrom(...TARGETS),
});

const group = fc.record({
  name: fc.constantFrom(...SECOND),
  leaves: fc.array(leaf, { minLength: 1, maxLength: 3 }),
});

/** Rows of a random table of two or three levels, grouped as tables are. */
export function madeRows(): fc.Arbitrary<MadeRow[]> {
  const level = fc.uniqueArray(group, { selector: ({ name }) => name, minLength: 1, maxLength: 3 });
  const names = fc.uniqueArray(fc.constantFrom(...FIRST), { minLength: 1, maxLength: 4 });
  const depth = fc.constantFrom(2, 3);
  return fc
    .tuple(names, fc.array(level, { minLength: 4, maxLength: 4 }), depth)
    .map(([firsts, levels, deep]) =>
      firsts.flatMap((first, index) =>
        (levels[index] ?? []).flatMap(({ name, leaves }) =>
          leaves.map(({ name: own, ...figures }) => ({
            path: deep === 3 ? [first, name, own] : [first, own],
            ...figures,
          })),
        ),
      ),
    );
}
