import type { DocumentClass, DocumentState } from '../domain/fieldwork/document-state';
import type { FieldBody } from '../domain/fieldwork/field-act';

export const DOCUMENT_WORDS = {
  title: '资料清单',
  empty: '没有资料清单',
  emptyDetail: '任务包没有列出要调取的资料；可以把现场要的资料加进来。',
  due: (when: string, days: number) =>
    days === 0 ? `请在 ${when} 前提供` : `请在 ${when} 前提供，宽限 ${days} 天，逾期视同缺失`,
  source: (text: string) => `依据：${text}`,
  add: '加一份资料',
  newTitle: '加一份资料',
  back: '返回资料清单',
  name: '资料名称',
  state: '提供情况',
  receivedAt: '收到时间',
  copies: '份数',
  trueCopy: '与原件相符',
  compared: '已与原件核对，相符',
  notCompared: '没有核对原件',
  required: '必交',
  addedHere: '现场增加',
  progress: (name: string) => name,
  progressOf: (received: number, asked: number) => `${received} / ${asked} 份`,
  badCount: '请填写整数',
  badTime: '请填写收到的日期和时间',
  scan: '拍下这份资料',
  scanDetail: '一页一页拍，拍好的页当场列入这份资料的佐证。拍完请点“保存”。',
  lost: '没有这份资料',
  lostDetail: '可能已撤回，或还没有同步到本机。',
} as const;

export const DOCUMENT_CLASS_WORDS = {
  formal: '正式资料',
  working: '工作资料',
  voucher: '原始凭证',
  explanation: '说明材料',
} as const satisfies Record<DocumentClass, string>;

export const OTHER_DOCUMENTS = '现场增加的资料';

export const DOCUMENT_STATE_WORDS = {
  received: '已交',
  inGrace: '宽限期内交',
  late: '迟交',
  missing: '缺失',
  notApplicable: '不适用',
  waiting: '待交',
  overdue: '逾期未交，视同缺失',
} as const satisfies Record<DocumentState, string>;

export const NOTED_STATE_WORDS = {
  received: '收到了',
  missing: '确认没有',
  notApplicable: '不适用',
} as const satisfies Record<FieldBody<'document.noted'>['state'], string>;
