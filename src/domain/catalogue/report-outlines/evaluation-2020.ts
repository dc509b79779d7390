import type { ReportOutline } from '../../report/outline';
import { asked, mayFollow } from './section';

/** The report outline of 财预〔2020〕10号, annex 3; the hints are ours. */
export const EVALUATION_OUTLINE: ReportOutline = {
  title: '绩效评价报告（参考提纲）',
  source: '财预〔2020〕10号 附件3',
  chapters: [
    {
      title: '基本情况',
      sections: [
        asked('overview', '项目概况', '背景、主要内容及实施情况、资金投入和使用情况'),
        asked('objectives', '项目绩效目标', '总体目标和阶段性目标'),
      ],
    },
    {
      title: '绩效评价工作开展情况',
      sections: [
        asked('scope', '评价目的、对象和范围', '为什么评价、评价什么、评价到哪里'),
        asked('method', '评价原则、指标体系、方法和标准', '指标体系附表；用了哪些方法和标准'),
        asked('process', '评价工作过程', '准备、现场、分析、征求意见各阶段；走访与抽样情况'),
      ],
    },
    {
      title: '综合评价情况及评价结论',
      sections: [asked('conclusion', '综合评价结论', '总分、等级和总体判断；附评分表')],
    },
    {
      title: '绩效评价指标分析',
      sections: [
        {
          ...asked('analysis', '情况', '逐项说明得分、扣分与依据，链接到佐证'),
          eachLevel: true,
        },
      ],
    },
    {
      title: '主要经验及做法、存在的问题及原因分析',
      sections: [
        asked('experience', '主要经验及做法', '可以推广的做法；没有可写“无”'),
        asked('issues', '存在的问题及原因分析', '每个问题写明依据、佐证和原因'),
      ],
    },
    {
      title: '有关建议',
      sections: [asked('recommendations', '有关建议', '对应问题逐条提出，写明对象和可行做法')],
    },
    {
      title: '其他需要说明的问题',
      sections: [mayFollow('other', '其他需要说明的问题', '口径、局限、未能核实的事项')],
    },
  ],
};
