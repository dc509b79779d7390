import type { Role } from '../domain/assignment/role';
import type { Convening } from '../domain/panel/convening';
import type { MemberStep } from '../domain/panel/member-step';
import type { RoundState } from '../domain/panel/panel-state';

export const SESSION_KIND_WORDS = {
  planReview: '方案评审',
  onSiteScoring: '现场评分',
  materialReview: '材料评审',
  reportReview: '报告评审',
  exAnteAppraisal: '事前评估',
} as const satisfies Record<Convening['kind'], string>;

export const ROUND_STAGE_WORDS = {
  open: '评分封票中',
  closed: '已结束，正在开票',
  complete: '已全部开票',
} as const satisfies Record<RoundState['stage'], string>;

/** Where a member stands, as everybody in the session may know it. */
export const MEMBER_STEP_WORDS = {
  pledge: '未承诺',
  score: '未封票',
  sealed: '已封票',
  open: '待开票',
  opened: '已开票',
  absent: '本轮未计入',
  leftOut: '已剔除',
  left: '已回避',
  notAsked: '本轮不评分',
} as const satisfies Record<MemberStep, string>;

/** The list of sessions. */
export const PANELS_WORDS = {
  title: '专家评审',
  detail: '承诺、背靠背评分、封票与开票',
  convene: '召集评审会议',
  reading: '正在读取…',
  none: '还没有评审会议',
  waits: '组长召集并同步后，会议会出现在这里。没有网络时，可以当面用二维码或文件接收。',
  waitsChair: '点下面的按钮召集会议：定成员、指标、计分方法和轮次。',
  coming: '会议内容还没有传到本机',
  comingDetail: '同步一次，或当面接收组长手机上的数据。',
  round: (round: number, stage: RoundState['stage']) =>
    `第 ${round} 轮 · ${ROUND_STAGE_WORDS[stage]}`,
} as const;

/** One session. */
export const SESSION_WORDS = {
  back: '专家评审',
  about: '会议安排',
  kind: '类型',
  chair: '组长',
  scrutineer: '监票人',
  noCustody: '尚未就位',
  custody: (name: string) => `${name}，已就位`,
  alsoCustody: (name: string) => `${name}也就位过，此前封给它的票要用它打开`,
  page: '评审会议',
  aggregation: '计分方法',
  source: '依据',
  noSource: '没有规定，由组长设定',
  quorum: '法定人数',
  noQuorum: '不设',
  quorumOf: (members: number, source: string) => `至少 ${members} 份评分票（${source}）`,
  rounds: '轮次',
  roundsOf: (rounds: number) => `至多 ${rounds} 轮`,
  parts: '分组',
  part: (name: string, count: number) => `${name} · ${count} 项指标`,
  members: '成员',
  progress: '封票进度',
  progressOf: (sealed: number, expected: number) => `${sealed} / ${expected} 人已封票`,
  blind: '结束本轮之前，谁都看不到任何分数：组长、监票人和财政局也看不到。',
  result: '查看评分结果',
  hidden: (names: string) => `您已回避：${names}。与它们有关的评分不会传到您的手机，也不显示。`,
  setAside: (count: number) => `有 ${count} 条记录没有计入`,
  setAsideDetail: '它们仍在本机和财政局，没有丢失；会议状态不受影响。',
  memberLine: (field: string, role: string) => `${field} · ${role}`,
} as const;

/** The one next thing for whoever holds the phone. */
export const STEP_CARD_WORDS = {
  pledge: {
    title: '第一步：阅读并签署承诺',
    detail: '签署后才能评分。与项目有利害关系的，请先申报回避。',
    go: '去承诺',
  },
  score: {
    title: '第二步：背靠背评分',
    detail: '逐项打分，扣分要写理由。封票之前分数只在这部手机里，加密保存，不上传。',
    go: '去评分',
  },
  noCustody: {
    title: '等监票人就位',
    detail: '您可以先评分。监票人在自己的手机上就位、两部手机同步之后才能封票。',
  },
  sealed: {
    title: '您已封票，等组长结束本轮',
    detail: '评分票已签名、加密保存在本机；能否看到只取决于您开票，或组长与监票人共同强制开票。',
  },
  open: {
    title: '第三步：开票',
    detail: '组长已结束本轮。开票后，您的分数和理由对会议成员公开，并与封票时的摘要核对。',
    go: '开票',
  },
  opened: { title: '您已开票', detail: '等其他成员开票。' },
  counted: { title: '您的评分票已计入', detail: '全部已开票，可以查看评分结果。' },
  absent: {
    title: '您在本轮没有计入的评分票',
    detail: '组长结束本轮时写明了原因。您的记录保留，不会删除。',
  },
  leftOut: { title: '您的评分票被剔除', detail: '组长写明了原因，记录保留。' },
  left: {
    title: '您已回避本次会议',
    detail: '会议内容不再传到您的手机。',
    next: '没有网络时，请出示二维码，让组长的手机知道您已回避。',
  },
  notAsked: { title: '本轮没有需要您评分的指标', detail: '' },
  custody: {
    title: '就位：保管一把开票钥匙',
    detail:
      '每张评分票同时加密给组长和您。您一个人打不开任何一张票；组长一个人也打不开。两人合起来能打开，因此每次强制开票都会留下记录。',
    go: '在这部手机上就位',
  },
  custodyElsewhere: {
    title: '监票人已在另一部手机上就位',
    detail: (name: string, device: string) =>
      `开票钥匙在${name}的手机上（${device}），强制开票要用那部手机。`,
  },
  custodySecond: {
    title: '另一部手机先就位，本机不是保管人',
    detail: (name: string, device: string) =>
      `开票钥匙由${name}的手机（${device}）保管，新的票都封给它。此前封给本机的票仍然有效，强制开票要用本机，请保留。`,
  },
  custodyDone: { title: '您已就位', detail: '有成员不开票时，组长先解开外层，再由您打开内层。' },
} as const;

/** Names of those who sit in a session. */
export const SITTING_WORDS = {
  expert: '专家',
  panelChair: '组长',
} as const satisfies Partial<Record<Role, string>>;
