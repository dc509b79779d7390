import type { AssignmentPackage } from '../../src/domain/assignment/assignment-package';
import { ganzhouPack } from '../../src/domain/catalogue/policy-packs/ganzhou';
import type { Figure } from '../../src/domain/framework/figure';
import type { Framework, Indicator } from '../../src/domain/framework/framework';
import type { ScoringRule } from '../../src/domain/framework/scoring-rule';
import { madePackage } from './journal-maker';

const figure = (id: string, label: string, unit: Figure['unit'], unitName?: string): Figure => ({
  ...{ id, label, unit, ...(unitName === undefined ? {} : { unitName }) },
});

const indicator = (
  id: string,
  name: string,
  points: number,
  rule: ScoringRule,
  more: Partial<Indicator> = {},
): Indicator => ({
  ...{ id, name, explanation: `${name}的说明`, basis: '测试用规则' },
  ...{ weightMilli: points * 1000, rule, ...more },
});

const BANDS = [
  { label: '达成预期', fromPpm: 800_000 },
  { label: '部分达成', fromPpm: 600_000 },
  { label: '达成较差', fromPpm: 0 },
];

const DECISION: readonly Indicator[] = [
  indicator('A1', '立项合规', 5, {
    kind: 'yesNo',
    question: { id: 'A1q', text: '项目是否按规定程序立项' },
    noPpm: 0,
  }),
  indicator('A2', '程序规范', 10, {
    kind: 'checkpoints',
    points: [
      { id: 'A2a', text: '按照规定的程序申请设立', shares: 2 },
      { id: 'A2b', text: '审批文件、材料符合相关要求', shares: 2 },
      { id: 'A2c', text: '事前经过可行性研究、专家论证、风险评估', shares: 1 },
    ],
    partlyPpm: 500_000,
    notApplicable: true,
  }),
  indicator('A3', '目标合理', 5, { kind: 'judgement', guidance: '按目标与资金量的匹配程度评定。' }),
];

const PROCESS: readonly Indicator[] = [
  indicator(
    'B1',
    '预算执行率',
    10,
    {
      kind: 'ratio',
      numerator: figure('spent', '实际支出资金', 'fen'),
      denominator: figure('budget', '全年预算数', 'fen'),
      targetPpm: 1_000_000,
    },
    { measures: 'budgetExecutionRate', evidence: ['voucher'], target: '100%' },
  ),
  indicator('B2', '资金使用合规', 10, {
    kind: 'failures',
    count: figure('found', '发现的违规问题', 'count', '项'),
    cost: { kind: 'points', milli: 2000 },
    zeroFrom: 4,
    what: '违规问题',
  }),
];

const OUTPUT: readonly Indicator[] = [
  indicator('C1', '步道完成率', 10, {
    kind: 'gatedRatio',
    measure: {
      kind: 'quotient',
      numerator: figure('built', '实际完成长度', 'milli', '公里'),
      denominator: figure('planned', '计划长度', 'milli', '公里'),
    },
    targetPpm: 1_000_000,
    gatePpm: 600_000,
  }),
  indicator('C2', '完成及时', 10, {
    kind: 'linear',
    measure: { kind: 'reading', figure: figure('late', '延期天数', 'day') },
    direction: 'lower',
    targetPpm: 0,
    perPointPpm: 50_000,
    step: 'started',
  }),
  indicator('C3', '质量与成本', 10, {
    kind: 'composite',
    parts: [
      {
        ...{ id: 'quality', name: '质量达标', shares: 3 },
        rule: {
          kind: 'shareDeduction',
          part: figure('bad', '不合格处数', 'count', '处'),
          whole: figure('seen', '抽查处数', 'count', '处'),
          timesPpm: 1_000_000,
        },
      },
      {
        ...{ id: 'cost', name: '成本控制', shares: 2 },
        rule: { kind: 'bands', bands: BANDS, guidance: '' },
      },
    ],
  }),
];

const BENEFIT: readonly Indicator[] = [
  indicator('D1', '群众满意度', 10, {
    kind: 'tiers',
    measure: { kind: 'reading', figure: figure('satisfied', '满意度', 'ppm') },
    direction: 'higher',
    tiers: [
      { boundPpm: 900_000, earnPpm: 1_000_000 },
      { boundPpm: 800_000, earnPpm: 800_000 },
      { boundPpm: 600_000, earnPpm: 500_000 },
    ],
  }),
  indicator(
    'D2',
    '生态效益',
    10,
    { kind: 'bands', bands: BANDS, guidance: '按现场核查情况评定。' },
    { benchmark: { kind: 'plan', text: '实施方案所列目标' }, source: 'departmentRecords' },
  ),
  indicator('D3', '投诉情况', 10, {
    kind: 'reverse',
    target: figure('least', '目标投诉件数', 'count', '件'),
    actual: figure('came', '实际投诉件数', 'count', '件'),
  }),
];

const level = (id: string, name: string, indicators: readonly Indicator[]) => ({
  ...{ id, name },
  groups: [{ id: `${id}g`, name: `${name}指标`, indicators: [...indicators] }],
});

/** A framework with every kind of rule, rating caps, a watch at the cuts, rounded at the indicator. */
export const everyRuleFramework: Framework = {
  ...{ v: 1, id: 'every-rule', version: '1', title: '各类评分规则（测试）', source: '测试用' },
  weights: 'sample',
  levels: [
    level('A', '决策', DECISION),
    level('B', '过程', PROCESS),
    level('C', '产出', OUTPUT),
    level('D', '效益', BENEFIT),
  ],
  rounding: { decimals: 2, mode: 'halfUp', at: 'indicator' },
  grades: [...ganzhouPack.gradeScheme.grades],
  ratingCaps: [...ganzhouPack.ratingCaps],
  secondLookMilli: 500,
};

/** The demonstration's people with a framework of every kind of rule. */
export const everyRulePackage = (base: AssignmentPackage = madePackage()): AssignmentPackage => ({
  ...base,
  framework: everyRuleFramework,
});
