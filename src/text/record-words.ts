import type { RecordKind } from '../domain/fieldwork/record';
import type { WrittenKind } from '../domain/fieldwork/record-content';

export const RECORD_KIND_WORDS = {
  attendance: '签到表',
  interview: '访谈记录',
  discussion: '座谈会记录',
  dayMeeting: '碰头会记录',
  track: '行走轨迹',
} as const satisfies Record<RecordKind, string>;

export const RECORD_WORDS = {
  newTitle: (kind: WrittenKind) => `写${RECORD_KIND_WORDS[kind]}`,
  editTitle: (kind: WrittenKind) => `更正${RECORD_KIND_WORDS[kind]}`,
  personal: '含个人信息。应当事人要求可以销毁，销毁后只留下摘要。',
  addRow: { attendance: '加一人', interview: '加一问' } as Partial<Record<WrittenKind, string>>,
  removeRow: (number: number) => `去掉第 ${number} 行`,
  row: { attendance: '到会人', interview: '问答' } as Partial<Record<WrittenKind, string>>,
  rowsMissing: '请至少填写一行',
  correct: '更正',
  correctNext: '更正会另存一版，索引号不变，原来的一版保留。',
  corrected: (count: number) => `已更正 ${count} 次`,
  withdraw: '撤回',
  withdrawLead: '记录会标明已撤回，不会删除。原因留在记录里。',
  withdrawn: '这份记录已撤回',
  withdrawnNext: '撤回的记录不再列入底稿，内容仍保留在本机和财政局；当事人要求时可以销毁。',
  withdrawnTitle: '已撤回的记录',
  withdrawnRow: '已撤回',
  erase: '应要求销毁',
  eraseLead:
    '销毁这份记录（连同更正前的各版）在本机和财政局服务器上的内容，不能恢复，只留下摘要、时间和销毁原因。别人手机上的副本随同步销毁；他人记录也引用这份内容的，要等对方也提出。请在当事人提出要求时使用。',
  eraseReason: '谁提出、为什么（不要写当事人姓名）',
  onlyAuthor: '只有编制人能更正、撤回，或应当事人要求销毁这份记录。',
  erased: '内容已应要求销毁',
  erasedBy: (who: string, when: string, reason: string) => `${who} 于 ${when} 销毁：${reason}`,
  orderedBy: (who: string, when: string, reason: string) => `${who} 于 ${when} 提出销毁：${reason}`,
  elsewhere: '内容不在本机：在编制人的手机上，上报后财政局也有',
  unreadable: '这份记录由更新版本的应用写成，本机版本还读不懂',
  lost: '没有这份记录',
  lostDetail: '可能已撤回，或还没有同步到本机。',
  open: '打开记录',
} as const;

/** Words around signing a sign-in sheet on the glass. */
export const SIGNATURE_WORDS = {
  sign: '请本人手写签名（可不签）',
  label: '手写签名',
  again: '重新签',
  undo: '撤销一笔',
  clear: '重写',
  tooLong: '签名太多，一份签到表放不下。请去掉几行，另写一份签到表；已填写的内容都在，没有丢失。',
} as const;

/** Labels of the parts of records, by kind and part. */
export const RECORD_FIELD_WORDS: Readonly<Record<WrittenKind, Readonly<Record<string, string>>>> = {
  attendance: {
    date: '日期',
    occasion: '事由',
    name: '姓名',
    unit: '单位',
    post: '职务',
    phone: '电话',
  },
  interview: {
    date: '日期',
    interviewee: '受访人',
    unit: '单位',
    post: '职务',
    topic: '访谈主题',
    interviewer: '访谈人',
    question: '问',
    answer: '答',
  },
  discussion: {
    date: '日期',
    topic: '座谈主题',
    host: '主持人',
    attendants: '参加人',
    minutes: '发言记录',
    conclusions: '归纳',
  },
  dayMeeting: {
    date: '日期',
    attendants: '参加人',
    findings: '今天查到的情况',
    problems: '发现的问题',
    tomorrow: '明天的安排',
  },
};
