/** What questions beside judged scores and check points say, and how their answers are told. */
export const ASKED_WORDS = {
  opinion: '意见',
  opinionHint: '写明判断和依据；报告照此引用。',
  nothingChosen: '未选',
  several: '可以选多项',
  done: '已填写完整',
  notDone: '还没有填写完整',
  bands: '档次',
  band: (label: string, from: string, to: string, best: boolean) =>
    `${label}：${from} 分（含）—${to} 分${best ? '（含）' : ''}`,
  bandHolds: '在这一档',
  less: (label: string) => `${label}：减一`,
  more: (label: string) => `${label}：加一`,
  failuresHint: '没有发现的，记 0',
  reads: (value: string) => `读作：${value}`,
  recorded: (value: string) => `已记入：${value}`,
  pointsOf: (points: string) => `${points} 分`,
  emptyText: '（空）',
} as const;
