import type { ISSUE_DUES } from '../contract/issues';
import type { IssueState, StepKind } from '../domain/results/issue-course';

/** Words of the register of issues at the desk. */
export const ISSUE_DESK_WORDS = {
  title: '问题台账',
  intro: '每份最新签名报告中扣分的指标自动列入。期限、整改和核实由绩效股登记，每一步都留痕。',
  ofOne: '只列一项评价的问题。',
  toAll: '查看全部问题',
  search: '查找项目、单位、问题',
  state: '状态',
  anyState: '全部状态',
  due: '期限',
  anyDue: '不限',
  toReminders: '整改提醒清单',
  none: '还没有问题',
  noneDetail: '签名报告到了，扣分的指标就会列在这里。',
  nothingFits: '没有符合条件的问题。',
  more: '下一页',
  first: '回到第一页',
  project: '项目和单位',
  issue: '问题',
  lost: '扣分',
  points: (lost: string): string => `${lost} 分`,
  dueOn: '整改期限',
  noDay: '未定',
  open: '处理',
  opens: (title: string): string => `处理：${title}`,
  states: { open: '待整改', reported: '已报整改，待核实', rectified: '已整改' } satisfies Record<
    IssueState,
    string
  >,
  dues: {
    overdue: '已超期',
    soon: '七天内到期',
    later: '七天后到期',
    noDeadline: '未定期限',
  } satisfies Record<(typeof ISSUE_DUES)[number], string>,
} as const;

/** One issue and what can be done about it. */
export const ONE_ISSUE_WORDS = {
  back: '返回问题台账',
  unit: '责任单位',
  reason: '扣分依据',
  report: '签名报告',
  openReport: '打开报告',
  course: '办理经过',
  noSteps: '还没有办理。',
  step: '事项',
  note: '说明',
  papers: '材料',
  by: '登记人',
  at: '时间',
  kinds: {
    due: '定整改期限',
    reported: '单位报告整改',
    verified: '核实通过',
    returned: '退回重改',
  } satisfies Record<StepKind, string>,
  untilDay: (day: string): string => `期限：${day}`,
  act: '登记下一步',
  closed: '已核实整改，不再办理。',
  mayNot: '由绩效股登记。',
  notes: {
    due: '依据或理由',
    reported: '单位报告的整改情况',
    verified: '怎样核实的',
    returned: '退回的理由',
  } satisfies Record<StepKind, string>,
  noteMissing: '请写明',
  day: '整改期限',
  dayMissing: '请选日期',
  choose: '整改佐证（PDF、JPEG、PNG，每份不超过 32 MB，可多份）',
  chosen: (count: number): string => `已收下 ${count} 份`,
  tooLarge: '文件超过 32 MB，没有上传。',
  wrongType: '只收 PDF、JPEG、PNG。',
  notSent: '没有上传成功，请再选一次。',
  save: '登记',
  open: (name: string): string => `打开：${name}`,
  audited: '打开材料会留下记录。',
} as const;

/** The list from which units are reminded; nothing is sent by itself. */
export const REMINDER_WORDS = {
  title: '整改提醒清单',
  intro: '列出已超期和七天内到期的问题，按单位分页，打印后由绩效股送交。本系统不发送邮件或短信。',
  print: '打印',
  none: '没有到期或超期的问题',
  noneDetail: '定了整改期限的问题在到期前七天列在这里。',
  letterTo: (unit: string): string => `致：${unit}`,
  body: (count: number): string =>
    `贵单位以下 ${count} 项绩效评价问题的整改即将到期或已超期，请按期完成整改并报送佐证材料。`,
  day: (today: string): string => `清单日期：${today}`,
  unknownUnit: '（单位未填）',
  mostly: (count: number): string => `只列前 ${count} 项，其余请在台账中查看。`,
} as const;
