import { describe, expect, it } from 'vitest';
import { projectExpenditure2020 } from '../../../src/domain/catalogue/project-expenditure-2020';
import { checkFramework } from '../../../src/domain/framework/check-framework';
import type { Framework, Indicator } from '../../../src/domain/framework/framework';
import { outputBenefitShare } from '../../../src/domain/framework/output-benefit-share';

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
    const heavier = only('D11', (each) => ({ ...each, weightMilli: each.weightMilli + 1 }));
    expect(checkFramework(heavier)).toEqual([{ kind: 'weight-sum', sumMilli: 100_001 }]);
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

  it('[SC23] output and benefit under 60 points are found out, 60 exactly holds', () => {
    const exactly = only('D11', (each) => ({ ...each, weightMilli: each.weightMilli - 5000 }));
    expect(outputBenefitShare(exactly)).toEqual({ weightMilli: 60_000, holds: true });
    const below = only('D11', (each) => ({ ...each, weightMilli: each.weightMilli - 5001 }));
    expect(outputBenefitShare(below)).toEqual({ weightMilli: 59_999, holds: false });
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
