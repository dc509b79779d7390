import { sampleFramework } from '../templates/draft-framework';
import { checked, effect, pppLevel, surveyed } from './draft-ppp';
import { COMPANY_NOTES } from './shared-notes';

/** PPP, the company while it builds. */
export const pppCompanyConstruction = sampleFramework({
  id: 'ppp-company-construction',
  version: '2020.1',
  title: 'PPP项目公司绩效评价指标体系（建设期）',
  source: '财政部 财金〔2020〕13号 项目公司（社会资本）建设期共性指标框架',
  kind: 'ppp',
  levels: [
    pppLevel(
      'A',
      '产出',
      checked('竣工验收', 80, '看项目是否按合同约定的时间、标准和投资通过竣工验收。', [
        '按合同约定的时间完成',
        '按约定的标准通过验收',
        '投资控制在约定的数额以内',
        '验收手续和资料齐全',
      ]),
    ),
    pppLevel(
      'B',
      '效果',
      effect('社会影响', 3, '建设活动对社会的影响，如就业、扰民、纠纷和事故。'),
      effect('生态影响', 2, '建设活动对环境的影响，如排放、扬尘、噪声和植被。'),
      effect('可持续性', 2, '项目公司为运营准备的人员、资金和制度。'),
      surveyed(3, '政府相关部门和社会公众'),
    ),
    pppLevel(
      'C',
      '管理',
      checked('组织管理', 3, '看项目公司的组织和制度能不能保证建设。', [
        '机构和人员到位',
        '职责分工明确',
      ]),
      checked('资金管理', 3, '看融资和资金使用规不规范。', [
        '资本金和融资按约到位',
        '资金使用合规',
      ]),
      checked('档案管理', 2, '看建设资料齐不齐、归没归档。', ['资料完整', '归档及时']),
      checked('信息公开', 2, '看应公开的信息公开没有。', ['内容符合规定', '时间符合规定']),
    ),
  ],
  notes: [...COMPANY_NOTES],
});
