/** What 财金〔2020〕13号 asks of every PPP evaluation and no rule computes. */
export const PPP_NOTES: readonly string[] = [
  '原则上评价得分达到80分方可全额付费；付费与得分怎样挂钩，以项目合同的约定为准。',
  '竣工时评价一次，运营后每年一次，每3至5年一次中期评估，移交后评价一次；评价前至少5个工作日通知，5个工作日内可以提出异议。',
];

/** Added for the company: what it did not cause. */
export const COMPANY_NOTES: readonly string[] = [
  '不是项目公司造成的绩效偏差，不得计入项目公司的得分：写明原因和责任方，该部分不扣分。',
  ...PPP_NOTES,
];
