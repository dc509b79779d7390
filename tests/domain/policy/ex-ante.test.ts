import { describe, expect, it } from 'vitest';
import { exAnteTriggers } from '../../../src/domain/policy/ex-ante';
import type { ProjectFacts } from '../../../src/domain/policy/project-facts';
import { policyPackOf } from '../../support/policy-pack-of';

const WAN = 1_000_000;

/** Whether it is required, and the triggers that fired. */
function decided(place: string, facts: ProjectFacts) {
  const { required, triggers } = exAnteTriggers(policyPackOf(place), facts);
  const fired = triggers.filter(({ verdict }) => verdict === 'yes').map(({ rule }) => rule.id);
  return { required, fired, triggers };
}

describe('赣州', () => {
  const required = (budgetFen: number, newlyAdded = true) =>
    decided('ganzhou', { newlyAdded, budgetFen }).required;

  it('[PP3] from 500万 on a new one is appraised, in principle', () => {
    expect(required(500 * WAN)).toBe('yes');
    expect(required(500 * WAN - 1)).toBe('no');
    expect(required(900 * WAN, false)).toBe('no');
    const [trigger] = exAnteTriggers(policyPackOf('ganzhou'), {}).triggers;
    expect(trigger?.rule).toMatchObject({ inPrinciple: true });
  });

  it('[PP34] at exactly 500万 the decision rests on our reading, one fen beside it does not', () => {
    const rests = (budgetFen: number, newlyAdded: boolean) =>
      decided('ganzhou', { newlyAdded, budgetFen }).triggers.map((each) => each.restsOnReading);
    expect(rests(500 * WAN, true)).toEqual([true]);
    expect(rests(500 * WAN + 1, true)).toEqual([false]);
    expect(rests(500 * WAN - 1, true)).toEqual([false]);
    expect(rests(500 * WAN, false)).toEqual([false]);
  });
});

describe('开江', () => {
  const fired = (facts: ProjectFacts) => decided('kaijiang', facts).fired;
  const fresh: ProjectFacts = { newlyAdded: true, departmental: true, key: false };
  const going: ProjectFacts = { newlyAdded: false, departmental: true, key: false };

  it('[PP12] a new departmental project of 100万, that sum included', () => {
    expect(fired({ ...fresh, budgetFen: 100 * WAN })).toEqual(['kaijiang-new']);
    expect(fired({ ...fresh, budgetFen: 100 * WAN - 1 })).toEqual([]);
    expect(fired({ ...fresh, departmental: false, budgetFen: 100 * WAN })).toEqual([]);
  });

  it('[PP13] a continuing one that grows by 20 %, that rate included', () => {
    const grown = (previousBudgetFen: number, budgetFen: number) =>
      fired({ ...going, previousBudgetFen, budgetFen });
    expect(grown(10 * WAN, 12 * WAN)).toEqual(['kaijiang-growth-rate']);
    expect(grown(10 * WAN, 12 * WAN - 1)).toEqual([]);
    expect(grown(3, 4)).toEqual(['kaijiang-growth-rate']);
    expect(grown(12 * WAN, 10 * WAN)).toEqual([]);
  });

  it('[PP13] or by 100万, that sum included', () => {
    const grown = (budgetFen: number) =>
      fired({ ...going, previousBudgetFen: 1000 * WAN, budgetFen });
    expect(grown(1100 * WAN)).toEqual(['kaijiang-growth-amount']);
    expect(grown(1100 * WAN - 1)).toEqual([]);
    expect(grown(1200 * WAN)).toEqual(['kaijiang-growth-rate', 'kaijiang-growth-amount']);
  });

  it('[PP13] growth from nothing has no rate: only the sum decides', () => {
    const from = (budgetFen: number) =>
      decided('kaijiang', { ...going, yearsRunning: 1, previousBudgetFen: 0, budgetFen });
    expect(from(100 * WAN)).toMatchObject({ required: 'yes', fired: ['kaijiang-growth-amount'] });
    expect(from(99 * WAN)).toMatchObject({ required: 'unknown', fired: [] });
  });

  it('[PP14] a key project that has run for more than three years', () => {
    const run = (yearsRunning: number, key = true) =>
      decided('kaijiang', { ...going, key, yearsRunning, previousBudgetFen: WAN, budgetFen: WAN });
    expect(run(4)).toMatchObject({ required: 'yes', fired: ['kaijiang-three-years'] });
    expect(run(3)).toMatchObject({ required: 'no', fired: [] });
    expect(run(4, false).fired).toEqual([]);
    expect(run(3).triggers.map(({ restsOnReading }) => restsOnReading)).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });

  it('[PP14] each of the three is enough beside the others', () => {
    const all = { ...going, key: true, yearsRunning: 5, previousBudgetFen: WAN };
    expect(fired({ ...all, budgetFen: 101 * WAN })).toEqual([
      'kaijiang-growth-rate',
      'kaijiang-growth-amount',
      'kaijiang-three-years',
    ]);
  });

  it('[PP12] [PP13] [PP14] how each figure is read stands in the data', () => {
    const limits = policyPackOf('kaijiang').exAnte.triggers.map(({ when }) =>
      when.flatMap((asked) => (asked.kind === 'figure' ? [asked.limit] : [])),
    );
    expect(
      limits.flat().map(({ inclusive, stated, wording }) => [wording, inclusive, stated]),
    ).toEqual([
      ['100万元（含）以上', true, true],
      ['达到20%', true, true],
      ['100万元（含）以上', true, true],
      ['延续执行三年以上', false, false],
    ]);
  });
});

describe('places without a figure', () => {
  it('[PP47] 石柱 asks for major ones, 盐池 and 龙川 for those that are new and major', () => {
    const major = { newlyAdded: false, major: true };
    const fresh = { newlyAdded: true, major: true };
    const small = { newlyAdded: true, major: false };
    const all = (facts: ProjectFacts) =>
      ['shizhu', 'yanchi', 'longchuan'].map((place) => decided(place, facts).required);
    expect(all(major)).toEqual(['yes', 'no', 'no']);
    expect(all(fresh)).toEqual(['yes', 'yes', 'yes']);
    expect(all(small)).toEqual(['no', 'no', 'no']);
  });

  it('[PP44] the nation and Guangdong have not ruled', () => {
    expect(decided('national', { major: true }).required).toBe('notRuled');
    expect(decided('guangdong', { major: true }).required).toBe('notRuled');
  });
});
