/** Words of the second look at a total near a grade cut. */
export const SECOND_LOOK_WORDS = {
  title: '总分临近等级分界',
  lead: '差一点就是另一个等级。封存前要由主评人以外的一位评价人员复看各项得分。',
  total: '总分',
  up: (label: string, points: string) => `再多 ${points} 分为“${label}”`,
  down: (label: string, points: string) =>
    points === '0' ? `少任何一点即为“${label}”` : `减少超过 ${points} 分为“${label}”`,
  distance: '离分界',
  swings: '单独一项就能改变等级的指标',
  swing: (name: string, best: string | null, worst: string | null) => {
    const reach = [best, worst].filter((label) => label !== null).map((label) => `“${label}”`);
    return `${name}：可变为${reach.join('或')}`;
  },
  more: (count: number) => `另有 ${count} 项`,
  note: '复看意见',
  noteHint: '写明看了什么、依据什么认可这个总分，会记入工作日志。',
  noteMissing: '请写明复看意见',
  confirm: '我已复看，认可这个总分',
  confirming: '正在记入…',
  waitForOther:
    '请另一位评价人员或复核人在自己的手机上打开本页复看。对方上报、您收到之后即可封存。',
  failed: '复看意见没有保存',
  failedSafe: '已填写的内容都在本机，没有丢失。',
  failedNext: '请再试一次。手机存储空间不足时，请先腾出空间。',
} as const;
