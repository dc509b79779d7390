import type { CheckQuantity, FigureGap, SumGap } from '../domain/fieldwork/check-sum';

export const CHECK_WORDS = {
  title: '实物核查',
  empty: '这个核查点还没有核查项',
  emptyDetail: '可以把现场清点的实物加进来。',
  noSites: '本任务没有指定核查点',
  add: '加一项',
  newTitle: '加一项实物',
  back: '返回核查表',
  site: '核查点',
  progress: '已核查',
  name: '名称',
  unit: '单位',
  planned: '计划数',
  accounted: '账面数',
  plannedAsked: (quantity: string) =>
    `计划数 ${quantity}（任务所列，不在现场改动；现场所见不同的，写入备注）`,
  plannedSaid: '曾填写的计划数（不采用）',
  accountedAsked: '任务所列账面数',
  found: '实有数',
  notFound: '未核查',
  toPlan: '实有 − 计划',
  toAccount: '实有 − 账面',
  addedHere: '现场增加',
  asked: '任务要求',
  feedsTitle: '计入指标',
  feeds: '计入哪项指标',
  feedsNone: '不计入',
  feedsInto: (figure: string) => `计入${figure}`,
  feedsOf: (indicator: string, figure: string) => `${indicator}：${figure}`,
  sum: (unit: string) => `各核查点合计（${unit}）`,
  sumOf: (quantity: CheckQuantity, value: string) => `${QUANTITY_WORDS[quantity]}合计 ${value}`,
  stands: (value: string) => `指标里现为 ${value}`,
  standsNone: '指标里还没有填',
  standsConflict: '指标里有两个不一致的数',
  same: '与指标里的数一致',
  differs: '与指标里的数不一致',
  fill: (quantity: CheckQuantity, figure: string) =>
    `把${QUANTITY_WORDS[quantity]}合计填入“${figure}”`,
  filled: '已填入，并注明来自实物核查',
  otherSums: '计划数、账面数合计',
  toIndicator: '打开这项指标',
  lost: '没有这一项',
  lostDetail: '可能已撤回，或还没有同步到本机。',
} as const;

export const QUANTITY_WORDS = {
  found: '实有',
  planned: '计划',
  accounted: '账面',
} as const satisfies Record<CheckQuantity, string>;

export const SUM_GAP_WORDS = {
  notFound: '还有没填的项，不能合计',
  conflict: '有两人填写不一致的项，先重新填写',
  mixedUnits: '各项单位不同，不能合计',
  tooLarge: '合计过大',
} as const satisfies Record<SumGap, string>;

export const FIGURE_GAP_WORDS = {
  notWhole: '合计不是整数，这项指标只收整数，请核对后在指标页面填写',
  otherKind: '这个数与合计的单位不同，请在指标页面填写',
} as const satisfies Record<FigureGap, string>;
