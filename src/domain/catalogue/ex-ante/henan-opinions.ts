import type { OpinionForm } from '../../framework/opinion-form';
import { FOUR_CONCLUSIONS } from './conclusions';

/** 河南 (new provincial projects above 500 万元): five headings, opinions in words, no points. */
export const henanOpinions: OpinionForm = {
  v: 1,
  type: 'opinions',
  id: 'ex-ante-henan-opinions',
  version: '2025.1',
  title: '事前绩效评估意见表（河南省，五个方面，不打分）',
  source: '河南省关于事前绩效评估的规定（新增500万元以上项目）评估内容',
  headings: [
    {
      id: 'relevance',
      name: '相关性',
      aspects: [
        '与政策的相关性',
        '与部门职责的相关性',
        '与现实需求的相关性',
        '与财政投入的相关性',
        '产出与效果的相关性',
      ],
    },
    { id: 'attainability', name: '预期绩效的可实现性', aspects: [] },
    { id: 'plan', name: '实施方案的有效性', aspects: [] },
    { id: 'sustainability', name: '预期绩效的可持续性', aspects: [] },
    { id: 'funding', name: '资金投入的可行性及风险', aspects: [] },
  ],
  conclusions: FOUR_CONCLUSIONS,
};
