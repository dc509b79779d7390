import type { MemberState } from '../domain/journal/team-progress';
import { sayMinute } from './say-instant';

/** Words of the page that says whose work is here. */
export const TEAM_WORDS = {
  title: '协作与移交',
  back: '现场工作',
  members: '谁的记录在这部手机上',
  me: '（本人）',
  states: {
    never: '从未同步：这部手机没有收到过此人的任何记录',
    behind: '不完整：已知还有记录没有到这部手机',
    known: '已知的都在这部手机上',
  } satisfies Record<MemberState, string>,
  device: (entries: number, at: string) => `最新一条写于 ${sayMinute(at)}，共 ${entries} 条`,
  missing: (entries: number) => `还缺 ${entries} 条（队友的手机见过）`,
  deviceName: (device: string) => `设备 ${device.slice(0, 8)}`,
  unknown: (entries: number) =>
    `另有 ${entries} 条记录队友的手机见过，但不知道是谁的：那部手机的日志从未到过这里。`,
  knowable: '没有网络时能知道什么',
  knowableLines: [
    '“已知的都在”指：这部手机收到的记录里，没有谁提到过更新的记录。',
    '对方最后一次同步或移交之后又写了什么，离线时无法知道，只有见到那部手机或连上财政局服务器才知道。',
    '时间是对方手机自己报的，没有经过核对。',
  ],
  copies: '第二份在谁的手机上',
  noCopies: '还没有收到任何收条。移交之后，请扫描对方显示的收条。',
  copyOf: (name: string) => `第二份在${name}的手机上`,
  copyDetail: (journals: number, pieces: number, at: string) =>
    `${journals} 份日志、${pieces} 份材料，收条签于 ${sayMinute(at)}`,
  copiesHonest: '收条只证明签收那一刻对方手机里有这些内容，不等于财政局已收存。',
  give: '移交给队友',
  giveDetail: '把这部手机里的记录和材料交给队友，不用网络',
  take: '接收、扫收条',
  takeDetail: '收下队友移交的内容，或扫描队友给的收条',
} as const;

/** The warning before a report is sealed. */
export const TEAM_WARNING_WORDS = {
  title: '本机可能缺少队友的记录',
  safe: '现在封存，他们没有到达的记录不会计入报告，但不会丢失。',
  next: '请先让他们同步或移交给您。',
  state: { never: '从未同步', behind: '还有记录没有到' } satisfies Record<
    Exclude<MemberState, 'known'>,
    string
  >,
  unknown: '还有不知是谁的记录没有到',
  open: '查看详情',
} as const;
