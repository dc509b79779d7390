import { sampleFramework } from '../templates/draft-framework';
import { efficiencyLevel, policyLevel, returnLevel } from './levels';

/** Government investment funds: three first levels from a public article; no official table is known. */
export const investmentFund = sampleFramework({
  id: 'investment-fund',
  version: '1',
  title: '政府投资基金绩效评价指标体系',
  source: '一级指标据《中国财政》杂志网站2024年6月文章（公开网页，未见官方带权重的指标表）',
  kind: 'investmentFund',
  levels: [policyLevel, returnLevel, efficiencyLevel],
  notes: ['只有三个一级指标有出处；二、三级指标和评分方法均为示例，按基金的政策目标调整。'],
});
