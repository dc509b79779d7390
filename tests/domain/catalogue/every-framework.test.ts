import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../../src/domain/catalogue/catalogue';
import { checkFramework } from '../../../src/domain/framework/check-framework';
import { checkWeights } from '../../../src/domain/framework/check-weights';
import { type Indicator, indicatorsOf } from '../../../src/domain/framework/framework';
import { figuresOf } from '../../../src/domain/framework/rule-inputs';
import { scoreValues } from '../../../src/domain/scoring/score-indicator';
import { BUILT_IN } from './built-in';

const SEED = 20_130_053;
const frameworks = BUILT_IN.map((entry) => entry.framework);
const indicators = frameworks.flatMap((each) => [...indicatorsOf(each)]);

const isLower = ({ rule }: Indicator) => rule.kind === 'linear' && rule.direction === 'lower';

/** The score of an indicator whose figures are given in the order in which they are asked. */
function scored(indicator: Indicator, figures: readonly number[]): Fraction {
  const ids = figuresOf(indicator.rule).map(({ id }) => id);
  const { score } = scoreValues(
    indicator,
    {
      finding: () => null,
      figure: (id) => ({ value: figures[ids.indexOf(id)] ?? 0 }),
      judged: () => null,
      reason: () => null,
      answer: () => null,
      choice: () => null,
    },
    { decimals: 2, mode: 'halfUp', at: 'indicator' },
  );
  if (score === null) throw new Error(`${indicator.name} has no score`);
  return score;
}

/** Figures that make the rate of `rule` this many ppm, in the order in which they are asked. */
function figuresFor({ rule }: Indicator, ratePpm: number): readonly number[] {
  if (rule.kind !== 'linear') throw new Error('unreachable');
  if (rule.measure.kind === 'quotient') return [ratePpm, 1_000_000];
  if (rule.measure.kind === 'change') return [1_000_000, 1_000_000 + ratePpm];
  throw new Error(`no figures for ${rule.measure.kind}`);
}

const targetOf = ({ rule }: Indicator): number => (rule.kind === 'linear' ? rule.targetPpm : 0);

describe('every framework beyond projects', () => {
  it('[CB1] serves its kind of evaluation', () => {
    const kinds = BUILT_IN.map(({ kind, framework: { id } }) => `${kind} ${id}`);
    expect(kinds).toEqual([
      'departmentEvaluation department-2013',
      'departmentEvaluation department-henan',
      'investmentFund investment-fund',
      'ppp ppp-agency-construction',
      'ppp ppp-agency-operation',
      'ppp ppp-company-construction',
      'ppp ppp-company-operation',
      'procurement procurement',
      'serviceContract service-contract-2018',
      'socialInsurance social-insurance-employee-medical',
      'socialInsurance social-insurance-employee-pension',
      'socialInsurance social-insurance-public-sector-pension',
      'socialInsurance social-insurance-resident-medical',
      'socialInsurance social-insurance-resident-pension',
      'socialInsurance social-insurance-unemployment',
      'socialInsurance social-insurance-work-injury',
      'specialBond special-bond-2021',
      'specialBond special-bond-2021-construction',
      'selfEvaluation special-bond-self-henan',
      'selfEvaluation special-bond-self-henan-operation',
      'subnationalFiscal subnational-fiscal-2013',
    ]);
  });

  it('[CB2] is without a fault', () => {
    for (const each of frameworks) expect([each.id, checkFramework(each)]).toEqual([each.id, []]);
  });

  it('[CB3] keeps its own weight rules, which name their clause', () => {
    const carrying = frameworks.filter(({ weightRules }) => weightRules !== undefined);
    expect(carrying.map(({ id }) => id)).toEqual([
      'ppp-company-operation',
      'special-bond-2021',
      'special-bond-2021-construction',
      'special-bond-self-henan',
      'special-bond-self-henan-operation',
    ]);
    for (const { weightRules = [] } of carrying) {
      for (const { source } of weightRules) expect(source).toMatch(/财金|河南省/);
    }
    for (const entry of CATALOGUE) {
      if ('framework' in entry) {
        const { id } = entry.framework;
        expect([id, checkWeights(entry.framework)]).toEqual([id, []]);
      }
    }
  });

  it('[CB4] names its sources and marks weights that are ours', () => {
    for (const { id, title, source, weights } of frameworks) {
      const sample = weights === 'sample';
      expect([id, title.includes('（示例权重）'), source.includes('示例权重')]).toEqual([
        id,
        sample,
        sample,
      ]);
      expect(source).toMatch(/〔20\d\d〕\d+号|河南省|《中国财政》|崇义县/);
    }
    for (const { name, basis, explanation } of indicators) {
      expect([name, /〔20\d\d〕\d+号|河南省|《中国财政》|崇义县/.test(basis)]).toEqual([
        name,
        true,
      ]);
      expect(explanation).toMatch(/。$/);
    }
  });

  it('[CB5] claims official weights only where a clause gives them', () => {
    const official = frameworks.filter(({ weights }) => weights === 'official');
    const clause = '河南省专项债券项目绩效自评的一级权重（所据文本未载文号）';
    expect(official.map(({ id, source }) => [id, source])).toEqual([
      ['special-bond-self-henan', clause],
      ['special-bond-self-henan-operation', clause],
    ]);
    for (const { weightRules } of official) {
      expect(weightRules?.map(({ kind, source }) => [kind, source])).toEqual([
        ['levelWeights', clause],
      ]);
    }
  });

  it('[CB6] rounds, grades and watches its cuts alike', () => {
    for (const each of frameworks) {
      expect(each.rounding).toEqual({ decimals: 2, mode: 'halfUp', at: 'indicator' });
      expect(each.secondLookMilli).toBe(500);
      expect(each.grades.map(({ label, fromMilli }) => `${label}${fromMilli / 1000}`)).toEqual([
        '优90',
        '良80',
        '中60',
        '差0',
      ]);
    }
  });

  it('[CB7] takes points off above the target wherever lower is better, and nowhere else', () => {
    const says = indicators.filter(({ explanation }) => explanation.includes('越低越好'));
    expect(says.filter((each) => !isLower(each)).map(({ name }) => name)).toEqual([]);
    const scored = indicators.filter(isLower);
    expect(scored).toEqual(says);
    expect([...new Set(scored.map(({ name }) => name))]).toEqual([
      '在职人员控制率',
      '“三公经费”变动率',
      '预算调整率',
      '结转结余率',
      '结转结余变动率',
      '公用经费控制率',
      '“三公经费”控制率',
      '资金成本',
      '运营成本',
      '财政供养人员控制率',
      '债务率',
      '资金结转率',
      '资金结转变动率',
      '暂存暂付率',
      '非税收入占比',
      '失业率变动率',
      '万元GDP能耗变动率',
    ]);
  });

  it('[CB8] measures budget execution once at most, as a ratio of money', () => {
    const measuring = frameworks.map((each) => ({
      id: each.id,
      of: indicatorsOf(each).filter(({ measures }) => measures === 'budgetExecutionRate'),
    }));
    for (const { id, of } of measuring) expect([id, of.length <= 1]).toEqual([id, true]);
    const all = measuring.flatMap(({ of }) => of);
    for (const { name, rule } of all) {
      const unit = rule.kind === 'ratio' ? [rule.numerator.unit, rule.denominator.unit] : rule.kind;
      expect([name, unit]).toEqual([name, ['fen', 'fen']]);
    }
    expect([...new Set(all.map(({ name }) => name))]).toEqual([
      '预算完成率',
      '预算执行率',
      '支出预算执行率',
      '支出完成率',
    ]);
  });

  it('[CB9] earns the whole weight at its target and never more above it, where lower is better', () => {
    const lower = indicators.filter(isLower);
    const above = fc.integer({ min: 0, max: 500_000 });
    fc.assert(
      fc.property(fc.constantFrom(...lower), above, above, (indicator, one, other) => {
        const target = targetOf(indicator);
        const at = (ppm: number) => scored(indicator, figuresFor(indicator, target + ppm));
        expect(at(0).equals(new Fraction(indicator.weightMilli, 1000))).toBe(true);
        expect(at(Math.max(one, other)).lte(at(Math.min(one, other)))).toBe(true);
      }),
      { seed: SEED, numRuns: 400 },
    );
    for (const each of lower) {
      const tenPointsOver = scored(each, figuresFor(each, targetOf(each) + 100_000));
      expect([each.name, tenPointsOver.lt(each.weightMilli / 1000)]).toEqual([each.name, true]);
    }
  });
});
