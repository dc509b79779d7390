import type { ReportOutline } from '../../report/outline';
import { asked, mayFollow } from './section';

/** 示例提纲: what a validation of self-evaluations finds on truth, accuracy and differences. */
export const VALIDATION_OUTLINE: ReportOutline = {
  title: '绩效自评复核报告（示例提纲）',
  source: '示例',
  chapters: [
    { title: '复核对象', sections: [asked('overview', '复核对象', '单位、项目、自评得分')] },
    {
      title: '复核工作开展情况',
      sections: [asked('process', '复核工作开展情况', '抽查范围、方法、核对的资料')],
    },
    {
      title: '复核结论',
      sections: [asked('conclusion', '复核结论', '复核得分、等级，与自评的差异')],
    },
    {
      title: '差异分析',
      sections: [
        { ...asked('analysis', '差异', '逐项写明差异和依据'), eachLevel: true },
        asked('issues', '自评存在的问题', '真实性、准确性、佐证、口径'),
      ],
    },
    { title: '有关建议', sections: [asked('recommendations', '有关建议', '对应问题逐条提出')] },
    { title: '其他需要说明的事项', sections: [mayFollow('other', '其他需要说明的事项', '')] },
  ],
};
