import type { FieldBody } from '../domain/fieldwork/field-act';

export const FUND_WORDS = {
  title: '资金流向',
  empty: '还没有追踪资金',
  emptyDetail: '从拨款单位开始，一步一步追到最末端的使用者。',
  add: '加一步',
  newTitle: '资金的一步',
  back: '返回资金流向',
  chain: '资金怎样到位',
  from: '拨出方',
  to: '收款方',
  toLevel: '收款方层级',
  isLowest: '收款方是最末端使用者',
  yes: '是，不再往下拨',
  no: '不是',
  sent: '拨出金额',
  arrived: '到位金额',
  arrivedOn: '到位日期',
  yuan: '元',
  difference: '差额',
  exact: '足额',
  unknown: '未查明',
  days: (days: number) => `距上一步到位 ${days} 天`,
  end: '最末端使用者',
  step: (from: string, to: string) => `${from} → ${to}`,
  met: {
    assignment: (found: number, asked: number) =>
      `已追到 ${found} 个最末端使用者（任务写明至少 ${asked} 个）`,
    textbook: (found: number, asked: number) =>
      `已追到 ${found} 个最末端使用者（教材建议至少 ${asked} 个）`,
  },
  lacks: {
    assignment: (missing: number) => `还差 ${missing} 个最末端使用者`,
    textbook: (missing: number) => `比教材建议少 ${missing} 个最末端使用者`,
  },
  lacksNext: '请选有代表性的最末端使用者，把资金追到他们手里。',
  metNext: {
    assignment: '已达到任务写明的个数。',
    textbook: '已达到教材建议的个数；任务没有另外写明。',
  },
  lost: '没有这一步',
  lostDetail: '可能已撤回，或还没有同步到本机。',
} as const;

export const FUND_LEVEL_WORDS = {
  bureau: '财政部门',
  department: '主管部门',
  unit: '实施单位',
  township: '乡镇（街道）',
  village: '村（社区）',
  user: '使用者',
} as const satisfies Record<FieldBody<'fund.traced'>['toLevel'], string>;
