import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { projectExpenditure2020 } from '../../../src/domain/catalogue/project-expenditure-2020';
import { checkFramework } from '../../../src/domain/framework/check-framework';
import type { Figure } from '../../../src/domain/framework/figure';
import {
  type Framework,
  framework,
  type Indicator,
  indicatorsOf,
} from '../../../src/domain/framework/framework';
import type { Measure } from '../../../src/domain/framework/measure';
import type { ScoringRule } from '../../../src/domain/framework/scoring-rule';
import { canonicalText } from '../../../src/trust/canonical';
import { anyIndicator } from '../../support/made-rules';

/** The reference frame with every indicator changed by a function. */
const changed = (change: (indicator: Indicator) => Indicator): Framework => ({
  ...projectExpenditure2020,
  levels: projectExpenditure2020.levels.map((level) => ({
    ...level,
    groups: level.groups.map((group) => ({ ...group, indicators: group.indicators.map(change) })),
  })),
});

const only = (id: string, change: (indicator: Indicator) => Indicator): Framework =>
  changed((each) => (each.id === id ? change(each) : each));

describe('faults of a framework', () => {
  it('[SC20] weights that do not sum to 100 are named with their sum', () => {
    const heavier = only('D11', (each) => ({ ...each, weightMilli: each.weightMilli + 10 }));
    expect(checkFramework(heavier)).toEqual([{ kind: 'weight-sum', sumMilli: 100_010 }]);
  });

  it('[SC21] an id twice is named, on any level', () => {
    expect(checkFramework(only('D12', (each) => ({ ...each, id: 'D11' })))).toEqual([
      { kind: 'duplicate-id', id: 'D11' },
    ]);
    expect(checkFramework(only('D12', (each) => ({ ...each, id: 'A' })))).toEqual([
      { kind: 'duplicate-id', id: 'A' },
    ]);
  });

  it('[SC21] a check point twice and a ratio of one figure with itself are named', () => {
    const twice = only('A32', (each) =>
      each.rule.kind === 'checkpoints'
        ? {
            ...each,
            rule: { ...each.rule, points: each.rule.points.map((p) => ({ ...p, id: 'P' })) },
          }
        : each,
    );
    expect(checkFramework(twice)).toEqual([
      { kind: 'duplicate-checkpoint', indicator: 'A32', id: 'P' },
    ]);
    const itself = only('B11', (each) =>
      each.rule.kind === 'ratio'
        ? { ...each, rule: { ...each.rule, denominator: each.rule.numerator } }
        : each,
    );
    expect(checkFramework(itself)).toEqual([
      { kind: 'same-figure', indicator: 'B11', id: 'arrived' },
    ]);
  });

  it('[SC22] grades that rise, repeat or leave a gap at the bottom are named', () => {
    const [best, good] = projectExpenditure2020.grades;
    if (best === undefined || good === undefined) throw new Error('unreachable');
    const grades = [good, best, { ...best, fromMilli: 10_000 }];
    expect(checkFramework({ ...projectExpenditure2020, grades })).toEqual([
      { kind: 'duplicate-grade', label: '优' },
      { kind: 'grades-not-descending', label: '优' },
      { kind: 'grades-not-to-zero' },
    ]);
  });

  it('[SC24] a part worth more than the whole is named', () => {
    const more = only('A32', (each) =>
      each.rule.kind === 'checkpoints'
        ? { ...each, rule: { ...each.rule, partlyPpm: 1_000_001 } }
        : each,
    );
    expect(checkFramework(more)).toEqual([{ kind: 'partly-above-whole', indicator: 'A32' }]);
  });
});

describe('faults of rules, caps and roundings', () => {
  const count = (id: string) => ({ id, label: id, unit: 'count' as const });
  const rate = { kind: 'reading', figure: { id: 'r', label: 'r', unit: 'ppm' } } as const;
  const faultsOf = (rule: ScoringRule) =>
    checkFramework(only('D11', (each) => ({ ...each, rule }))).map(({ kind }) => kind);

  it('[SC63] tiers go from the best to the worst, with a bound before the same one excluded', () => {
    const tiers = (
      direction: 'higher' | 'lower',
      bounds: readonly (readonly [number, boolean])[],
    ) =>
      faultsOf({
        ...{ kind: 'tiers', measure: rate, direction },
        tiers: bounds.map(([boundPpm, exclusive]) => ({
          ...{ boundPpm, earnPpm: 1 },
          ...(exclusive ? { exclusive } : {}),
        })),
      });
    expect(
      tiers('higher', [
        [2, true],
        [2, false],
        [1, false],
      ]),
    ).toEqual([]);
    expect(
      tiers('lower', [
        [1, true],
        [1, false],
        [2, false],
      ]),
    ).toEqual([]);
    for (const direction of ['higher', 'lower'] as const) {
      expect(
        tiers(direction, [
          [2, false],
          [2, false],
        ]),
      ).toEqual(['tiers-not-ordered']);
      expect(
        tiers(direction, [
          [2, false],
          [2, true],
        ]),
      ).toEqual(['tiers-not-ordered']);
    }
    expect(
      tiers('higher', [
        [1, false],
        [2, false],
      ]),
    ).toEqual(['tiers-not-ordered']);
  });

  it('[SC63] bands fall from the weight down to nothing', () => {
    const bands = (cuts: readonly number[]) =>
      faultsOf({
        ...{ kind: 'bands', guidance: '' },
        bands: cuts.map((fromPpm) => ({ label: '档', fromPpm })),
      });
    expect(bands([800_000, 600_000, 0])).toEqual([]);
    for (const cuts of [
      [600_000, 800_000, 0],
      [800_000, 600_000],
      [1_000_001, 0],
    ]) {
      expect(bands(cuts)).toEqual(['bands-not-ordered']);
    }
  });

  it('[SC63] failures are counted, figures of one ratio share a unit, parts have ids of their own', () => {
    const days = { id: 'n', label: 'n', unit: 'day' as const };
    const cost = { kind: 'points', milli: 1 } as const;
    expect(faultsOf({ kind: 'failures', count: days, cost, what: '事' })).toEqual([
      'failures-not-counted',
    ]);
    expect(faultsOf({ kind: 'reverse', target: days, actual: count('u') })).toEqual([
      'units-differ',
    ]);
    const judged = { kind: 'judgement', guidance: '评' } as const;
    const parts = ['P', 'P'].map((id) => ({ id, name: '部分', shares: 1, rule: judged }));
    expect(faultsOf({ kind: 'composite', parts })).toEqual(['duplicate-part']);
  });

  it('[SC63] figures of one measure share a unit and its name, where both have one', () => {
    const rulesWith = (other: Figure): readonly ScoringRule[] => {
      const one: Figure = { id: 'n', label: 'n', unit: 'milli', unitName: '公里' };
      const measures: readonly Measure[] = [
        { kind: 'quotient', numerator: one, denominator: other },
        { kind: 'change', before: one, after: other },
        { kind: 'saving', planned: one, actual: other },
      ];
      const rules = measures.flatMap((measure): readonly ScoringRule[] => [
        { kind: 'gatedRatio', measure, targetPpm: 1, gatePpm: 0 },
        { kind: 'tiers', measure, direction: 'higher', tiers: [{ boundPpm: 1, earnPpm: 1 }] },
        {
          ...{ kind: 'linear', measure, direction: 'higher', targetPpm: 1 },
          ...{ perPointPpm: 1, step: 'whole' },
        },
      ]);
      const ratio = { kind: 'ratio', numerator: one, denominator: other, targetPpm: 1 } as const;
      return [...rules, ratio];
    };
    const faults = (other: Omit<Figure, 'id' | 'label'>) => [
      ...new Set(rulesWith({ id: 'm', label: 'm', ...other }).map((rule) => faultsOf(rule).join())),
    ];
    expect(faults({ unit: 'fen' })).toEqual(['units-differ']);
    expect(faults({ unit: 'milli', unitName: '米' })).toEqual(['units-differ']);
    expect(faults({ unit: 'milli', unitName: '公里' })).toEqual(['']);
    expect(faults({ unit: 'milli' })).toEqual(['']);
  });

  it('[SC64] a weight finer than the rounding could never be reached', () => {
    const rounding = { decimals: 1, mode: 'halfUp', at: 'indicator' } as const;
    const finer = only('D11', (each) => ({ ...each, weightMilli: each.weightMilli - 50 }));
    const level = only('D12', (each) => ({ ...each, weightMilli: each.weightMilli + 50 }));
    const levels = finer.levels.map((each, index) =>
      index === 3
        ? {
            ...each,
            groups: each.groups.map((group) => ({
              ...group,
              indicators: group.indicators.map(
                (one) =>
                  (one.id === 'D12' ? indicatorsOf(level).find(({ id }) => id === 'D12') : one) ??
                  one,
              ),
            })),
          }
        : each,
    );
    expect(checkFramework({ ...finer, levels, rounding })).toEqual([
      { kind: 'weight-finer-than-rounding', indicator: 'D11' },
      { kind: 'weight-finer-than-rounding', indicator: 'D12' },
    ]);
    expect(checkFramework({ ...finer, levels, rounding: { ...rounding, at: 'total' } })).toEqual(
      [],
    );
  });

  it('[SC64] a rate measured twice and a cap on an unknown grade are named', () => {
    const measures = 'budgetExecutionRate' as const;
    const twice = changed((each) =>
      ['B11', 'B12'].includes(each.id) ? { ...each, measures } : each,
    );
    expect(checkFramework(twice)).toEqual([{ kind: 'measured-twice', indicator: 'B12' }]);
    const cap = { id: 'c', rate: measures, belowPpm: 850_000, barred: '甲', source: '测试' };
    expect(checkFramework({ ...projectExpenditure2020, ratingCaps: [cap] })).toEqual([
      { kind: 'cap-bars-unknown-grade', cap: 'c', label: '甲' },
    ]);
  });

  it('[SC65] a framework with any rules is the same after canonical text and back', () => {
    const survives = fc.property(
      fc.array(anyIndicator(), { minLength: 1, maxLength: 4 }),
      (all) => {
        const indicators = all.map((each, index) => ({ ...each, id: `I${index}` }));
        const made = {
          ...projectExpenditure2020,
          levels: [{ id: 'L', name: '层', groups: [{ id: 'G', name: '组', indicators }] }],
        };
        expect(framework.parse(JSON.parse(canonicalText(made)))).toEqual(made);
      },
    );
    fc.assert(survives, { seed: 20261122, numRuns: 200 });
  });
});
