import type { ChangeCause } from '../domain/report/change-causes';
import type { EvidenceChange } from '../domain/report/evidence-changes';
import type { ReportVersion } from '../domain/report/report-versions';
import type { SectionText } from '../domain/report/version-changes';

/** Words of the comparison of two versions of a report. */
export const CHANGES_WORDS = {
  title: '修改对照',
  toReport: '返回报告',
  from: '从这一稿',
  to: '到这一稿',
  none: '还没有可以对照的稿子',
  noneDetail: '发出征求意见稿之后，这里逐项列出改了什么、谁改的、为什么改。',
  same: '两稿没有差别',
  sameVersion: '请选两个不同的稿子。',
  summary: (indicators: number, texts: number, added: number, removed: number) =>
    `指标改动 ${indicators} 项，正文改动 ${texts} 节，佐证增加 ${added} 份、减少 ${removed} 份。`,
  unchanged: (indicators: number, sections: number) =>
    `其余 ${indicators} 项指标、${sections} 节正文没有改动。`,
  total: '总分和等级',
  totalName: '改前和改后',
  answeredBy: (by: string) => `答复：${by}`,
  closedBy: (by: string) => `处理：${by}`,
  totalValue: (points: string, grade: string | null) =>
    grade === null ? `${points} 分` : `${points} 分，${grade}`,
  noTotal: '还没有评完',
  indicators: '指标的改动',
  texts: '正文的改动',
  evidence: '佐证的增减',
  points: '得分',
  pointsValue: (points: string) => `${points} 分`,
  noPoints: '没有得分',
  reason: '扣分原因',
  noReason: '没有写',
  self: '自评对照',
  selfValue: (self: string, difference: string, reason: string) =>
    `自评 ${self} 分，差额 ${difference}${reason === '' ? '' : `，${reason}`}`,
  noSelf: '没有自评分',
  before: '改前',
  after: '改后',
  removed: '删除：',
  added: '新增：',
  end: '。',
  why: '谁改的，为什么',
  noCause: '这部手机上没有这次改动的原记录。',
  by: (name: string, when: string) => `${name}，${when}`,
  fromPanel: '（采用专家组评分）',
  because: (reason: string) => `原因：${reason}`,
  remark: (party: string, text: string) => `${party}意见：${text}`,
  answer: (decision: string, reason: string) => `${decision}：${reason}`,
  finding: (level: string, text: string) => `${level}提出：${text}`,
  closed: (how: string) => `处理结果：${how}`,
  whole: '对整份报告的意见',
  several: (values: readonly string[]) => `不一致：${values.join('、')}`,
  nothing: '没有填',
  missing: (count: number) => `有 ${count} 份原记录不全在这部手机上`,
  unknownEvidence: (before: number, after: number) =>
    `另有佐证只在一稿中：前一稿 ${before} 份，后一稿 ${after} 份，原记录不在这部手机上。`,
  textMissing: '这一节的文字不在这部手机上，请联网更新后再看。',
  sameWords: '重新写入过，文字没有变。',
  sameParagraphs: (count: number) => `（${count} 段没有改动）`,
  toLedger: '看这项的扣分和佐证',
  toLine: '看这项的填写和佐证',
  opinion: '意见',
  nothingChosen: '没有选',
  grounds: (reason: string) => `理由：${reason}`,
  proof: (indicators: string) => `证明 ${indicators}`,
} as const;

/** What is said otherwise where nothing gives points. */
export const CHANGES_BY_POINTS_WORDS = {
  with: {
    sameDetail: '得分、原因、佐证和正文都一样。',
    missingNext:
      '得分、总分和原因按各稿自己写的列出；谁改的、为什么，可能列不全。请联网更新后再看。',
    references: '花括号里是引用的数，如 {总分}；数的改动见上面的指标。',
  },
  without: {
    sameDetail: '填写内容、结论、佐证和正文都一样。',
    missingNext: '填写内容和结论按各稿自己写的列出；谁改的、为什么，可能列不全。请联网更新后再看。',
    references: '花括号里是引用的数值或佐证；数值的改动见上面的指标。',
  },
} as const;

/** What a version is called, with its place among those of its kind. */
export const VERSION_KIND_WORDS = {
  comments: (number: number) => `征求意见稿 ${number}`,
  review: (number: number) => `送审稿 ${number}`,
  sealed: (number: number) => `封存的报告 ${number}`,
  now: () => '现在的内容',
} as const satisfies Record<ReportVersion['kind'], (number: number) => string>;

/** What an entry did to a field. */
export const CAUSE_WORDS = {
  written: (field: string, value: string) => `${field}：写为“${value}”`,
  withdrawn: (field: string, value: string) => `撤回了${field}“${value}”`,
  restored: (field: string, value: string) => `恢复了${field}“${value}”`,
} as const satisfies Record<ChangeCause['kind'], (field: string, value: string) => string>;

/** What an entry did to the conclusion in words. */
export const CONCLUSION_CAUSE_WORDS = {
  written: (conclusion: string) => `给出结论“${conclusion}”`,
  withdrawn: (conclusion: string) => `撤回了结论“${conclusion}”`,
  restored: (conclusion: string) => `恢复了结论“${conclusion}”`,
} as const satisfies Record<ChangeCause['kind'], (conclusion: string) => string>;

/** What an entry did to the text of a section. */
export const TEXT_CAUSE_WORDS = {
  written: '重写了这一节',
  withdrawn: '撤回了这一节的文字',
  restored: '恢复了这一节的文字',
} as const satisfies Record<ChangeCause['kind'], string>;

/** A piece of evidence that only one version has. */
export const EVIDENCE_CHANGE_WORDS = {
  added: '增加佐证',
  removed: '减少佐证',
} as const satisfies Record<EvidenceChange['change'], string>;

/** What was done to a piece of evidence in between. */
export const EVIDENCE_DONE_WORDS = {
  captured: '采集',
  assigned: '指定用于本项',
  withdrawn: '撤回',
  restored: '恢复',
} as const satisfies Record<NonNullable<EvidenceChange['done']>['how'], string>;

/** A text that is none. */
export const NO_TEXT_WORDS = {
  none: '（没有写）',
  missing: '（文字不在这部手机上）',
  undecided: '（几种写法不一致，还没有选定）',
} as const satisfies Record<Exclude<SectionText['kind'], 'text'>, string>;

/** Whose written comments they are. */
export const CHANGE_PARTY_WORDS = { evaluee: '被评价单位', client: '委托方' } as const;

export const CHANGE_DECISION_WORDS = { adopted: '采纳', rejected: '不采纳' } as const;

/** What a field of an indicator is, by the first part of its name. */
export const CHANGE_FIELD_WORDS = {
  score: '评定得分',
  deduction: '扣分原因',
  selfScore: '自评分',
  difference: '差额原因',
} as const;
