import type { AssignmentPackage } from '../../src/domain/assignment/assignment-package';
import {
  DEMONSTRATED_FORMS,
  type DemonstratedForm,
} from '../../src/domain/catalogue/yanchi-park-forms';
import type { Act } from '../../src/domain/journal/act';
import type { RatingCap } from '../../src/domain/policy/rating-cap';
import { makeBundle } from '../support/bundle-maker';
import type { BundleOptions } from '../support/bundle-options';
import { WATCHED } from '../support/form-scene';
import type { AgreementCase } from './agreement-case';

const framed =
  (framework: Partial<AssignmentPackage['framework']>, more: Partial<AssignmentPackage> = {}) =>
  (pkg: AssignmentPackage): AssignmentPackage => ({
    ...pkg,
    ...more,
    framework: { ...pkg.framework, ...framework },
  });

const explained = (indicator: string, reason: string): Act => ({
  type: 'deduction.explained',
  body: { indicator, reason },
});

/** Half of what arrived was spent: 2.5 points are lost on the execution rate. */
const HALF_SPENT: readonly Act[] = [
  { type: 'figure.entered', body: { indicator: 'B12', figure: 'spent', value: 500 } },
  explained('B12', '支出进度慢\n凭证滞后'),
];

const CAPS = framed({
  ratingCaps: [
    {
      ...{ id: 'half', rate: 'budgetExecutionRate', belowPpm: 500_100, barred: '优' },
      source: '某市文件',
    },
  ],
});

const READING: NonNullable<RatingCap['reading']> = {
  ...{ denominator: 'adjustedBudget', stated: true },
  ...{ headingTerm: '预算完成率', ruleTerm: '预算执行率' },
};

const UNCHECKED = framed({
  ratingCaps: [
    {
      ...{ id: 'other', rate: 'budgetExecutionRate', belowPpm: 850_000, barred: '优' },
      ...{ reading: READING, source: '某市文件' },
    },
  ],
});

const AWKWARD: Readonly<Record<string, string>> = {
  D11: '实施  效益\u3000',
  D12: ' 满意度  ',
};

/** Names with white space at their ends and twice inside, which the text says as they are. */
const NAMED = (pkg: AssignmentPackage): AssignmentPackage => {
  const levels = pkg.framework.levels.map((level) => ({
    ...level,
    groups: level.groups.map((group) => ({
      ...group,
      indicators: group.indicators.map((each) => ({
        ...each,
        name: AWKWARD[each.id] ?? each.name,
      })),
    })),
  }));
  return framed({ levels })(pkg);
};

/** Thirds and sixths that print as something else than they add up to. */
const PRINT_ONLY = framed({ rounding: { decimals: 2, mode: 'halfUp', at: 'total' } });
const PARTLY: readonly Act[] = ['A12', 'A22', 'A21'].flatMap((indicator): Act[] => [
  {
    type: 'checkpoint.assessed',
    body: { indicator, checkpoint: `${indicator}-1`, finding: 'partly' },
  },
  explained(indicator, '部分符合'),
]);

const NEAR = framed({
  grades: [
    { label: '优', fromMilli: 97_300 },
    { label: '差', fromMilli: 0 },
  ],
  secondLookMilli: 500,
});

const LOOKED: Act = {
  type: 'total.reviewed',
  body: { total: { num: '195', den: '2' }, note: '逐项看过' },
};

const SELF: readonly Act[] = [
  {
    type: 'selfScores.imported',
    body: {
      file: { name: '自评表.xlsx', sha256: 'c'.repeat(64) },
      scores: [
        { indicator: 'A11', scoreMilli: 2500 },
        { indicator: 'B12', scoreMilli: 5000 },
      ],
    },
  },
  { type: 'difference.explained', body: { indicator: 'B12', reason: '多报支出' } },
  { type: 'difference.explained', body: { indicator: 'A11', reason: '自评偏低' } },
];

const formed =
  (form: DemonstratedForm) =>
  (pkg: AssignmentPackage): AssignmentPackage => ({ ...pkg, ...DEMONSTRATED_FORMS[form] });

const TWO_LINES = { label: '部分支持', part: '一期步道\n设备', reason: '依据充分\n资金落实' };

const CASES: readonly (readonly [string, BundleOptions])[] = [
  ['a deduction with a reason of two lines', { further: HALF_SPENT }],
  ['a reason where nothing is taken off', { further: [explained('A11', '曾缺一份文件，已补')] }],
  ['a grade lowered by a cap', { commissioned: CAPS, further: HALF_SPENT }],
  ['a cap that could not be checked', { commissioned: UNCHECKED, further: HALF_SPENT }],
  ['a total that alone is rounded', { commissioned: PRINT_ONLY, further: PARTLY }],
  ['a second look at a total near a cut', { commissioned: NEAR, further: [...HALF_SPENT, LOOKED] }],
  [
    'a validation of self-scores',
    {
      commissioned: framed({}, { kind: 'selfEvalValidation' }),
      further: [...HALF_SPENT, ...SELF],
    },
  ],
  ['monitoring without points', { commissioned: formed('monitoring'), further: WATCHED }],
  [
    'an amount of sixteen digits',
    {
      commissioned: formed('monitoring'),
      further: [
        ...WATCHED,
        {
          type: 'figure.entered',
          body: { indicator: 'M4', figure: 'toDate', value: 9_007_199_254_740_991 },
        },
      ],
    },
  ],
  ['opinions without points', { commissioned: formed('opinions'), concluded: TWO_LINES }],
  ['points and a conclusion', { commissioned: formed('appraisal'), concluded: TWO_LINES }],
  ['a score of a panel', { panel: {} }],
  [
    'scores of a panel under awkward names',
    { panel: { indicators: ['D11', 'D12'] }, commissioned: NAMED },
  ],
];

/** Honest bundles whose text for the signer says more than usual. */
export const summaryCases = (): Promise<readonly AgreementCase[]> =>
  Promise.all(
    CASES.map(async ([name, options]) => {
      const { files, vkey } = await makeBundle(options);
      return { name, code: 0 as const, vkey, files };
    }),
  );
