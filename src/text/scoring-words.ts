import type { Figure, ScoringRule } from '../domain/framework/scoring-rule';
import type { Finding } from '../domain/journal/register';
import type { TypedScoreFault } from '../features/scoring/typed-figure';

/** Words of the indicator tree. */
export const TREE_WORDS = {
  title: '评价指标',
  total: '目前得分',
  totalUnit: '分',
  scored: '已评指标',
  scoredOf: (scored: number, all: number) => `${scored} / ${all} 项`,
  grade: (label: string) => `等级：${label}`,
  gradeLater: '全部指标评完后给出等级',
  howTotal: '总分怎么来的',
  totalSum: (count: number) => `已评 ${count} 项指标的得分之和，先按精确值相加，最后四舍五入。`,
  subtotals: '各部分得分',
  subtotal: (name: string, score: string, weight: string) => `${name}：${score} / ${weight} 分`,
  sampleWeights: '示例权重：公布的指标体系没有规定权重，这里的权重仅供演示。',
  weight: (points: string) => `权重 ${points} 分`,
  score: (points: string) => `${points} 分`,
  noScore: '未评',
  evidence: (count: number, held: number) =>
    held === count
      ? `佐证 ${count} 份，财政局已收存`
      : `佐证 ${count} 份，${count - held} 份仅在本机`,
  show: '显示范围',
  showAll: '全部指标',
  showUnfinished: '只看未完成',
  allDone: '全部指标都已评完',
  allDoneDetail: '主评人可以核对并封存报告。',
  nextUnfinished: '下一项未完成',
  toReport: '核对并封存报告',
  readReport: '查看报告',
  readOnly: '您的角色只能查看评分，不能修改。',
  draftLeft: '有未记入的草稿',
  intent: (name: string) => `刚才正在为“${name}”拍照，页面被系统关闭了`,
  intentSafe: '已填写的内容都在，没有丢失；没有显示出来的照片没有存进来。',
  intentGo: '回到那项指标',
  fork: '同一部手机的记录出现多个版本',
  forkSafe: '每个版本都保留着，没有丢失。',
  forkNext: '需要主评人认定。认定之前，各版本填得不一样的指标选定不了。',
  forkGo: '查看各个版本',
  declareFirst: '开始评价前，请先作独立性声明',
  declareNext: '没有声明时记下的内容按规定不计入评价。',
  declare: '去作声明',
  conflictDeclared: '您已声明有利益关系，不能参加这项评价',
  conflictNext: '请联系评价机构另派人员。',
} as const;

/** Words of the page of one indicator. */
export const INDICATOR_WORDS = {
  place: (level: string, group: string) => `${level} › ${group}`,
  number: (number: number, count: number) => `第 ${number} 项，共 ${count} 项`,
  lost: '任务中没有这项指标',
  lostDetail: '地址可能来自旧的任务书。已保存的内容不受影响。',
  back: '返回指标列表',
  score: '本项得分',
  scoreOf: (weight: string) => `分，满分 ${weight} 分`,
  fullMarks: (weight: string) => `满分 ${weight} 分`,
  notYet: '尚未得出',
  how: '得分怎么来的',
  missing: (what: string) => `还缺：${what}`,
  about: '指标说明与依据',
  toEvidence: '到佐证材料',
  explanation: '说明',
  basis: '依据',
  rule: '评分规则',
  reason: '扣分原因',
  reasonHint: '扣了分就必须写明原因，原因会写进报告。',
  reasonOptional: '没有扣分时不必填写。',
  judged: '评定得分',
  points: '分',
  judgedHint: (weight: string) => `0 到 ${weight} 分，最多三位小数`,
  record: '记入',
  draftLeft: '这是上次没有记入的草稿。',
  recorded: (value: string) => `已记入：${value}`,
  undo: '撤回最近一次修改',
  undoConfirm: '撤回',
  undone: '已撤回。',
  redo: '恢复',
  undoReason: '填写有误，本人撤回',
  redoReason: '本人恢复原记录',
  previous: '上一项',
  next: '下一项',
  nextUnfinished: '下一项未完成',
  conflict: '两个人同时填了不同的内容',
  ownConflict: '同一人的两份记录填得不一样',
  forkConflictNext: '这些内容出自同一本记录的不同版本。请先由主评人认定，再重新选定。',
  conflictSafe: '两个值都保留着，没有覆盖谁。',
  conflictNext: '请商量后重新选择或填写一次，以后填的为准。',
  conflictValue: (value: string, who: string, when: string) => `${value}（${who}，${when}）`,
  notSaved: '这次修改没有保存',
  notSavedSafe: '此前的内容都在本机；正在填写的文字已存为草稿。',
  notSavedNext: '请再试一次。手机存储空间不足时，请先腾出空间。',
  emptyText: '（空）',
} as const;

export const FINDING_WORDS = {
  met: '符合',
  partly: '部分符合',
  notMet: '不符合',
} as const satisfies Record<Finding, string>;

/** Units as they stand after a figure. */
export const UNIT_WORDS = {
  fen: '元',
  count: '',
  day: '天',
} as const satisfies Record<Figure['unit'], string>;

/** How to type a figure. */
export const FIGURE_HINTS = {
  fen: '以元填写，最多两位小数',
  count: '填写整数',
  day: '填写整数天',
} as const satisfies Record<Figure['unit'], string>;

/** How a rule scores, in one or two sentences. */
export const RULE_WORDS = {
  checkpoints: (points: number, partlyPercent: string) =>
    `共 ${points} 个评价要点，平分权重。符合得该份的全部，部分符合得 ${partlyPercent}，不符合不得分。`,
  ratio: (numerator: string, denominator: string, targetPercent: string) =>
    `${numerator} ÷ ${denominator}，与目标值 ${targetPercent} 之比乘以权重；超过目标也只得满分。`,
  judgement: (guidance: string) => guidance,
} as const satisfies Record<ScoringRule['kind'], unknown>;

/** Why what was typed is not taken, and how to type it. */
export const TYPED_FAULT_WORDS = {
  empty: '请填写数字',
  notNumber: '请只填写数字，例如 12.5；不能为负',
  tooManyDecimals: '小数位数太多',
  tooLarge: '数字太大',
  aboveWeight: '不能超过满分',
} as const satisfies Record<TypedScoreFault, string>;

/** One step of how a score came about. */
export const STEP_WORDS = {
  share: (points: number, share: string) => `权重平分为 ${points} 份，每份 ${share} 分`,
  point: (text: string, finding: string, score: string) => `${text}：${finding}，得 ${score} 分`,
  figure: (label: string, value: string) => `${label}：${value}`,
  ratio: (percent: string, target: string) => `实际比率 ${percent}，目标 ${target}`,
  attained: (percent: string) => `达到目标的 ${percent}`,
  capped: '超过目标，按满分计',
  judged: (score: string) => `评定得分 ${score} 分`,
  deducted: (lost: string) => `扣 ${lost} 分`,
  about: (printed: string, exact: string) => `约 ${printed}（${exact}）`,
} as const;
