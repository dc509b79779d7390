import type { SaidKind } from '../domain/search/said-in';

const KIND_WORDS = {
  visit: '到访记录',
  check: '实物核查',
  fund: '资金流向',
  document: '资料清单',
  sample: '样本替换',
  survey: '问卷说明',
  caption: '佐证说明',
  confirmation: '事实确认单',
  review: '底稿复核',
  reason: '扣分原因',
  difference: '差额原因',
  answer: '书面意见',
  conclusion: '评价结论',
  section: '报告正文',
  secondLook: '临界复看',
  interview: '访谈记录',
  discussion: '座谈会',
  dayMeeting: '碰头会',
} as const satisfies Record<SaidKind, string>;

export const PAPER_SEARCH_WORDS = {
  intro:
    '查已收到的工作日志里写下的文字：核查、访谈、座谈、原因、结论、正文等。签到人员、轨迹和问卷答案不在其中。每次检索都记入审计，不记检索的词。',
  query: '检索词',
  hint: '一至五个词，每个至少两个字，用空格隔开；须全部出现。',
  submit: '检索',
  unfit: '请写一至五个词，每个至少两个字，用空格隔开',
  none: '没有找到',
  noneDetail: '已收到的底稿里没有同时含有这些词的文字。可以减少词数，或换一种说法。',
  results: '检索结果',
  project: '项目',
  where: '指标、点位',
  kind: '底稿',
  excerpt: '原文',
  at: '收到时间',
  noReport: '尚无签名报告',
  more: '继续查更早的',
  kindOf: (kind: SaidKind) => KIND_WORDS[kind],
  shown: (count: number, isMore: boolean) =>
    isMore ? `已列出 ${count} 条，还有更早的。` : `共 ${count} 条。`,
} as const;
