import { sampleFramework } from '../templates/draft-framework';
import { economyLevel, normsLevel } from './economy-and-norms';
import { efficiencyLevel, equityLevel } from './efficiency-and-equity';

/** Contracting-out of services: 财综〔2018〕42号 names four aspects and gives no weights. */
export const serviceContract = sampleFramework({
  id: 'service-contract-2018',
  version: '2018.1',
  title: '政府购买服务绩效评价指标体系',
  source: '财政部 财综〔2018〕42号',
  kind: 'serviceContract',
  levels: [economyLevel, normsLevel, efficiencyLevel, equityLevel],
  notes: [
    '只有四个一级指标和满意度占较大权重的要求有出处；二、三级指标为示例。',
    '评价结果可以与合同付款和承接主体的选择挂钩，按合同约定执行。',
  ],
});
