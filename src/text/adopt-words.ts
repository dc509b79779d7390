/** Taking a panel's result into the evaluation. */
export const ADOPT_WORDS = {
  title: '采用专家组评分',
  go: '采用评分',
  lead: '采用后，下列指标的得分以专家组的评分为准，说明里可以一直查到每一张评分票。采用可以撤回。',
  leadOnly: '评分由主评人采用，您可以查看。',
  noMinutes: '还不能采用',
  noMinutesSafe: '已经采用的得分和填写的内容都没有变。',
  noMinutesNext: '请组长按最新的开票情况形成会议纪要，再联网更新。',
  scores: '可以采用的得分',
  nothing: '这次会议没有可以采用的得分',
  nothingDetail: '会议评的指标都按数据和评价要点计算得分。',
  pointsOf: (points: string, weight: string): string => `专家组 ${points} / ${weight} 分`,
  panelPoints: (points: string): string => `专家组 ${points} 分`,
  nowOf: (points: string): string => `现为 ${points} 分`,
  now: '现在还没有得分',
  adopted: '已采用',
  counted: '按规则计算，不采用',
  countedLead: '这些指标的得分由数据和评价要点算出，专家组的评分供对照。',
  byRule: (points: string): string => `按规则 ${points} 分`,
  byRuleOpen: '按规则还没有得分',
  signed: (signed: number, all: number): string => `会议纪要已有 ${signed} / ${all} 人签字`,
  adopt: (count: number): string => `采用 ${count} 项评分`,
  done: (count: number): string => `已采用 ${count} 项评分`,
  doneDetail: '得分已记入本机，联网后上报。总分和等级已重新计算。',
  partly: (count: number): string => `其中 ${count} 项之后又有变动，可以再次采用`,
  outdated: '会议纪要在采用之后有变动，请核对后重新采用。',
  undo: '撤回采用',
  undoAsk: '撤回后，这些指标恢复采用前的得分。',
  undoReason: '撤回采用专家组评分',
  undoYes: '确认撤回',
  undoNo: '不撤回',
} as const;

/** How the evaluation's team sees a session of experts. */
export const OBSERVER_WORDS = {
  waits: '评分结果要等会议纪要形成',
  waitsSafe: '在此之前，评分只在专家自己的手机上，评价人员、组长和财政局都看不到。',
  drawn: '会议纪要已形成',
  drawnDetail: '可以查看每一项得分、每一张评分票和计算过程。',
  none: '还没有评审会议',
  noneDetail: '组长召集会议并联网后，会议会出现在这里。',
} as const;

/** From the evaluation to its panel. */
export const PANEL_LINK_WORDS = {
  go: '专家评审',
  waiting: '专家评审（有会议纪要可查看）',
  source: '这项得分采用专家组评分。',
  ballots: '查看评分票和算式',
} as const;
