import type { PaperSection } from '../domain/fieldwork/index-number';
import type { PaperKind } from '../domain/fieldwork/paper-kind';
import type { ReviewState } from '../domain/fieldwork/paper-review';
import { RECORD_KIND_WORDS } from './record-words';

/** Sections of the index of working papers (浙江工作底稿目录). */
export const PAPER_SECTION_WORDS = {
  Z1: '业务承接书',
  Z2: '方案设计',
  Z3: '指标及标准设置',
  Z4: '问卷设计',
  Z5: '评价通知及提供资料函',
  S1: '被评价单位承诺书',
  S2: '听取介绍',
  S3: '数据收集',
  S4: '实地勘查',
  S5: '问卷发放与收回',
  S6: '询证函',
  S7: '座谈',
  S8: '专家评分表',
  S9: '评分汇总表',
  S10: '总体绩效情况',
  B1: '复核底稿',
  B2: '撰写',
  B3: '提交审核',
} as const satisfies Record<PaperSection, string>;

/** The section that an index number begins with; empty for one that is unknown. */
export function saySection(indexNo: string): string {
  const words: Readonly<Record<string, string>> = PAPER_SECTION_WORDS;
  return words[indexNo.split('-')[0] ?? ''] ?? '';
}

export const PAPER_KIND_WORDS = {
  ...RECORD_KIND_WORDS,
  visit: '到访记录',
  confirmation: '事实确认单',
  checkTable: '实物核查表',
  fundFlow: '资金流向核查',
  documentList: '资料清单',
  survey: '问卷调查',
} as const satisfies Record<PaperKind, string>;

export const REVIEW_STATE_WORDS = {
  none: '未复核',
  agreed: '复核同意',
  returned: '退回修改',
  changed: '复核后有改动',
} as const satisfies Record<ReviewState, string>;

export const PAPER_WORDS = {
  title: '工作底稿',
  empty: '还没有工作底稿',
  emptyDetail: '签到、记录、核查表和资料清单会自动列在这里，并按索引号排列。',
  search: '查找',
  searchHint: '索引号、日期（2026-11-22）或文字',
  kind: '类别',
  site: '核查点',
  author: '编制人',
  all: '全部',
  count: (shown: number, all: number) => (shown === all ? `共 ${all} 份` : `${shown} / ${all} 份`),
  nothing: '没有符合的底稿',
  doubled: '与另一份底稿同号',
  doubledNext: '两部手机未同步时给了同一个号。两份底稿都在，按类别、编制人和时间区分。',
  openPaper: '打开这份底稿',
  withdrawn: '已撤回',
  review: '复核',
  reviewOwn: '自己编制的底稿由他人复核。',
  agree: '同意',
  giveBack: '退回修改',
  outcome: '复核意见',
  outcomeMissing: '请选择同意或退回',
  note: '复核说明',
  noteMissing: '退回时请写明要改什么',
  history: '复核记录',
  noHistory: '还没有人复核。',
  word: (who: string, when: string) => `${who} · ${when}`,
  lost: '没有这份底稿',
  lostDetail: '可能已撤回，或还没有同步到本机。',
  back: '返回工作底稿',
} as const;
