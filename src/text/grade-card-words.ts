/** Words of the card about the grade: what barred it, and how near the cuts are. */
export const GRADE_CARD_WORDS = {
  title: '等级与分数线',
  capped: (before: string, grade: string) =>
    `按总分为“${before}”，受下列规定限制，定为“${grade}”。得分不变。`,
  distance: '距分数线',
  beforeCaps: '下列按总分计算，没有计入上面的限制。',
  swings: (count: number) => `哪些指标单独就会改变等级（${count} 项）`,
  noSwings: '没有哪一项指标单独就能改变等级。',
  swing: (how: string, names: readonly string[]) => `${how}：${names.join('、')}`,
} as const;
