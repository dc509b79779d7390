import { sampleFramework } from '../templates/draft-framework';
import { checked, effect, judged, pppLevel, surveyed } from './draft-ppp';
import { PPP_NOTES } from './shared-notes';

/** PPP, the implementing agency of the government while the project is built. */
export const pppAgencyConstruction = sampleFramework({
  id: 'ppp-agency-construction',
  version: '2020.1',
  title: 'PPP项目实施机构绩效评价指标体系（建设期）',
  source: '财政部 财金〔2020〕13号 项目实施机构建设期共性指标框架',
  kind: 'ppp',
  levels: [
    pppLevel(
      'A',
      '产出',
      judged('履约情况', 45, '实施机构履行合同义务的及时和完整。'),
      judged('成本控制', 35, '履约付出的成本与约定和预算相比，有没有超出。'),
    ),
    pppLevel(
      'B',
      '效果',
      surveyed(4, '社会公众和项目公司'),
      effect('可持续性', 4, '实施机构与项目公司的合作，能不能长期维持。'),
    ),
    pppLevel(
      'C',
      '管理',
      checked('前期工作', 3, '看前期手续和条件办没办好。', [
        '前期手续齐全',
        '约定的建设条件已落实',
      ]),
      checked('资金（资产）管理', 3, '看政府方出资和资产管理规不规范。', [
        '政府方出资按约到位',
        '资产权属清楚',
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
