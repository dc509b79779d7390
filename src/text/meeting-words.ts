import type { DeskPanelSession } from '../contract/desk-panels';

type Signal = NonNullable<DeskPanelSession['result']>['signals'][number]['kind'];

/** The desk's meeting screen. */
export const MEETING_WORDS = {
  title: '评审会议',
  open: '评审会议',
  none: '还没有评审会议',
  noneDetail: '组长召集并同步后，会议进度会出现在这里。',
  live: '实时更新',
  notLive: '没有实时连接，每 15 秒更新一次',
  progress: (sealed: number, expected: number) => `${sealed} / ${expected} 人已封票`,
  blind: '本轮全部开票之前，不显示本轮的任何分数。',
  stale: '暂时联系不上服务器，显示的是上次的内容',
  round: (round: number, rounds: number) => `第 ${round} 轮（至多 ${rounds} 轮）`,
  chair: (name: string) => `组长：${name}`,
  noCustody: '监票人尚未就位',
  member: '成员',
  field: '专业方向',
  state: '进度',
  result: '结果',
  total: (total: string, weight: string) => `合计 ${total} / ${weight} 分`,
  noTotal: '没有合计',
  indicator: '指标',
  score: '得分',
  wide: '分歧较大',
  far: '离平均较远',
  minutes: '纪要',
  noMinutes: '还没有纪要',
  outdated: '已不是最新',
  signed: (agree: number, dissent: number) => `同意签名 ${agree} 人，保留不同意见 ${dissent} 人`,
  dissent: (names: string) => `保留不同意见：${names}`,
  signals: '可以留意的情况（只给财政局看，投屏时不要展开）',
  signalsLead: '每一条都可能有正常的原因，不能据此下结论；界限是示例。',
  noSignals: '没有',
} as const;

export const SIGNAL_WORDS = {
  identical: (people: string, round: number) =>
    `第 ${round} 轮：${people} 在共同的指标上打分完全相同`,
  sealedTogether: (people: string, round: number) =>
    `第 ${round} 轮：${people} 前后两票相隔都不超过一分钟（按各自手机的时钟）`,
  alwaysHighest: (people: string, round: number) =>
    `第 ${round} 轮：${people} 在五分之四以上的指标上单独给最高分`,
  alwaysLowest: (people: string, round: number) =>
    `第 ${round} 轮：${people} 在五分之四以上的指标上单独给最低分`,
} as const satisfies Record<Signal, (people: string, round: number) => string>;
