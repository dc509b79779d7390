import type { ReportOutline } from '../../report/outline';
import { asked, mayFollow } from './section';

/**
 * 示例提纲: no national outline of an appraisal report was found; what is asked is what the opinion
 * of an appraisal has to carry (conclusion, reasons, conditions).
 */
export const EX_ANTE_OUTLINE: ReportOutline = {
  title: '事前绩效评估报告（示例提纲）',
  source: '示例',
  chapters: [
    {
      title: '评估对象',
      sections: [asked('overview', '评估对象', '名称、主管部门、申请资金与内容')],
    },
    {
      title: '评估工作开展情况',
      sections: [asked('process', '评估工作开展情况', '程序、方法、资料、专家组成')],
    },
    {
      title: '评估内容与分析',
      sections: [{ ...asked('analysis', '评估', '逐项写明判断和依据'), eachLevel: true }],
    },
    {
      title: '评估结论',
      sections: [asked('conclusion', '评估结论', '支持、调整完善后支持或不予支持，及理由和条件')],
    },
    {
      title: '问题和建议',
      sections: [
        asked('issues', '存在的问题', '每个问题写明依据'),
        asked('recommendations', '有关建议', '对应问题逐条提出'),
      ],
    },
    { title: '其他需要说明的事项', sections: [mayFollow('other', '其他需要说明的事项', '')] },
  ],
};
