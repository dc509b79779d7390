import type { SectionState } from '../features/report/text/section-state';

const CHAPTERS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** Words of the report's text. */
export const REPORT_TEXT_WORDS = {
  title: '报告正文',
  lead: '按提纲逐节写。点“按记录起草”，会用已有的记录写出初稿；数字和佐证用引用填入，随记录变化，不会抄错。',
  done: (done: number, all: number) => `必写的 ${all} 节中已写好 ${done} 节`,
  chapter: (place: number, title: string) => `${CHAPTERS[place] ?? place + 1}、${title}`,
  unsaved: '有没保存的改动',
  brokenMark: '（引用无效）',
  text: '正文',
  textHint:
    '一行一段。行首写“- ”是一条，写“# ”是小标题。花括号里是引用，点“插入引用”选取。不公开的内容写成【不公开：…】，只有完整报告里有，征求意见稿和公开版略去。',
  prefill: '按记录起草',
  prefillAgain: '用记录重新起草',
  prefillAsk: '现在的文字会换成按记录写出的初稿。换掉的文字如果没有保存过，就找不回来了。',
  prefillYes: '换成初稿',
  prefillNo: '保留现在的文字',
  reference: '插入引用',
  referenceLead: '选一个数字或一件佐证，插到光标处。',
  search: '查找',
  nothingFound: '没有符合的引用',
  close: '关闭',
  preview: '现在读起来是这样',
  save: '保存这一节',
  saving: '正在保存…',
  saved: '已保存',
  waits: '带“（待补充”的地方写好以后，才能发出报告。',
  broken: '标红的引用找不到对应的数字或佐证：可能那一项还没有完成，或佐证已撤回。请改正或删去。',
  conflict: '两人分别写了这一节，内容不同',
  conflictNext: '请核对后写成一份保存，以新的一份为准。原来的都留在记录里。',
  use: '以这一份为底稿',
  overtaken: '您起草以后，这一节有人保存了另一份',
  overtakenNext: '请对照后写成一份保存。现在保存，会以您的为准；另一份留在记录里。',
  standsNow: '现在生效的一份',
  drop: '放弃没保存的改动',
  readOnly: '您可以查看，不能改写。',
  writtenBy: (who: string, when: string) => `${who} 于 ${when} 保存`,
  lost: '提纲里没有这一节',
  toText: '返回报告正文',
  hint: (hint: string) => `这一节写：${hint}`,
  evidenceName: (number: number, what: string) => `佐证 ${number}${what === '' ? '' : `：${what}`}`,
} as const;

/** How far a section is. */
export const SECTION_STATE_WORDS = {
  empty: '还没有写',
  mayStayEmpty: '可以不写',
  conflict: '两人写得不同，要定一份',
  waits: '有待补充的地方',
  broken: '有引用无效',
  written: '已写好',
} as const satisfies Record<SectionState['kind'], string>;

/** What is called what in the list of references. */
export const REFERENCE_WORDS = {
  total: '总分',
  grade: '等级',
  funds: '项目资金',
  score: (name: string) => `得分：${name}`,
  deducted: (name: string) => `扣分：${name}`,
  weight: (name: string) => `满分：${name}`,
  levelScore: (name: string) => `得分（一级）：${name}`,
  levelWeight: (name: string) => `满分（一级）：${name}`,
  selfTotal: '自评合计',
  verifiedTotal: '复核合计（有自评分的指标）',
  differenceTotal: '差额合计（复核减自评）',
  selfScore: (name: string) => `自评分：${name}`,
  difference: (name: string) => `差额：${name}`,
  levelSelf: (name: string) => `自评分（一级）：${name}`,
  levelDifference: (name: string) => `差额（一级）：${name}`,
  figure: (name: string, figure: string) => `数值：${name}，${figure}`,
} as const;
