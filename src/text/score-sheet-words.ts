/** Words of the score sheet of an evaluation. */
export const SCORE_SHEET_WORDS = {
  sheet: '评分表',
  title: (framework: string) => `${framework}评分表`,
  level: '一级指标',
  group: '二级指标',
  name: '三级指标',
  weight: '分值',
  target: '指标值',
  score: '得分',
  reason: '扣分原因',
  process: '评分过程',
  part: (level: string) => `${level}小计`,
  total: '合计',
  grade: '评价等级',
  printed: (how: string, printed: string) =>
    `说明：总分${how}，为 ${printed} 分；等级按精确值评定。`,
  capped: (before: string, caps: string) => `说明：等级受限，限制前为“${before}”。${caps}`,
  rounding: (mode: string, decimals: number) => `${mode}保留 ${decimals} 位小数`,
} as const;
