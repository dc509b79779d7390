import type { QuarantinedItem } from '../store/quarantine';
import { isPhoneProblem, PHONE_PROBLEM_WORDS } from './problem-words';

export const SYNC_WORDS = {
  provesNothingYet: '尚未指定指标',
  title: '同步与收存',
  sync: '现在同步',
  syncing: '正在同步…',
  always: '随时可以点，重复点也不会重复上报。',
  lastAttempt: '最近一次同步',
  never: '还没有同步过',
  clock: (minutes: number) =>
    `本机时钟比服务器${minutes > 0 ? '快' : '慢'}约 ${Math.abs(minutes)} 分钟。只作记录，不影响您的工作。`,
  missing: (count: number) => `有 ${count} 份佐证材料的文件不在本机，请检查是否在另一部手机上。`,
  entries: '打分与记录',
  entriesDetail: (held: number, all: number) => `已收存 ${held} / ${all} 条`,
  evidence: '佐证材料',
  noEvidence: '还没有佐证材料。',
  mine: '本机拍摄',
  others: '队友',
  quarantine: '被退回的项目',
  quarantineLead: '这些内容没有删除，也不影响其他内容上报。',
  exportItem: '导出为文件',
  queueAgain: '重新排队上报',
  queued: '已重新排队，下次同步时上报。',
  setAsideTitle: '未计入评价的记录',
  setAsideLead: '这些记录已完整保存和上报，但按规则不计入评价。更正后以新的记录为准。',
} as const;

export const QUARANTINE_KIND = {
  segment: '一段记录',
  evidence: '一份佐证材料',
} as const satisfies Record<QuarantinedItem['kind'], string>;

export const QUARANTINE_DIRECTION = {
  sent: '上报时被服务器退回',
  received: '收到的内容核验不通过，没有采用',
} as const satisfies Record<QuarantinedItem['direction'], string>;

/** Why something was set aside: the server's code in words, or the code that this phone found. */
export const sayRefusal = (code: string): string =>
  isPhoneProblem(code) ? PHONE_PROBLEM_WORDS[code].title : `核验结果：${code}`;

/** What to do about it. */
export const sayRefusalNext = (code: string): string =>
  isPhoneProblem(code) ? PHONE_PROBLEM_WORDS[code].next : '请导出这一项，交给技术支持。';

export const LOG_FAULT_WORDS = {
  title: '登记簿异常的凭证',
  lead: '财政局登记簿先后给出了两种历史。凭证已完整保存在本机，同步已停止。请先导出凭证，交给财政局和监督部门。',
  at: '发现时间',
  code: '核验结果',
  save: '导出凭证',
  saveFirst: '导出凭证之后才能恢复同步。',
  acknowledge: '已告知财政局，恢复同步',
} as const;
