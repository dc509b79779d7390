import type { TypedScoreFault } from '../features/scoring/typed-figure';

/** Words of the indicator tree. */
export const TREE_WORDS = {
  onSite: '现场工作',
  title: '评价指标',
  total: '目前得分',
  totalUnit: '分',
  scored: '已评指标',
  scoredOf: (scored: number, all: number) => `${scored} / ${all} 项`,
  grade: (label: string) => `等级：${label}`,
  gradeLater: '全部指标评完后给出等级',
  range: (low: string, high: string) => `评完后总分在 ${low}—${high} 分之间`,
  howTotal: '总分怎么来的',
  pictures: '看图',
  subtotalOf: (score: string, weight: string) => `${score} / ${weight} 分`,
  sampleWeights: '示例权重：公布的指标体系没有规定权重，这里的权重仅供演示。',
  weight: (points: string) => `权重 ${points} 分`,
  score: (points: string) => `${points} 分`,
  noScore: '未评',
  notFilled: '未填',
  filled: '已填',
  filledOf: (filled: number, all: number) => `${filled} / ${all} 项`,
  filledLabel: '已填写',
  withoutPoints: '这项评价不打分：逐项填写，报告照此形成。',
  evidence: (count: number, held: number) =>
    held === count
      ? `佐证 ${count} 份，财政局已收存`
      : `佐证 ${count} 份，${count - held} 份仅在本机`,
  show: '显示范围',
  showAll: '全部指标',
  showUnfinished: '只看未完成',
  allDone: '全部指标都已完成',
  allDoneDetail: '主评人可以核对并封存报告。',
  nextUnfinished: '下一项未完成',
  toReport: '核对并封存报告',
  readReport: '查看报告',
  draftLeft: '有未记入的草稿',
} as const;

/** Words of the page of one indicator. */
export const INDICATOR_WORDS = {
  place: (level: string, group: string) => `${level} › ${group}`,
  lost: '任务中没有这项指标',
  lostDetail: '地址可能来自旧的任务包。已保存的内容不受影响。',
  back: '返回指标列表',
  score: '本项得分',
  scoreOf: (weight: string) => `分，满分 ${weight} 分`,
  total: (points: string) => `全部指标目前得分 ${points} 分`,
  fullMarks: (weight: string) => `满分 ${weight} 分`,
  notYet: '尚未得出',
  missing: (what: string) => `还缺：${what}`,
  range: (low: string, high: string) =>
    low === high ? `按已填内容为 ${low} 分` : `还可能得 ${low}—${high} 分`,
  pending: '填写中（还没有记入）',
  faulty: '有一处填写不能识别，现在仍以此前的填写为准',
  explained: '评分说明',
  explainedHint: '报告中照此印出。',
  notExplained: '填写后，这里逐步列出得分怎么来的。',
  about: '指标权重、依据与要求',
  aboutWithoutPoints: '依据与要求',
  history: '填写历史',
  part: (score: string | null, weight: string) =>
    score === null ? `满分 ${weight} 分，尚未得出` : `得 ${score} 分，满分 ${weight} 分`,
  share: (shares: number, ofShares: number, points: string) =>
    `占 ${shares}/${ofShares} 份，满分 ${points} 分`,
  leftOut: '不适用，不计份额',
  worth: (points: string) => `满分 ${points} 分`,
  toEvidence: '到佐证材料',
  reason: '扣分原因',
  judged: '评定得分',
  points: '分',
  panelsHint: '现为采用的专家组评分；在这里改动，就以您填写的为准',
  judgedHint: (weight: string) => `0 到 ${weight} 分，最多三位小数`,
  record: '记入',
  draftLeft: '这是上次没有记入的草稿。',
  previous: '上一项',
  next: '下一项',
  nextUnfinished: '下一项未完成',
  notSaved: '这次修改没有保存',
  notSavedSafe: '此前的内容都在本机；正在填写的文字已存为草稿。',
  notSavedNext: '请再试一次。手机存储空间不足时，请先腾出空间。',
} as const;

/** Why what was typed is not taken, and how to type it. */
export const TYPED_FAULT_WORDS = {
  empty: '请填写数字',
  notNumber: '请只填写数字，例如 12.5；不能为负',
  tooManyDecimals: '小数位数太多',
  tooLarge: '数字太大',
  aboveWeight: '不能超过满分',
} as const satisfies Record<TypedScoreFault, string>;
