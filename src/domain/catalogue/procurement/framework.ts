import { sampleFramework } from '../templates/draft-framework';
import { benefitAndEquity, economyAndEfficiency } from './levels';

/** Public procurement: four aspects as one county evaluated them; the text of its measure was not found. */
export const procurement = sampleFramework({
  id: 'procurement',
  version: '1',
  title: '政府采购绩效评价指标体系',
  source: '一级指标据崇义县2019年政府采购绩效评价（公开网页，未见办法全文）',
  kind: 'procurement',
  levels: [...economyAndEfficiency, ...benefitAndEquity],
  notes: ['只有四个一级指标有出处；二、三级指标和评分方法均为示例。'],
});
