import type { EvaluationKind } from '../domain/framework/evaluation-kind';
import type { Figure } from '../domain/framework/figure';
import type { Measure } from '../domain/framework/measure';
import type { RoundingLevel } from '../domain/framework/rounding';
import type { IndicatorRule, ScoringRule } from '../domain/framework/scoring-rule';

export const EVALUATION_KIND_WORDS = {
  projectEvaluation: '项目支出绩效评价',
  selfEvaluation: '绩效自评',
  selfEvalValidation: '自评复核',
  exAnteAppraisal: '事前绩效评估',
  objectiveReview: '绩效目标审核',
  monitoring: '绩效运行监控',
  midTermEvaluation: '中期评价',
  postEvaluation: '后评价',
  policyEvaluation: '政策绩效评价',
  departmentEvaluation: '部门整体绩效评价',
  specialBond: '专项债券项目',
  ppp: 'PPP 项目',
  investmentFund: '政府投资基金',
  serviceContract: '政府购买服务',
  procurement: '政府采购',
  socialInsurance: '社会保险基金',
  subnationalFiscal: '下级财政运行',
} as const satisfies Record<EvaluationKind, string>;

export const RULE_KIND_WORDS = {
  checkpoints: '评价要点',
  yesNo: '是否（直接赋分）',
  ratio: '完成比率',
  gatedRatio: '设门槛的比率',
  tiers: '分档',
  linear: '按偏离扣分',
  reverse: '反向指标',
  shareDeduction: '按占比倒扣',
  failures: '逐项扣分',
  bands: '定性分级',
  judgement: '专家评定',
  composite: '多部分合成',
} as const satisfies Record<ScoringRule['kind'], string>;

/** Kinds of rules with those that give no points. */
export const INDICATOR_RULE_WORDS = {
  ...RULE_KIND_WORDS,
  opinion: '写意见（不打分）',
  watched: '监控（不打分）',
} as const satisfies Record<IndicatorRule['kind'], string>;

export const ROUNDING_LEVEL_WORDS = {
  checkpoint: '每个评价要点',
  indicator: '每项指标',
  total: '只在总分',
} as const satisfies Record<RoundingLevel, string>;

export const FIGURE_UNIT_WORDS = {
  fen: '金额（元）',
  count: '个数',
  day: '天数',
  ppm: '百分率（%）',
  milli: '其他数量',
} as const satisfies Record<Figure['unit'], string>;

export const MEASURE_WORDS = {
  quotient: '两数之比',
  change: '变动率',
  saving: '节约率',
  reading: '直接读数',
} as const satisfies Record<Measure['kind'], string>;
