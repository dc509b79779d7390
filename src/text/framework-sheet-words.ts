import type { Framework } from '../domain/framework/framework';
import type { WeightRule } from '../domain/framework/weight-rule';
import type { Printing } from '../domain/scoring/printing';

/** Sheets of a framework as a workbook. */
export const FRAMEWORK_SHEETS = { table: '指标体系', facts: '基本信息', data: '数据' } as const;

/** Headers of the sheet that people read and edit, in the order of its columns. */
export const FRAMEWORK_HEADERS = {
  level: '一级指标',
  group: '二级指标',
  name: '三级指标',
  id: '编号',
  weight: '分值',
  explanation: '指标说明',
  rule: '评分规则',
  points: '评价要点',
  target: '指标值',
  evidence: '佐证资料',
  source: '数据来源',
  method: '取值方式',
  benchmark: '评价标准',
  basis: '依据',
} as const;
export type FrameworkColumn = keyof typeof FRAMEWORK_HEADERS;

export const FRAMEWORK_TOTAL = '合计';

/** Labels of the sheet of facts, in its order. */
export const FACT_LABELS = {
  title: '名称',
  id: '编号',
  version: '版本',
  source: '来源',
  kind: '评价类型',
  weights: '权重性质',
  rounding: '得分取舍',
  grades: '等次',
  caps: '等次限制',
  secondLook: '临界复看',
  panelMembers: '专家组人数',
  weightRules: '权重规则',
  conclusions: '评估结论',
  notes: '备注',
} as const;
export type FactLabel = keyof typeof FACT_LABELS;

export const FACT_HEADERS = { label: '项目', value: '内容' } as const;

export const WEIGHTS_WORDS = {
  official: '官方权重',
  sample: '示例权重',
  none: '不打分',
} as const satisfies Record<Framework['weights'], string>;

/** Words of the sheet that carries the framework itself. */
export const DATA_WORDS = {
  warning: '请勿修改本表：它保存评分规则等全部内容，导入时据此还原。修改后整个文件不能导入。',
  digest: 'SHA-256',
  part: (index: number, count: number) => `第 ${index} 段，共 ${count} 段`,
} as const;

/** What stands before the check points of a part of a composite rule. */
export const POINTS_OF_PART = (name: string): string => `【${name}】`;

/** A check point with more or fewer shares than the others. */
export const POINT_SHARES = (shares: number): string => `（占 ${shares} 份）`;

/** Text that a cell of Excel cannot hold. */
export const CLIPPED = '……（其余从略，内容完整保存在“数据”表中）';

export const EVIDENCE_JOINT = '、';
export const BENCHMARK_JOINT = '：';

/** A grade with the total from which on it holds. */
export const sayGradeCut = (label: string, points: string): string =>
  `${label}：${points} 分（含）以上`;

export const saySecondLookWithin = (points: string): string =>
  `总分距等次分数线不足 ${points} 分的，须另一人复看`;

/** How many members an expert panel has at least, with who says so. */
export const sayPanelMembers = (least: number, source: string): string =>
  `专家组不少于 ${least} 人（${source}）`;

export const sayRoundingOf = (level: string, mode: string, decimals: number): string =>
  `${level}取舍，${mode}，保留 ${decimals} 位小数`;

export const sayConclusion = (label: string, needsPart: boolean): string =>
  needsPart ? `${label}（须写明支持的部分）` : label;

type RuleOf<K extends WeightRule['kind']> = Extract<WeightRule, { kind: K }>;

const all = (names: readonly string[]): string =>
  `“${names.join('、')}”${names.length > 1 ? '合计' : ''}`;

const RULES: {
  readonly [K in WeightRule['kind']]: (rule: RuleOf<K>, printing: Printing) => string;
} = {
  shareAtLeast: ({ levels, leastMilli }, { figure }) =>
    `${all(levels)}不低于 ${figure(leastMilli, 'milli')} 分`,
  shareWithin: ({ of, groups, leastPpm }, { ppm }) =>
    `${all(groups)}不低于“${of}”的 ${ppm(leastPpm)}%`,
  eachLevelAtLeast: ({ leastMilli }, { figure }) =>
    `各一级指标不低于 ${figure(leastMilli, 'milli')} 分`,
  levelMultipleOf: ({ stepMilli }, { figure }) =>
    `各一级指标为 ${figure(stepMilli, 'milli')} 分的整数倍`,
  indicatorMultipleOf: ({ stepMilli }, { figure }) =>
    `各三级指标为 ${figure(stepMilli, 'milli')} 分的整数倍`,
  heavierThan: ({ heavier, lighter }) => `${all(heavier)}大于${all(lighter)}`,
  levelWeights: ({ weights }, { figure }) =>
    weights
      .map(({ level, weightMilli }) => `“${level}”为 ${figure(weightMilli, 'milli')} 分`)
      .join('，'),
};

/** What a weight rule asks, with the clause that asks it. */
export function sayWeightRule(rule: WeightRule, printing: Printing): string {
  // The table maps each kind to the sayer of that kind; the compiler cannot follow the lookup.
  const say = RULES[rule.kind] as (rule: WeightRule, printing: Printing) => string;
  return `${rule.principle ? '原则上' : ''}${say(rule, printing)}（${rule.source}）`;
}
