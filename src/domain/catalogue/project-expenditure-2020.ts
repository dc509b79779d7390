import type { Framework } from '../framework/framework';
import { benefitLevel } from './reference-frame-benefit';
import { decisionLevel } from './reference-frame-decision';
import { outputLevel } from './reference-frame-output';
import { processLevel } from './reference-frame-process';

/**
 * Reference frame for project expenditure evaluations: 财预〔2020〕10号, annex 2, with 4 first-level,
 * 10 second-level and 17 third-level indicators and 31 check points, worded by us. The annex gives no
 * weights: these are ours (示例权重), with 65 points on output and benefit (art. 14 asks for 60).
 * Grades by art. 18.
 */
export const projectExpenditure2020: Framework = {
  v: 1,
  id: 'project-expenditure-2020',
  version: '2020.1',
  title: '项目支出绩效评价指标体系（参考框架）',
  source: '财政部《项目支出绩效评价管理办法》（财预〔2020〕10号）附件2；权重为示例权重',
  weights: 'sample',
  levels: [decisionLevel, processLevel, outputLevel, benefitLevel],
  rounding: { decimals: 2, mode: 'halfUp' },
  grades: [
    { label: '优', fromMilli: 90_000 },
    { label: '良', fromMilli: 80_000 },
    { label: '中', fromMilli: 60_000 },
    { label: '差', fromMilli: 0 },
  ],
};
