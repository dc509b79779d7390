import type { ComparisonForm } from '../../framework/comparison-form';

/** What a validation sets side by side. That every difference wants a reason is the product's rule. */
export const scoreComparison: ComparisonForm = {
  v: 1,
  type: 'comparison',
  id: 'self-eval-comparison',
  version: '2025.1',
  title: '自评复核对照表',
  source: '财预〔2020〕10号 第十九条（自评结果真实、准确）；对照栏目按复核报告的通行做法',
  columns: { self: '自评分', verified: '复核分', difference: '差额', reason: '原因' },
  reasonFromMilli: 1,
};
