import { sampleFramework } from '../templates/draft-framework';
import { checked, effect, judged, pppLevel, surveyed } from './draft-ppp';
import { PPP_NOTES } from './shared-notes';

/** PPP, the implementing agency of the government while the project is in operation. */
export const pppAgencyOperation = sampleFramework({
  id: 'ppp-agency-operation',
  version: '2020.1',
  title: 'PPP项目实施机构绩效评价指标体系（运营期）',
  source: '财政部 财金〔2020〕13号 项目实施机构运营期共性指标框架',
  kind: 'ppp',
  levels: [
    pppLevel(
      'A',
      '产出',
      judged('按效付费', 50, '实施机构按绩效评价结果付费的及时和准确。'),
      judged('其他履约情况', 30, '付费以外的合同义务履行得及时不及时、完整不完整。'),
    ),
    pppLevel(
      'B',
      '效果',
      surveyed(3, '社会公众和项目公司'),
      effect('可持续性', 2, '实施机构与项目公司的合作，能不能长期维持。'),
      effect('物有所值', 3, '项目实际情况与原来物有所值评价相比。'),
    ),
    pppLevel(
      'C',
      '管理',
      checked('预算编制', 3, '看付费支出有没有编入预算。', [
        '支出责任列入年度预算',
        '列入中期财政规划',
      ]),
      checked('绩效目标与指标', 3, '看目标和指标编没编、批没批。', [
        '目标和指标已编制',
        '经过审核批复',
      ]),
      checked('监督管理', 3, '看对项目公司的监督有没有做。', [
        '监督有计划和记录',
        '发现的问题已督促整改',
      ]),
      checked('信息公开', 3, '看应公开的信息公开没有。', ['内容符合规定', '时间符合规定']),
    ),
  ],
  notes: [...PPP_NOTES],
});
