import type { ReportOutline } from '../../report/outline';
import { asked, mayFollow } from './section';

/** 示例提纲: what a monitoring form asks besides its table (causes, likelihood, what is done). */
export const MONITORING_OUTLINE: ReportOutline = {
  title: '绩效运行监控报告（示例提纲）',
  source: '示例',
  chapters: [
    { title: '监控对象', sections: [asked('overview', '监控对象', '项目、资金和监控时点')] },
    {
      title: '运行情况',
      sections: [
        asked('process', '监控工作开展情况', '采集、核实的方法'),
        asked('conclusion', '预算执行和目标完成情况', '执行进度、目标实现程度，附监控表'),
      ],
    },
    {
      title: '偏差分析',
      sections: [
        asked('issues', '偏差及原因', '偏离目标的指标、原因、全年完成的可能性'),
        asked('recommendations', '纠偏措施和建议', '谁、何时、做什么'),
      ],
    },
    { title: '其他需要说明的事项', sections: [mayFollow('other', '其他需要说明的事项', '')] },
  ],
};
