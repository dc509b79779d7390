import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import { guangdongGrades, nationalGrades } from '../../../src/domain/catalogue/grade-schemes';
import type { GradeScheme } from '../../../src/domain/policy/grade-scheme';
import { capGrade, type RatingCap } from '../../../src/domain/policy/rating-cap';
import { policyPackOf } from '../../support/policy-pack-of';

const SEED = 20261125;
const { ratingCaps: CAPS } = policyPackOf('ganzhou');
const NATIONAL = nationalGrades.grades;

const percent = (value: number | string): Fraction => new Fraction(value).div(100);
const gradeAt = (label: string, { grades }: GradeScheme = nationalGrades) =>
  grades.find((grade) => grade.label === label) ?? null;

const capped = (label: string, rate: number | string, caps: readonly RatingCap[] = CAPS) =>
  capGrade(NATIONAL, gradeAt(label), caps, { budgetExecutionRate: percent(rate) });

describe('the caps of 赣州', () => {
  it('[PP1] 85 % may be 优, anything below may not', () => {
    expect(capped('优', 85)).toMatchObject({ grade: { label: '优' }, applied: [] });
    const below = capped('优', '84.999999999');
    expect(below.grade?.label).toBe('良');
    expect(below.applied.map(({ id }) => id)).toEqual(['ganzhou-85']);
    expect(capped('优', '150').grade?.label).toBe('优');
  });

  it('[PP2] 75 % may be 良, anything below may not', () => {
    expect(capped('良', 75)).toMatchObject({ grade: { label: '良' }, applied: [] });
    expect(capped('优', 75).grade?.label).toBe('良');
    const below = capped('良', '74.999999999');
    expect(below.grade?.label).toBe('中');
    expect(below.applied.map(({ id }) => id)).toEqual(['ganzhou-75']);
  });

  it('[PP2] both terms and the denominator stand beside the figure, marked as a setting', () => {
    for (const { reading, source } of CAPS) {
      expect(reading).toEqual({
        denominator: 'adjustedBudget',
        stated: false,
        headingTerm: '预算完成率',
        ruleTerm: '预算执行率',
      });
      expect(source).toContain('2020年赣州市预算绩效管理工作开展情况说明');
    }
  });
});

describe('caps', () => {
  it('[PP35] of two the severest stands, in whatever order, and both are named', () => {
    for (const caps of [CAPS, CAPS.toReversed()]) {
      const both = capped('优', 74, caps);
      expect(both.grade?.label).toBe('中');
      expect(both.applied.map(({ id }) => id).toSorted()).toEqual(['ganzhou-75', 'ganzhou-85']);
    }
  });

  it('[PP35] a cap that the grade satisfies already is not named', () => {
    expect(capped('中', 10)).toMatchObject({ grade: { label: '中' }, applied: [] });
    expect(capped('差', 0)).toMatchObject({ grade: { label: '差' }, applied: [] });
  });

  it('[PP35] never betters a grade, and a higher rate never worsens it', () => {
    const label = fc.constantFrom('优', '良', '中', '差');
    const rate = fc.nat(1_200_000);
    const monotone = fc.property(label, rate, rate, (earned, one, other) => {
      const place = (ppm: number): number => {
        const rates = { budgetExecutionRate: new Fraction(ppm, 1_000_000) };
        const { grade } = capGrade(NATIONAL, gradeAt(earned), CAPS, rates);
        return NATIONAL.findIndex((each) => each.label === grade?.label);
      };
      const own = NATIONAL.findIndex((each) => each.label === earned);
      expect(place(one)).toBeGreaterThanOrEqual(own);
      expect(place(Math.max(one, other))).toBeLessThanOrEqual(place(Math.min(one, other)));
    });
    fc.assert(monotone, { seed: SEED, numRuns: 300 });
  });

  it('[PP36] without a rate each cap is named as unchecked and lowers nothing', () => {
    const unchecked = capGrade(NATIONAL, gradeAt('优'), CAPS, {});
    expect(unchecked).toEqual({
      grade: gradeAt('优'),
      applied: [],
      unchecked: CAPS,
      unusable: [],
    });
  });

  it('[PP37] a grade that the scheme does not know, or has nothing below, is named', () => {
    const of = (barred: string): RatingCap => ({
      id: `bars-${barred}`,
      rate: 'budgetExecutionRate',
      belowPpm: 850_000,
      barred,
      source: '示例',
    });
    const strange = capped('优', 10, [of('优秀'), of('差'), of('优')]);
    expect(strange.unusable.map(({ barred }) => barred)).toEqual(['优秀', '差']);
    expect(strange.grade?.label).toBe('良');
    expect(strange.applied.map(({ barred }) => barred)).toEqual(['优']);
  });

  it('[PP38] five grades and other labels are capped by their own order', () => {
    const rates = { budgetExecutionRate: percent(74) };
    const five = capGrade(guangdongGrades.grades, gradeAt('优', guangdongGrades), CAPS, rates);
    expect(five.grade).toEqual({ label: '中', fromMilli: 70_000 });
    const words = ['优秀', '良好', '合格', '不合格'];
    const grades = words.map((label, index) => ({ label, fromMilli: 90_000 - index * 30_000 }));
    const caps = CAPS.map((cap, index) => ({ ...cap, barred: words[index] ?? '' }));
    expect(capGrade(grades, grades[0] ?? null, caps, rates).grade?.label).toBe('合格');
  });

  it('[PP39] a total without a grade stays without one', () => {
    const none = capGrade(NATIONAL, null, CAPS, { budgetExecutionRate: percent(10) });
    expect([none.grade, none.applied]).toEqual([null, []]);
  });
});
