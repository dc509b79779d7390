import fc from 'fast-check';
import type { Framework, Indicator } from '../../src/domain/framework/framework';
import type { Registers } from '../../src/domain/journal/register';
import { anyAnswers, anyRule } from './made-rules';

const LEVELS = ['决策', '过程', '产出', '效益'];
const GROUPS = ['项目立项', '资金管理', '数量指标'];
const NAMES = ['依据充分性', '执行率', '完成率', '满意度（分户）', '=公式'];
const TARGETS = ['≥95%', '-3', undefined];

const rating = {
  grades: [
    { label: '优', fromMilli: 90_000 },
    { label: '良', fromMilli: 80_000 },
    { label: '中', fromMilli: 60_000 },
    { label: '差', fromMilli: 0 },
  ],
};

type Shape = readonly (readonly number[])[];

/** How many indicators each group of each level has. */
const shape: fc.Arbitrary<Shape> = fc.array(
  fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }),
  { minLength: 1, maxLength: 4 },
);

/** Weights in thousandths that sum to 100 points, in hundredths of a point. */
function weightsOf(shares: readonly number[]): readonly number[] {
  const sum = shares.reduce((all, share) => all + share, 0);
  const weights = shares.map((share) => Math.floor((share * 10_000) / sum) * 10);
  const rest = 100_000 - weights.reduce((all, weight) => all + weight, 0);
  return weights.map((weight, index) => (index === 0 ? weight + rest : weight));
}

function frameworkOf(groups: Shape, indicators: readonly Indicator[]): Framework {
  let next = 0;
  const take = (count: number): Indicator[] => {
    next += count;
    return indicators.slice(next - count, next);
  };
  return {
    ...{ v: 1, id: 'made', version: '1', title: '某项目', source: '测试', weights: 'sample' },
    levels: groups.map((counts, l) => ({
      ...{ id: `L${l}`, name: LEVELS[l] ?? '' },
      groups: counts.map((count, g) => ({
        ...{ id: `L${l}-${g}`, name: GROUPS[g] ?? '' },
        indicators: take(count),
      })),
    })),
    rounding: { decimals: 2, mode: 'halfUp' },
    ...rating,
  };
}

/** A framework of 100 points with any rules, and any answers to them. */
export const anyEvaluation: fc.Arbitrary<{
  readonly framework: Framework;
  readonly registers: Registers;
}> = shape.chain((groups) => {
  const count = groups.flat().reduce((sum, each) => sum + each, 0);
  const many = <T>(of: fc.Arbitrary<T>) => fc.array(of, { minLength: count, maxLength: count });
  return fc
    .tuple(many(anyRule), many(fc.integer({ min: 1, max: 9 })))
    .map(([rules, shares]) =>
      weightsOf(shares).map((weightMilli, index): Indicator => {
        const rule = rules[index] ?? { kind: 'judgement', guidance: '按情况' };
        const target = TARGETS[index % TARGETS.length];
        return {
          ...{ id: `I${index}`, name: NAMES[index % NAMES.length] ?? '', explanation: '' },
          ...{ basis: '依据', weightMilli, rule, ...(target === undefined ? {} : { target }) },
        };
      }),
    )
    .chain((indicators) =>
      fc.tuple(...indicators.map(anyAnswers)).map((answers) => ({
        framework: frameworkOf(groups, indicators),
        registers: Object.assign({}, ...answers) as Registers,
      })),
    );
});
