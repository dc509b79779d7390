import type { Framework } from '../../framework/framework';
import { projectExpenditure2020 } from '../project-expenditure-2020';
import { OUTPUT_AND_BENEFIT_60 } from '../weight-rules';
import { reweighed } from './reweighed';

const WEIGHTS = {
  ...{ A11: 2000, A12: 2000, A21: 2000, A22: 2000, A31: 1000, A32: 1000 },
  ...{ B11: 2000, B12: 4000, B13: 4000, B21: 2000, B22: 3000 },
  ...{ C11: 10_000, C21: 10_000, C31: 8000, C41: 7000 },
  ...{ D11: 28_000, D12: 12_000 },
};

/**
 * Post evaluation (after completion, art. 7): the reference frame with weight on 产出 and 效益, as
 * art. 14 asks after completion. The weights are ours.
 */
export const postEvaluation: Framework = {
  ...projectExpenditure2020,
  id: 'post-evaluation',
  version: '2020.1',
  title: '项目支出后评价指标体系（实施期结束后，示例权重）',
  source:
    '财预〔2020〕10号 附件2、第七条（五年及以上的项目）、第十四条（实施期结束后突出产出和效益）；' +
    '权重为示例权重，取整办法、复看范围和佐证要求为产品默认',
  kind: 'postEvaluation',
  levels: reweighed(projectExpenditure2020.levels, WEIGHTS),
  weightRules: [
    OUTPUT_AND_BENEFIT_60,
    {
      kind: 'heavierThan',
      heavier: ['产出', '效益'],
      lighter: ['决策', '过程'],
      principle: true,
      source: '财预〔2020〕10号 第十四条',
    },
  ],
};
