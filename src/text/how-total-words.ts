/** Words of where a total comes from, and of what nobody changes on a phone. */
export const HOW_TOTAL_WORDS = {
  totalSum: (count: number, rounding: string) => `已评 ${count} 项指标的得分之和。${rounding}`,
  framework: (title: string, version: string) => `指标体系：${title}（${version}）`,
  source: (source: string) => `来源：${source}`,
  readOnlyWeights: '权重和评分规则由财政局在任务包中确定，这里只能查看。',
  readOnlyForm: '填写内容和目标由财政局在任务包中确定，这里只能查看。',
  subtotals: '各部分得分',
  subtotal: (name: string, score: string, weight: string) => `${name}：${score} / ${weight} 分`,
} as const;
