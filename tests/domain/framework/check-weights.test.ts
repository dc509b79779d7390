import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { projectExpenditure2020 } from '../../../src/domain/catalogue/project-expenditure-2020';
import { OUTPUT_AND_BENEFIT_60 } from '../../../src/domain/catalogue/weight-rules';
import { checkWeights } from '../../../src/domain/framework/check-weights';
import type { Framework } from '../../../src/domain/framework/framework';
import type { WeightRule } from '../../../src/domain/framework/weight-rule';
import { type Weights, weighedFramework } from '../../support/weighed-framework';

const SEED = 20_200_014;
const TERMS = { principle: false, source: '测试条款' };

const findings = (framework: Framework) => checkWeights(framework).map(({ finding }) => finding);

const four = (a: number, b: number, c: number, d: number): Weights => ({
  决策: { 一: [a] },
  过程: { 二: [b] },
  产出: { 三: [c] },
  效益: { 四: [d] },
});

/** Points in thousandths of four levels with two groups of two indicators each. */
const anyWeights = fc
  .array(fc.integer({ min: 0, max: 40_000 }), { minLength: 16, maxLength: 16 })
  .map((milli): Weights => {
    const pair = (from: number) => milli.slice(from, from + 2);
    return Object.fromEntries(
      ['决策', '过程', '产出', '效益'].map((name, index) => [
        name,
        { 甲: pair(index * 4), 乙: pair(index * 4 + 2) },
      ]),
    );
  });

const sumOf = (weights: Weights, levels: readonly string[]): number =>
  levels
    .flatMap((level) => Object.values(weights[level] ?? {}).flat())
    .reduce((sum, each) => sum + each, 0);

describe('rules on weights', () => {
  it('[WR1] output and benefit under 60 points are found out, 60 exactly holds', () => {
    expect(findings(weighedFramework(four(20_000, 20_000, 35_000, 25_000)))).toEqual([]);
    const exactly = weighedFramework(four(20_000, 20_000, 35_000, 25_000), OUTPUT_AND_BENEFIT_60);
    expect(findings(exactly)).toEqual([]);
    const below = weighedFramework(four(20_000, 20_001, 35_000, 24_999), OUTPUT_AND_BENEFIT_60);
    expect(findings(below)).toEqual([
      { kind: 'share-below', names: ['产出', '效益'], foundMilli: 59_999, leastMilli: 60_000 },
    ]);
  });

  it('[WR1] holds exactly when the sum of the named levels reaches the points asked', () => {
    const named = fc.subarray(['决策', '过程', '产出', '效益'], { minLength: 1 });
    fc.assert(
      fc.property(anyWeights, named, fc.nat(160_000), (weights, levels, leastMilli) => {
        const rule: WeightRule = { kind: 'shareAtLeast', levels, leastMilli, ...TERMS };
        const holds = checkWeights(weighedFramework(weights, rule)).length === 0;
        expect(holds).toBe(sumOf(weights, levels) >= leastMilli);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('[WR2] operation and maintenance under 60 % of the output are found out', () => {
    const rule: WeightRule = {
      kind: 'shareWithin',
      of: '产出',
      groups: ['运营', '维护'],
      leastPpm: 600_000,
      ...TERMS,
    };
    const output = (operation: number, maintenance: number, rest: number) =>
      weighedFramework({ 产出: { 运营: [operation], 维护: [maintenance], 其他: [rest] } }, rule);
    expect(findings(output(30_000, 18_000, 32_000))).toEqual([]);
    expect(findings(output(30_000, 17_999, 32_001))).toEqual([
      {
        kind: 'part-below',
        names: ['运营', '维护'],
        foundMilli: 47_999,
        of: '产出',
        ofMilli: 80_000,
        leastPpm: 600_000,
      },
    ]);
    // A third cannot be written in parts per million: 333 334 of them ask for more than it.
    const third = { ...rule, leastPpm: 333_334 };
    const thirds = weighedFramework({ 产出: { 运营: [1], 维护: [0], 其他: [2] } }, third);
    expect(findings(thirds)).toHaveLength(1);
  });

  it('[WR2] the share does not change when everything weighs the same times more', () => {
    fc.assert(
      fc.property(anyWeights, fc.nat(1_000_000), fc.integer({ min: 1, max: 9 }), (all, ppm, k) => {
        const rule: WeightRule = {
          kind: 'shareWithin',
          of: '产出',
          groups: ['甲'],
          leastPpm: ppm,
          ...TERMS,
        };
        const larger = Object.fromEntries(
          Object.entries(all).map(([level, groups]) => [
            level,
            Object.fromEntries(Object.entries(groups).map(([g, ws]) => [g, ws.map((w) => w * k)])),
          ]),
        );
        const kinds = (of: Weights) => findings(weighedFramework(of, rule)).map(({ kind }) => kind);
        expect(kinds(larger)).toEqual(kinds(all));
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  it('[WR3] each first level under 15 points is named, 15 exactly holds', () => {
    const rule: WeightRule = { kind: 'eachLevelAtLeast', leastMilli: 15_000, ...TERMS };
    expect(findings(weighedFramework(four(15_000, 14_999, 70_001, 0), rule))).toEqual([
      { kind: 'level-below', name: '过程', foundMilli: 14_999, leastMilli: 15_000 },
      { kind: 'level-below', name: '效益', foundMilli: 0, leastMilli: 15_000 },
    ]);
  });

  it('[WR4] a level that does not end in 0 or 5 and an indicator in half points are named', () => {
    const byFive: WeightRule = { kind: 'levelMultipleOf', stepMilli: 5000, ...TERMS };
    const whole: WeightRule = { kind: 'indicatorMultipleOf', stepMilli: 1000, ...TERMS };
    const weights: Weights = { 决策: { 甲: [7500, 12_500] }, 产出: { 乙: [17_000, 63_000] } };
    expect(findings(weighedFramework(weights, byFive))).toEqual([]);
    expect(findings(weighedFramework(weights, whole))).toEqual([
      { kind: 'indicator-not-multiple', name: '甲1', foundMilli: 7500, stepMilli: 1000 },
      { kind: 'indicator-not-multiple', name: '甲2', foundMilli: 12_500, stepMilli: 1000 },
    ]);
    const odd: Weights = { 决策: { 甲: [21_000] }, 产出: { 乙: [79_000] } };
    expect(findings(weighedFramework(odd, whole))).toEqual([]);
    expect(findings(weighedFramework(odd, byFive))).toEqual([
      { kind: 'level-not-multiple', name: '决策', foundMilli: 21_000, stepMilli: 5000 },
      { kind: 'level-not-multiple', name: '产出', foundMilli: 79_000, stepMilli: 5000 },
    ]);
  });

  it('[WR5] the same weight is not heavier', () => {
    const rule: WeightRule = {
      kind: 'heavierThan',
      heavier: ['产出', '效益'],
      lighter: ['决策', '过程'],
      ...TERMS,
    };
    expect(findings(weighedFramework(four(20_000, 29_999, 30_000, 20_001), rule))).toEqual([]);
    expect(findings(weighedFramework(four(20_000, 30_000, 30_000, 20_000), rule))).toEqual([
      {
        kind: 'not-heavier',
        heavier: { names: ['产出', '效益'], foundMilli: 50_000 },
        lighter: { names: ['决策', '过程'], foundMilli: 50_000 },
      },
    ]);
  });

  it('[WR5] of a rule and its reverse exactly one holds, and none when both weigh the same', () => {
    fc.assert(
      fc.property(anyWeights, (weights) => {
        const names = { heavier: ['产出', '效益'], lighter: ['决策', '过程'] };
        const there: WeightRule = { kind: 'heavierThan', ...names, ...TERMS };
        const back = { ...there, heavier: names.lighter, lighter: names.heavier };
        const same = sumOf(weights, names.heavier) === sumOf(weights, names.lighter);
        expect(checkWeights(weighedFramework(weights, there, back))).toHaveLength(same ? 2 : 1);
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  it('[WR6] a level of another weight is named with the weight asked', () => {
    const weights = [
      { level: '产出', weightMilli: 50_000 },
      { level: '效益', weightMilli: 30_000 },
    ];
    const rule: WeightRule = { kind: 'levelWeights', weights, ...TERMS };
    expect(findings(weighedFramework(four(10_000, 10_000, 50_000, 30_000), rule))).toEqual([]);
    expect(findings(weighedFramework(four(10_000, 10_000, 50_001, 29_999), rule))).toEqual([
      { kind: 'level-weight', name: '产出', foundMilli: 50_001, askedMilli: 50_000 },
      { kind: 'level-weight', name: '效益', foundMilli: 29_999, askedMilli: 30_000 },
    ]);
  });
});

describe('faults of weights', () => {
  it('[WR7] what is asked in principle is a warning, and the fault carries its rule', () => {
    const light = four(40_000, 40_000, 10_000, 10_000);
    const strict: WeightRule = { ...OUTPUT_AND_BENEFIT_60, principle: false };
    const faults = checkWeights(weighedFramework(light, OUTPUT_AND_BENEFIT_60, strict));
    expect(faults.map(({ severity }) => severity)).toEqual(['warning', 'fault']);
    expect(faults.map(({ rule }) => rule)).toEqual([OUTPUT_AND_BENEFIT_60, strict]);
    expect(faults[0]?.rule.source).toBe('财预〔2020〕10号 第十四条');
  });

  it('[WR8] a name that no level has is a fault and hides no other', () => {
    const misspelt: WeightRule = { ...OUTPUT_AND_BENEFIT_60, levels: ['产出', '效果'] };
    const rules: readonly WeightRule[] = [
      misspelt,
      { kind: 'heavierThan', heavier: ['产出'], lighter: ['管理'], ...TERMS },
      { kind: 'shareWithin', of: '产出', groups: ['运营'], leastPpm: 0, ...TERMS },
      { kind: 'shareWithin', of: '管理', groups: ['运营'], leastPpm: 0, ...TERMS },
      { kind: 'levelWeights', weights: [{ level: '成本', weightMilli: 0 }], ...TERMS },
    ];
    const faults = checkWeights(weighedFramework(four(10_000, 10_000, 50_000, 30_000), ...rules));
    expect(faults.map(({ severity }) => severity)).toEqual(Array(5).fill('fault'));
    expect(faults.map(({ finding }) => finding)).toEqual(
      ['效果', '管理', '运营', '管理', '成本'].map((name) => ({ kind: 'unknown-name', name })),
    );
  });

  it('[WR9] no rules, no faults; else in the order of the rules', () => {
    const { weightRules: _, ...bare } = projectExpenditure2020;
    expect(checkWeights(bare)).toEqual([]);
    const byFive: WeightRule = { kind: 'levelMultipleOf', stepMilli: 5000, ...TERMS };
    const least: WeightRule = { kind: 'eachLevelAtLeast', leastMilli: 15_000, ...TERMS };
    const weights = four(11_000, 25_000, 35_000, 29_000);
    const kinds = (...rules: readonly WeightRule[]) =>
      findings(weighedFramework(weights, ...rules)).map(({ kind }) => kind);
    const uneven = 'level-not-multiple';
    expect(kinds(least, byFive)).toEqual(['level-below', uneven, uneven]);
    expect(kinds(byFive, least)).toEqual([uneven, uneven, 'level-below']);
  });

  it('[WR10] points moved within a second level change nothing for levels', () => {
    const rules: readonly WeightRule[] = [
      OUTPUT_AND_BENEFIT_60,
      { kind: 'shareWithin', of: '产出', groups: ['甲'], leastPpm: 600_000, ...TERMS },
      { kind: 'eachLevelAtLeast', leastMilli: 15_000, ...TERMS },
      { kind: 'levelMultipleOf', stepMilli: 5000, ...TERMS },
      { kind: 'heavierThan', heavier: ['产出'], lighter: ['决策'], ...TERMS },
      { kind: 'levelWeights', weights: [{ level: '效益', weightMilli: 30_000 }], ...TERMS },
    ];
    fc.assert(
      fc.property(anyWeights, (weights) => {
        const moved = Object.fromEntries(
          Object.entries(weights).map(([level, groups]) => [
            level,
            Object.fromEntries(
              Object.entries(groups).map(([g, [a = 0, b = 0]]) => [g, [a + b, 0]]),
            ),
          ]),
        );
        expect(findings(weighedFramework(moved, ...rules))).toEqual(
          findings(weighedFramework(weights, ...rules)),
        );
      }),
      { seed: SEED, numRuns: 200 },
    );
  });
});
