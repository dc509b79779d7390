import type { SignedByKey, SignedKind } from '../contract/signed-by-key';
import { STATEMENT_WORDS } from './statement-words';

const KIND_WORDS = {
  journal: '开始工作日志',
  sessionJournal: '开始评审会日志',
  report: '封存报告清单',
  statement: '签名声明',
  ballot: '封存评分票',
  minutes: '签署会议记录',
} as const satisfies Record<SignedKind, string>;

export const SIGNED_WORDS = {
  back: '返回登记设备',
  intro:
    '密钥在手机里，签名时不经过服务器。这里列出服务器收到的、由这把密钥签名的内容；手机上还没有上报的不在其中。评分票在开票之后才列出。',
  person: '登记人',
  device: '密钥指纹',
  credential: '凭证',
  credentialAt: (leaf: number, at: string) => `登记簿第 ${leaf} 条，${at}`,
  revoked: '撤销',
  notRevoked: '未撤销',
  counts: '签名的记录',
  countsOf: (entries: number, heads: number) => `${entries} 条记录，由 ${heads} 个日志头签名覆盖`,
  list: '签名的内容',
  kind: '内容',
  project: '项目',
  subject: '摘要（SHA-256）',
  leaf: '登记簿序号',
  at: '收到时间',
  none: '还没有签过',
  noneDetail: '这把密钥登记之后，服务器还没有收到由它签名的内容。',
  older: '再列更早的',
  kindOf: (kind: SignedKind, says: SignedByKey['says']) =>
    says === null ? KIND_WORDS[kind] : `${KIND_WORDS[kind]}：${STATEMENT_WORDS[says]}`,
} as const;
