import type { SurveyChannel } from '../domain/fieldwork/acts/survey';
import type { TallyFault } from '../domain/survey/tally-check';

/** Words of the pages where questionnaires are asked and counted. */
export const SURVEY_WORDS = {
  title: '问卷调查',
  none: '这项任务没有问卷',
  noneDetail: '问卷由委托的财政局写在任务包里。',
  audience: (who: string) => `调查对象：${who}`,
  returned: (returned: number, valid: number) => `收回 ${returned} 份，有效 ${valid} 份`,
  nothingYet: '还没有收回',
  satisfaction: '满意度',
  noSatisfaction: '还没有有效回答',
  notAsked: '这份问卷不计算满意度',
  collect: '收集回答',
  interview: '我来问（面访）',
  kiosk: '交给对方填写',
  tally: '录入纸质问卷计票',
  readOnly: '您的角色只能查看，不能收集回答。',
  perQuestion: '各题回答',
  explained: '怎样得出',
  explainedHint: '有效回答按 1、0.75、0.5、0.25、0 加权，除以回答数；不在这里四舍五入。',
  back: '返回问卷',
  person: (name: string) => name,
  required: '必答',
  optional: '选填',
  atMost: (count: number) => `最多选 ${count} 项`,
  whole: '填写整数',
  save: '保存这份答卷',
  saving: '正在保存…',
  saved: '已保存一份答卷',
  another: '再问一位',
  fixFirst: (count: number) => `还有 ${count} 题需要补充或修改`,
  personal: '会单独加密保存，可以依法删除',
  leftover: '继续上次没有填完的答卷',
  startOver: '重新开始',
} as const;

export const CHANNEL_WORDS = {
  kiosk: '现场自填',
  interview: '面访',
  paper: '纸质',
  online: '网上',
} as const satisfies Record<SurveyChannel, string>;

/** The screens that a respondent sees with the phone in hand. */
export const KIOSK_WORDS = {
  begin: '开始填写',
  place: (at: number, all: number) => `第 ${at} 题，共 ${all} 题`,
  next: '下一题',
  previous: '上一题',
  submit: '提交',
  submitting: '正在提交…',
  thanks: '填好了，谢谢您！',
  handBack: '请把手机交还给调查员。',
  another: '请下一位填写',
  anotherHint: '请调查员长按两秒；不便长按的，点一下后输入口令。',
  anotherTitle: '请下一位填写',
  anotherLead: '一份答卷已经交了。下一份由调查员开始，请调查员输入口令，或取消后长按按钮两秒。',
  leave: '调查员退出',
  leaveTitle: '退出填写',
  leaveLead: '请调查员输入口令。没有提交的回答，由调查员接着决定保留还是放弃。',
  anonymous: '您的回答只用于评价这个项目。',
} as const;

/** Answers that lie there and were not handed in; what was answered is never said. */
export const UNFINISHED_WORDS = {
  left: '有一份答卷没有提交',
  leftLead: '请调查员先选择，再把手机交给受访人。前一位的回答在选择之前不会显示。',
  far: ({ answered, at, all }: { answered: number; at: number | null; all: number }) =>
    at === null
      ? `已答 ${answered} 题，共 ${all} 题。`
      : `已答 ${answered} 题，停在第 ${at} 题，共 ${all} 题。`,
  goOn: '同一位受访人继续',
  keep: '留给同一位受访人继续',
  keepLead:
    '如果还是这一位来填，就留着；换了人，或不再填写，就放弃。放弃后不能恢复，也不计入结果。',
  drop: '放弃这份答卷',
  stay: '回到填写',
} as const;

/** How many questionnaires were given out. */
export const ISSUED_WORDS = {
  title: '发放登记',
  none: '没有登记发放数，回收率无法计算。',
  hint: '发了多少份就登记多少份，包括拒绝填写的。可以分次登记，数字相加。',
  channel: '方式',
  count: '份数',
  countWrong: '请填写整数',
  note: '备注（选填）',
  add: '登记发放',
  open: '公开链接，份数未知',
  copies: (count: number) => `${count} 份`,
} as const;

/** Registering as given out what was answered in person. */
export const RECEIVED_WORDS = {
  title: '还没有登记发放',
  open: (channel: string, missing: number) =>
    `${channel}收到的答卷里有 ${missing} 份没有登记发放，回收率无法计算。`,
  refused: (channel: string) => `${channel}另有多少份被拒答`,
  refusedHint: '请过但没有回答的人数；没有就不填',
  wrong: '请填写整数',
  add: (channel: string, missing: number, refused: number) =>
    refused === 0
      ? `按已收份数登记发放：${channel} ${missing} 份`
      : `按已收份数登记发放：${channel} ${missing} 份，另加拒答 ${refused} 份`,
  note: (missing: number, refused: number) =>
    `按已收 ${missing} 份登记${refused === 0 ? '' : `，另加拒答 ${refused} 份`}`,
} as const;

/** Single answers and counts, and taking them back. */
export const RETURNED_WORDS = {
  title: (count: number) => `收回的答卷（${count}）`,
  tally: (returned: number, valid: number) => `计票：收回 ${returned}，有效 ${valid}`,
  view: '查看',
  viewTitle: '答卷',
  withdraw: '撤回',
  withdrawLabel: (what: string) => `撤回${what}`,
  withdrawn: '已撤回，不再计入结果',
  withdrawTitle: '撤回这一条',
  withdrawLead: '撤回后不再计入结果；记录仍保留，写明由谁、为何撤回。',
  reason: '撤回的原因',
  reasonMissing: '请写明原因',
  confirm: '撤回',
  cancel: '不撤回',
  notHere: '文字等个人回答不在这部手机上，或已依法删除。',
  notAnswered: '未回答',
  lost: '没有这份答卷，可能已被撤回。',
} as const;

/** Counting paper forms. */
export const TALLY_WORDS = {
  title: '纸质问卷计票',
  returned: '收回份数',
  valid: '有效份数',
  validHint: '涂改、多选、空白等不能用的不算有效',
  perOption: '各选项的份数',
  sum: (sum: number, valid: number) => `合计 ${sum}，有效 ${valid}`,
  note: '备注（选填）',
  save: '保存计票',
  saved: '已保存计票',
  countMissing: '请填写收回和有效份数',
} as const;

export const TALLY_FAULT_WORDS = {
  validAboveReturned: '有效份数多于收回份数',
  notRated: '这一题不是五级评价题',
  above: '各选项之和多于有效份数',
  below: '各选项之和少于有效份数：有人没有答这一题？',
} as const satisfies Record<TallyFault['kind'], string>;

/** The result as a figure of an indicator. */
export const FEED_WORDS = {
  title: '用于评分',
  target: (indicator: string, figure: string) => `${indicator}：${figure}`,
  fill: (value: string) => `填入指标：${value}`,
  filled: (value: string) => `指标里已是 ${value}，与调查结果一致`,
  differs: (there: string, found: string) => `指标里是 ${there}，调查结果是 ${found}`,
  differsNext: '确认调查结果后可以重新填入；指标里的旧值会保留在记录里。',
  conflict: '指标里有几个人填的不同数值，填入后以调查结果为准',
  weak: '可靠程度不足，填入前请在报告里说明。',
  gone: '问卷指向的指标不在指标体系里',
  open: '打开这项指标',
} as const;

/** Links for answers online. */
export const LINK_WORDS = {
  title: '网上填写',
  hint: '公开链接谁都能填，不知道发出了多少份，回收率无法计算，也不会当作 100%。',
  refresh: '联网查看',
  asking: '正在联系服务器…',
  closes: '截止日期',
  make: '生成链接和二维码',
  onlyLead: '链接由主评人生成和截止。',
  qr: '问卷二维码',
  until: (when: string) => `${when} 截止`,
  closed: (when: string) => `已于 ${when} 截止`,
  answers: (count: number) => `已收到 ${count} 份`,
  copy: '复制链接',
  copied: '已复制',
  close: '现在截止',
  take: '取回结果',
  taken: '结果已取回并计入',
  takenHint: '同一个链接只计一次。',
  faulty: '服务器给的结果与校验码不符，没有取回',
  offlineTitle: '连不上服务器',
  offlineSafe: '手机里的内容不受影响。',
  offlineNext: '请在有网络时再试。',
} as const;
