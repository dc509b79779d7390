import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import type { AssignmentPackage } from '../../../src/domain/assignment/assignment-package';
import type { RatingCap } from '../../../src/domain/policy/rating-cap';
import { checkManifest } from '../../../src/domain/report/check-manifest';
import type { Manifest } from '../../../src/domain/report/manifest';
import { reportSummary } from '../../../src/domain/report/report-summary';
import { toExact } from '../../../src/domain/scoring/exact';
import { type HistoryMaker, madePackage } from '../../support/journal-maker';
import { compose, composed, groundOf, scene } from '../../support/report-scene';

const kindsOf = (of: { history: HistoryMaker }) => {
  const result = compose(of);
  return result.ok ? [] : result.error.map(({ kind }) => kind);
};

const faultsOf = ({ history }: { history: HistoryMaker }, stated: Manifest) => {
  return checkManifest(stated, groundOf(history));
};

const textOf = ({ history }: { history: HistoryMaker }, made: Manifest) =>
  reportSummary(made, history.package, 'a'.repeat(64));

const packageWith = (
  framework: Partial<AssignmentPackage['framework']>,
  more: Partial<AssignmentPackage> = {},
): AssignmentPackage => {
  const made = madePackage();
  return { ...made, ...more, framework: { ...made.framework, ...framework } };
};

// The scene totals 96.67 points.
const cuts = (best: number) => [
  { label: '优', fromMilli: best },
  { label: '差', fromMilli: 0 },
];

describe('a total near a cut', () => {
  const near = (best: number, secondLookMilli: number) =>
    scene(packageWith({ grades: cuts(best), secondLookMilli }));

  it('[RP22] blocks within the watch on both sides, at its edge too, and not beyond', () => {
    const watched = [96_170, 96_169, 97_170, 97_171].map((best) => kindsOf(near(best, 500)));
    expect(watched).toEqual([['second-look'], [], ['second-look'], []]);
  });

  it('[RP22] waits for a look at exactly this total, which then stands in the manifest', () => {
    const made = near(96_500, 500);
    const look = (total: string) =>
      made.anna.act('total.reviewed', { total: toExact(new Fraction(total)), note: '逐项看过' });
    look('96.66');
    expect(kindsOf(made)).toEqual(['second-look']);
    const { journal, seq } = look('96.67').entry;
    const sealed = composed(made);
    expect(sealed.secondLooks).toEqual([{ person: made.anna.person, journal, seq }]);
    expect(textOf(made, sealed)).toContain('总分临近等级分界，已由另一人复看：演示评价员1');
    expect(faultsOf(made, sealed)).toEqual([]);
    const { secondLooks: _left, ...without } = sealed;
    expect(faultsOf(made, without)).toEqual([{ kind: 'second-looks-differ' }]);
  });
});

describe('the second person', () => {
  it('[RP22] is nobody who is a lead evaluator in another journal of the same evaluation', () => {
    const made = madePackage();
    const both = made.team.find(({ role }) => role === 'leadEvaluator');
    if (both === undefined) throw new Error('a lead evaluator');
    const pkg = packageWith({ grades: cuts(96_500), secondLookMilli: 500 });
    const team = [...pkg.team, { ...both, role: 'evaluator' as const }];
    const near = scene({ ...pkg, team });
    const other = near.history.bare('lead', 'lead as evaluator');
    other.open({ role: 'evaluator' });
    other.observe(near.lead);
    other.declare();
    other.act('total.reviewed', { total: toExact(new Fraction('96.67')), note: '自己看过' });
    expect(kindsOf(near)).toEqual(['second-look']);
  });
});

describe('caps', () => {
  it('[RP23] stand in manifest and text with the grade before them', () => {
    const cap: RatingCap = {
      ...{ id: 'cap-85', rate: 'budgetExecutionRate', belowPpm: 850_000, barred: '优' },
      source: '某市否定性指标',
    };
    const made = scene(packageWith({ ratingCaps: [cap] }));
    const sealed = composed(made);
    expect(sealed.total).toMatchObject({ grade: '良', beforeCaps: '优', caps: ['cap-85'] });
    expect(sealed.total?.printed).toBe('96.67');
    expect(textOf(made, sealed)).toContain(
      '等级受限：按总分为“优”；预算执行率低于 85%，不能评为“优”（某市否定性指标）',
    );
    if (sealed.total === null) throw new Error('unreachable');
    const { caps: _caps, ...total } = sealed.total;
    expect(faultsOf(made, { ...sealed, total })).toMatchObject([{ kind: 'total-differs' }]);
  });
});

describe('what was not checked or only printed', () => {
  it('[RP27] a cap without its rate stands in manifest and text, and bars nothing', () => {
    const reading: NonNullable<RatingCap['reading']> = {
      ...{ denominator: 'adjustedBudget', stated: true },
      ...{ headingTerm: '预算完成率', ruleTerm: '预算执行率' },
    };
    const cap: RatingCap = {
      ...{ id: 'cap-85', rate: 'budgetExecutionRate', belowPpm: 850_000, barred: '优', reading },
      source: '某市否定性指标',
    };
    const made = scene(packageWith({ ratingCaps: [cap] }));
    const sealed = composed(made);
    expect(sealed.total).toMatchObject({ grade: '优', uncheckedCaps: ['cap-85'] });
    expect(textOf(made, sealed)).toContain('等级限制没有数据可核对：预算执行率低于 85%');
    if (sealed.total === null) throw new Error('unreachable');
    const { uncheckedCaps: _left, ...total } = sealed.total;
    expect(faultsOf(made, { ...sealed, total })).toMatchObject([{ kind: 'total-differs' }]);
  });

  it('[RP28] printed scores that do not add up to the total are said not to, where only it is rounded', () => {
    const at = (level: 'indicator' | 'total') => {
      const rounding = { decimals: 2, mode: 'halfUp', at: level } as const;
      const made = scene(packageWith({ rounding }));
      for (const id of ['A12', 'A22', 'A21']) {
        made.lead.act('checkpoint.assessed', {
          ...{ indicator: id, checkpoint: `${id}-1`, finding: 'partly' },
        });
        made.lead.act('deduction.explained', { indicator: id, reason: '部分符合' });
      }
      return textOf(made, composed(made));
    };
    expect(at('total')).toContain('其和与总分不等');
    expect(at('indicator')).not.toContain('其和与总分不等');
  });
});

describe('self-scores', () => {
  const withSelf = (kind: AssignmentPackage['kind']) => {
    const made = scene(packageWith({}, { kind }));
    made.anna.act('selfScores.imported', {
      file: { name: '自评表.csv', sha256: 'b'.repeat(64) },
      scores: [
        { indicator: 'B12', scoreMilli: 5000 },
        { indicator: 'A12', scoreMilli: 2000 },
      ],
    });
    return made;
  };

  it('[RP24] stand beside the verified scores with difference and reason', () => {
    const made = withSelf('projectEvaluation');
    made.lead.act('difference.explained', { indicator: 'B12', reason: '支出凭证不全' });
    const sealed = composed(made);
    expect(sealed.selfScores).toEqual([
      { indicator: 'A12', scoreMilli: 2000, difference: '0.00', reason: '' },
      { indicator: 'B12', scoreMilli: 5000, difference: '-3.33', reason: '支出凭证不全' },
    ]);
    const text = textOf(made, sealed);
    expect(text).toContain('预算执行率：自评 5，复核 1.67，差额 -3.33；原因：支出凭证不全');
    expect(text).toContain('立项程序规范性：自评 2，复核 2.00，差额 0.00');
    const changed = { ...sealed, selfScores: sealed.selfScores?.slice(1) };
    expect(faultsOf(made, changed)).toEqual([{ kind: 'self-scores-differ' }]);
  });

  it('[RP25] differ only with a reason where self-evaluations are validated', () => {
    const made = withSelf('selfEvalValidation');
    expect(kindsOf(made)).toEqual(['difference']);
    made.lead.act('difference.explained', { indicator: 'B12', reason: ' ' });
    expect(kindsOf(made)).toEqual(['difference']);
    made.lead.act('difference.explained', { indicator: 'B12', reason: '支出凭证不全' });
    expect(kindsOf(made)).toEqual([]);
    expect(textOf(made, composed(made))).toContain('绩效自评复核报告');
    expect(kindsOf(withSelf('projectEvaluation'))).toEqual([]);
  });

  it('[RP26] and caps and second looks are not mentioned where there are none', () => {
    const made = scene();
    const sealed = composed(made);
    expect([sealed.selfScores, sealed.secondLooks]).toEqual([undefined, undefined]);
    expect(Object.keys(sealed.total ?? {})).toEqual(['score', 'printed', 'grade']);
    expect(textOf(made, sealed)).not.toMatch(/自评对照|复看|等级受限/);
  });
});
