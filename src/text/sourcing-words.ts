import type {
  Benchmark,
  DataSource,
  EvidenceClass,
  ValueMethod,
} from '../domain/framework/sourcing';

/** The four classes of 佐证资料 (财预〔2021〕101号). */
export const EVIDENCE_CLASS_WORDS = {
  formal: '正式资料',
  working: '工作资料',
  voucher: '原始凭证',
  statement: '说明材料',
} as const satisfies Record<EvidenceClass, string>;

export const DATA_SOURCE_WORDS = {
  statisticsOffice: '统计部门',
  authoritySurvey: '权威机构调查',
  yearbook: '统计年鉴',
  departmentStatistics: '部门统计',
  departmentRecords: '部门记录（含音像）',
  departmentJudgement: '部门判断',
  questionnaire: '问卷调查报告',
  media: '媒体报道',
  other: '其他',
} as const satisfies Record<DataSource, string>;

export const VALUE_METHOD_WORDS = {
  proof: '直接证明',
  statistics: '情况统计',
  account: '情况说明',
  survey: '问卷调查',
  trend: '趋势判断',
} as const satisfies Record<ValueMethod, string>;

export const BENCHMARK_WORDS = {
  plan: '计划标准',
  sector: '行业标准',
  history: '历史标准',
  other: '其他标准',
} as const satisfies Record<Benchmark['kind'], string>;

/** Names of what a framework says of an indicator. */
export const ABOUT_WORDS = {
  weight: '权重',
  weightOf: (points: string) => `${points} 分`,
  sample: '示例权重',
  explanation: '说明',
  target: '目标值',
  benchmark: '评价标准',
  evidence: '佐证资料',
  source: '数据来源',
  method: '取值方式',
  basis: '依据',
  framework: '指标体系',
} as const;
