/** Pledge and recusal. */
export const PLEDGE_WORDS = {
  title: '承诺与回避',
  text: '承诺书',
  sign: '我承诺，签名',
  signing: '正在签名…',
  signed: '您已签署承诺',
  noUndo: '签名后不能撤销。之后发现利害关系，仍可申报回避。',
  recusal: '申报回避',
  recusalLead:
    '与项目单位、被评价单位或某项指标有利害关系的，应当回避。回避的内容不再传到您的手机，也不计您的分。',
  whole: '回避整个会议',
  some: '只回避部分指标',
  chairStays: '组长应当回避整个会议的，请另一位组长重新召集。',
  which: '回避哪些指标',
  whichMissing: '请至少勾选一项指标。',
  reason: '回避理由',
  reasonHint: '例如：参与过本项目的可行性研究。',
  reasonMissing: '请写明理由。',
  record: '申报回避',
  recordLead: '回避不能撤销。',
  confirmTitle: '回避后不能撤销',
  confirmWhole: '您将回避整个会议：不再评分，会议内容不再传到您的手机。已经封的票不计入。',
  confirmSome: (names: string) =>
    `您将回避：${names}。与它们有关的评分不再传到您的手机，您对它们的评分不计入。`,
  confirm: '确认回避',
  cancel: '再看看',
  left: (names: string) => `已回避：${names}`,
} as const;

/** The ballot while it is being filled in. */
export const BALLOT_WORDS = {
  title: (round: number) => `第 ${round} 轮评分`,
  progress: '已评分',
  full: (points: string) => `满分 ${points} 分`,
  score: '得分',
  scoreHint: (points: string) => `0 至 ${points}，至多三位小数`,
  points: '分',
  reason: '理由',
  reasonNeeded: '扣分理由（必填）',
  reasonFull: '说明（可不填）',
  reasonChange: '改变评分的理由（必填）',
  before: (points: string) => `您上一轮给 ${points} 分`,
  tell: '在评分结果中查看各方意见',
  open: '未评分',
  seal: '封票',
  sealing: '正在封票…',
  lacks: (count: number) => `还有 ${count} 项没有完成`,
  lacksNext: '未评分不等于零分：每一项都要打分，扣分要写理由。',
  toFirst: '去第一项',
  confirmTitle: '封票后不能修改',
  confirmLead: (count: number) =>
    `共 ${count} 项。封票后本轮不能再改，也不能换一张票。发现笔误的，可在会议纪要和下一轮中说明。`,
  confirm: '确认封票',
  cancel: '再看看',
  noKey: '还不能封票',
  faultSafe: '评分仍是草稿，加密保存在本机，没有丢失。',
  sealed: '已封票',
  sealedDetail: '评分票已签名保存在本机，联网或当面传递后送达组长和财政局。',
  gone: '本轮没有需要您评分的内容',
  goneDetail: '可能已封票、本轮已结束，或您已回避。',
  toSession: '回到会议',
} as const;

/** Why a ballot is not sealed, and what to do. */
export const SEAL_FAULT_WORDS = {
  'no-chair-key': {
    title: BALLOT_WORDS.noKey,
    next: '本机还没有组长手机的证书。请同步一次，或当面接收组长手机上的数据，再封票。',
  },
  'no-scrutineer-key': {
    title: BALLOT_WORDS.noKey,
    next: '监票人还没有就位，或本机还没有收到。请监票人就位并同步后再封票。',
  },
  'too-long': {
    title: '没有封票：理由合起来太长',
    next: '整张票超过了一条记录的上限，与手机空间无关。请把较长的理由写短一些再封票。',
  },
  phoneFull: {
    title: '没有封票：手机存储空间不足',
    next: '请先腾出空间，再点一次。请不要清除浏览器数据。',
  },
  notWritten: { title: '没有封票', next: '请再点一次。' },
} as const;

export const BALLOT_FAULT_WORDS = {
  notScored: '还没有评分',
  notAsked: '不需要您评这一项',
  twice: '评了两次',
  aboveWeight: '高于满分',
  reasonMissing: '扣分没有写理由',
  changeUnexplained: '改变了上一轮的评分，没有写理由',
  notNumber: '不是数字，或小数多于三位',
} as const;

/** The chair's close. */
export const CLOSE_WORDS = {
  title: '结束本轮',
  lead: '结束后不再收票。没有封票的成员要逐个写明原因。结束之后到达的评分票保留，但不计入。',
  counted: (count: number) => `计入 ${count} 份评分票`,
  absent: (name: string) => `${name} 没有评分票的原因`,
  absentMissing: '请写明原因。',
  few: (have: number, needed: number) =>
    `只有 ${have} 份评分票，法定人数是 ${needed}，不能结束本轮。`,
  none: '还没有评分票，不能结束本轮。',
  close: '结束本轮并开始开票',
  confirm: '确认结束',
  cancel: '再等等',
} as const;

/** Ballots that their authors do not open. */
export const FORCE_WORDS = {
  title: '没有开票的评分票',
  lead: '请先等成员自己开票。成员不能开票的，由组长和监票人共同强制开票，或由组长剔除；两种做法都会写入记录。',
  unwrap: '解开外层',
  unwrapLead: (name: string) =>
    `您将解开${name}的评分票的外层，监票人随后打开内层。此操作会留下记录。`,
  unwrapped: '外层已解开，等监票人',
  force: '打开内层并公开',
  waitsChair: '等组长先解开外层',
  leaveOut: '剔除',
  leaveOutLead: (name: string) => `${name}的评分票将不计入结果，理由写入记录，不能撤销。`,
  reason: '理由',
  reasonMissing: '请写明理由。',
  cancel: '取消',
  'not-for-this-key': '这部手机的钥匙打不开这张票',
  'not-unwrapped': '组长还没有解开外层',
  malformed: '评分票内容损坏，打不开',
  'not-sealed-here': '这张票不是在这部手机上封的',
  notWritten: '没有写下来，可能是手机存储空间不足',
  faultSafe: '没有改动任何内容；评分票仍在记录里。',
  faultNext: '请换用封票或就位时的那部手机；找不回时由组长剔除并写明理由。',
} as const;

/** A further round. */
export const NEXT_ROUND_WORDS = {
  title: '再评一轮',
  lead: '只对选中的指标重新背靠背评分。前一轮的分数永久保留。',
  which: '哪些指标',
  wide: '分歧较大',
  open: (round: number) => `开始第 ${round} 轮`,
  about: (names: string, asked: number) => `${asked} 名成员重新评分：${names}`,
  confirmLead: '开始后不能撤销。上一轮的会议纪要将不再是最新，这一轮全部开票后要重新拟定。',
  confirm: '确认开始',
  cancel: '再看看',
  missing: '请至少选择一项指标。',
  tooFew: (asked: number) =>
    `这些指标只有 ${asked} 名成员评分，达不到法定人数，这一轮将无法结束。请换一些指标。`,
} as const;
