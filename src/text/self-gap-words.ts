/** Thousandths of a point, with its sign where it is a difference. */
const points = (milli: number): string => String(milli / 1000);
const signed = (milli: number): string => (milli > 0 ? `+${points(milli)}` : points(milli));

export const SELF_GAP_WORDS = {
  intro:
    '单位自评分与复核分的差额，差额合计大的在前。合计取各指标差额的绝对值相加，一高一低不相抵。逐项的自评分、复核分、差额和原因在报告页。',
  query: '项目或单位',
  unexplained: '只看有差额未写原因的',
  caption: '自评与复核差额',
  project: '项目',
  self: '自评分',
  verified: '复核分',
  net: '差额（复核减自评）',
  size: '差额合计',
  largest: '差额最大的指标',
  open: '未写原因',
  none: '没有带自评分的报告',
  noneDetail: '报告里填了单位自评分，这里就会列出。换一个检索词，或取消筛选再看。',
  more: '再列一页',
  points,
  signed,
  largestOf: (indicator: string, milli: number) => `${indicator}（${signed(milli)}）`,
  openOf: (count: number) => (count === 0 ? '无' : `${count} 项`),
  indicators: (count: number) => `${count} 项指标`,
} as const;
