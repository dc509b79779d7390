import type { GuestState, SignatureState } from '../domain/panel/panel-state';

export const CAPACITY_WORDS = {
  npcDeputy: '人大代表',
  cppccMember: '政协委员',
  other: '其他',
} as const satisfies Record<GuestState['capacity'], string>;

export const STANCE_WORDS = {
  agree: '同意',
  dissent: '保留不同意见',
} as const satisfies Record<SignatureState['stance'], string>;

/** Minutes, opinions, and who was heard. */
export const MINUTES_WORDS = {
  title: '意见与纪要',
  go: '意见与会议纪要',
  waits: '全部开票后才能写意见和纪要：事先的意见会影响别人评分。',
  rounds: '会议经过',
  round: (round: number, counted: number) => `第 ${round} 轮：计入 ${counted} 份评分票`,
  absent: (round: number, name: string, reason: string) =>
    `第 ${round} 轮：${name} 没有评分票（${reason}）`,
  leftOut: (round: number, name: string, reason: string) =>
    `第 ${round} 轮：${name} 的评分票被剔除（${reason}）`,
  recusedAll: (name: string, reason: string) => `${name} 回避整个会议：${reason}`,
  recused: (name: string, indicators: string, reason: string) =>
    `${name} 回避 ${indicators}：${reason}`,
  own: '我的书面意见',
  ownHint: '每位专家独立写。再写一次以后一次为准，前一次保留。',
  ownMissing: '请写意见。',
  give: '签名并提交意见',
  given: (time: string) => `${time} 已提交`,
  opinions: '各位专家的书面意见',
  noOpinions: '还没有人提交书面意见。',
  guests: '人大代表、政协委员意见',
  guestsLead: '单独列出，不参加评分。',
  noGuests: '没有记录。',
  guestName: '姓名',
  guestCapacity: '身份',
  guestOpinion: '意见',
  guestNameMissing: '请填写姓名。',
  guestCapacityMissing: '请选择身份。',
  guestOpinionMissing: '请写下意见。',
  addGuest: '记下意见',
  draw: '拟定会议纪要',
  drawLead:
    '纪要包括出席人员、集体意见，以及据以计算结果的各轮开票。拟定后由每位专家和组长在自己的手机上签名。',
  present: '出席人员',
  presentMissing: '请勾选出席人员。',
  opinion: '集体意见',
  opinionMissing: '请写明集体意见。',
  drawing: '拟定',
  drawNext: '需要改的，拟定一份新的；签名只对签的那一份有效。',
  current: '会议纪要',
  earlier: (count: number) => `以前的纪要（${count} 份）`,
  outdated: '这份纪要之后又有新的一轮或剔除，已不是最新',
  presentOf: (names: string) => `出席：${names}`,
  sign: '签名',
  signQuestion: '对这份纪要',
  dissent: '不同意见',
  dissentHint: '写明对哪一项、为什么。不同意见附在纪要后，不改变得分。',
  dissentMissing: '请写明不同意见。',
  stanceMissing: '请先选择。',
  signed: (name: string, stance: string) => `${name}：${stance}`,
  unsigned: (names: string) => `还没有签名：${names}`,
  allSigned: '全部签名完毕',
} as const;

/** Notes of the discussion beside an indicator. */
export const NOTE_WORDS = {
  title: '讨论记录',
  add: '记下',
  label: '补充一条讨论记录',
  missing: '请写内容。',
  by: (name: string, time: string) => `${name} ${time}`,
} as const;
