import type { FirstLevel } from '../framework/framework';
import { checkpoints, ratio } from './rule-templates';

const BASIS = '财预〔2020〕10号 附件2 过程';

/** First level 过程: 5 indicators, 10 check points and 2 ratios of the reference frame. */
export const processLevel: FirstLevel = {
  id: 'B',
  name: '过程',
  groups: [
    {
      id: 'B1',
      name: '资金管理',
      indicators: [
        {
          id: 'B11',
          name: '资金到位率',
          explanation: '实际到位资金 ÷ 预算资金。按一定时期内落实到具体项目的资金计算。',
          basis: BASIS,
          weightMilli: 3000,
          target: '100%',
          evidence: ['voucher', 'formal'],
          source: 'departmentStatistics',
          method: 'statistics',
          benchmark: { kind: 'plan', text: '预算批复' },
          rule: ratio(
            'fen',
            { id: 'arrived', label: '实际到位资金' },
            { id: 'budgeted', label: '预算资金' },
          ),
        },
        {
          id: 'B12',
          name: '预算执行率',
          explanation: '实际支出资金 ÷ 实际到位资金。分母是到位资金，不是预算资金。',
          basis: BASIS,
          weightMilli: 5000,
          target: '100%',
          evidence: ['voucher'],
          source: 'departmentStatistics',
          method: 'statistics',
          benchmark: { kind: 'plan', text: '实际到位资金' },
          measures: 'budgetExecutionRate',
          denominator: 'fundsReceived',
          rule: ratio(
            'fen',
            { id: 'spent', label: '实际支出资金' },
            { id: 'arrived', label: '实际到位资金' },
          ),
        },
        {
          id: 'B13',
          name: '资金使用合规性',
          explanation: '看钱用得合不合规：制度、审批、用途，以及有没有违规使用。',
          basis: BASIS,
          weightMilli: 5000,
          evidence: ['voucher', 'formal'],
          source: 'departmentRecords',
          method: 'proof',
          rule: checkpoints('B13', [
            '符合财经法规、财务管理制度和专项资金管理办法',
            '资金拨付有完整的审批程序和手续',
            '符合项目预算批复或合同规定的用途',
            '没有截留、挤占、挪用、虚列支出等情况',
          ]),
        },
      ],
    },
    {
      id: 'B2',
      name: '组织实施',
      indicators: [
        {
          id: 'B21',
          name: '管理制度健全性',
          explanation: '看财务和业务管理制度有没有、全不全、合不合法。',
          basis: BASIS,
          weightMilli: 3000,
          evidence: ['formal'],
          source: 'departmentRecords',
          method: 'proof',
          rule: checkpoints('B21', [
            '已制定或具备相应的财务和业务管理制度',
            '制度合法、合规、完整',
          ]),
        },
        {
          id: 'B22',
          name: '制度执行有效性',
          explanation: '看制度落没落到实处，手续和档案齐不齐。',
          basis: BASIS,
          weightMilli: 4000,
          evidence: ['voucher', 'working'],
          source: 'departmentRecords',
          method: 'proof',
          rule: checkpoints('B22', [
            '遵守相关法律法规和管理规定',
            '项目调整和支出调整的手续完备',
            '合同书、验收报告、技术鉴定等资料齐全并及时归档',
            '实施所需的人员、场地设备、信息支撑等落实到位',
          ]),
        },
      ],
    },
  ],
};
