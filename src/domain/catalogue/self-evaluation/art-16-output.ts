import type { FirstLevel } from '../../framework/framework';
import { judgedBands } from '../judged-bands';
import { ratio } from '../rule-templates';

const BASIS = '财预〔2020〕10号 第十三条、第十六条';

/** 产出 of the self-evaluation form, 50 points by art. 13, spread evenly by us over four kinds. */
export const outputByArticle16: FirstLevel = {
  id: 'B',
  name: '产出',
  groups: [
    {
      id: 'B1',
      name: '产出数量',
      indicators: [
        {
          id: 'B11',
          name: '实际完成率',
          explanation: '实际完成值 ÷ 年度指标值，完成的得满分，超过部分不加分。',
          basis: BASIS,
          weightMilli: 12_500,
          target: '100%',
          evidence: ['voucher', 'working'],
          source: 'departmentRecords',
          method: 'statistics',
          rule: ratio(
            'count',
            { id: 'actual', label: '实际完成值' },
            { id: 'planned', label: '年度指标值' },
          ),
        },
      ],
    },
    {
      id: 'B2',
      name: '产出质量',
      indicators: [
        {
          id: 'B21',
          name: '质量达标率',
          explanation: '质量达标产出数 ÷ 实际产出数。',
          basis: BASIS,
          weightMilli: 12_500,
          target: '100%',
          evidence: ['voucher', 'formal'],
          source: 'departmentRecords',
          method: 'statistics',
          rule: ratio(
            'count',
            { id: 'qualified', label: '质量达标产出数' },
            { id: 'actual', label: '实际产出数' },
          ),
        },
      ],
    },
    {
      id: 'B3',
      name: '产出时效',
      indicators: [
        {
          id: 'B31',
          name: '完成及时性',
          explanation: '实际完成时间与计划完成时间相比较，按三档评判。',
          basis: BASIS,
          weightMilli: 12_500,
          evidence: ['voucher', 'working'],
          source: 'departmentRecords',
          method: 'proof',
          rule: judgedBands('写明计划和实际的完成日期；延期的写明原因和改进措施。'),
        },
      ],
    },
    {
      id: 'B4',
      name: '产出成本',
      indicators: [
        {
          id: 'B41',
          name: '成本控制',
          explanation:
            '计划成本 ÷ 实际成本 × 分值，不超计划得满分。反向计算的办法为产品示例，规定没有给出。',
          basis: BASIS,
          weightMilli: 12_500,
          evidence: ['voucher'],
          source: 'departmentStatistics',
          method: 'statistics',
          rule: {
            kind: 'reverse',
            target: { id: 'planned', label: '计划成本', unit: 'fen' },
            actual: { id: 'actual', label: '实际成本', unit: 'fen' },
          },
        },
      ],
    },
  ],
};
