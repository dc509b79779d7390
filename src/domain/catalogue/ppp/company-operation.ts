import { sampleFramework } from '../templates/draft-framework';
import { checked, effect, judged, pppLevel, surveyed } from './draft-ppp';
import { COMPANY_NOTES } from './shared-notes';
import { OPERATION_WEIGHT_RULES } from './weight-rules';

/** PPP, the company in operation: the frame that payment by results rests on. */
export const pppCompanyOperation = sampleFramework({
  id: 'ppp-company-operation',
  version: '2020.1',
  title: 'PPP项目公司绩效评价指标体系（运营期）',
  source: '财政部 财金〔2020〕13号 项目公司（社会资本）运营期共性指标框架',
  kind: 'ppp',
  levels: [
    pppLevel(
      'A',
      '产出',
      judged('项目运营', 35, '运营的数量、质量和时效，与合同约定相比。'),
      judged('项目维护', 27, '设施设备的维护质量和及时性，与合同约定相比。'),
      judged('成本效益', 10, '运营维护的成本与收益，与约定和同类项目相比。'),
      checked('安全保障', 10, '看运营有没有安全制度、有没有出事故。', [
        '安全制度和应急预案齐全',
        '按规定巡查和演练',
        '没有发生责任事故',
      ]),
    ),
    pppLevel(
      'B',
      '效果',
      effect('经济影响', 2, '项目对当地经济的影响。'),
      effect('生态影响', 1, '项目运营对环境的影响。'),
      effect('社会影响', 2, '项目对社会和公共服务的影响。'),
      effect('可持续性', 2, '项目长期稳定运营的能力。'),
      surveyed(2, '政府相关部门、使用者和社会公众'),
    ),
    pppLevel(
      'C',
      '管理',
      checked('组织管理', 2, '看运营机构和人员能不能保证运营。', [
        '机构和人员到位',
        '职责分工明确',
      ]),
      checked('财务管理', 2, '看财务制度和核算规不规范。', ['财务制度健全', '核算和税费缴纳合规']),
      checked('制度管理', 2, '看内部制度有没有、执行没有。', ['制度健全', '执行有记录']),
      checked('档案管理', 1, '看运营资料齐不齐、归没归档。', ['资料完整', '归档及时']),
      checked('信息公开', 2, '看应公开的信息公开没有。', ['内容符合规定', '时间符合规定']),
    ),
  ],
  weightRules: [...OPERATION_WEIGHT_RULES],
  notes: [
    '运营与维护不低于60%，所据文本没有写明是占产出还是占总分：规则按占产出检查，示例权重两种读法都满足。',
    ...COMPANY_NOTES,
  ],
});
