import type { Framework } from '../../framework/framework';
import { projectExpenditure2020 } from '../project-expenditure-2020';
import { OUTPUT_AND_BENEFIT_60 } from '../weight-rules';
import { reweighed } from './reweighed';

const WEIGHTS = {
  ...{ A11: 3000, A12: 3000, A21: 3000, A22: 3000, A31: 3000, A32: 2000 },
  ...{ B11: 4000, B12: 6000, B13: 6000, B21: 3000, B22: 4000 },
  ...{ C11: 14_000, C21: 12_000, C31: 12_000, C41: 7000 },
  ...{ D11: 10_000, D12: 5000 },
};

/**
 * Mid-term evaluation (projects of five years and more, art. 7): the reference frame with weight on
 * 决策, 过程 and 产出, as art. 14 asks while a project is carried out. The weights are ours.
 */
export const midTermEvaluation: Framework = {
  ...projectExpenditure2020,
  id: 'mid-term-evaluation',
  version: '2020.1',
  title: '项目支出中期绩效评价指标体系（示例权重）',
  source:
    '财预〔2020〕10号 附件2、第七条（五年及以上的项目）、第十四条（实施期间突出决策、过程和产出）；' +
    '权重为示例权重，取整办法、复看范围和佐证要求为产品默认',
  kind: 'midTermEvaluation',
  levels: reweighed(projectExpenditure2020.levels, WEIGHTS),
  weightRules: [
    OUTPUT_AND_BENEFIT_60,
    {
      kind: 'heavierThan',
      heavier: ['决策', '过程', '产出'],
      lighter: ['效益'],
      principle: true,
      source: '财预〔2020〕10号 第十四条',
    },
  ],
};
