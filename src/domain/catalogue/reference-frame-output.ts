import type { FirstLevel } from '../framework/framework';
import { judgedBands } from './judged-bands';
import { ratio } from './rule-templates';

const BASIS = '财预〔2020〕10号 附件2 产出';

/** First level 产出: 4 indicators, of which 2 ratios, of the reference frame. */
export const outputLevel: FirstLevel = {
  id: 'C',
  name: '产出',
  groups: [
    {
      id: 'C1',
      name: '产出数量',
      indicators: [
        {
          id: 'C11',
          name: '实际完成率',
          explanation: '实际产出数 ÷ 计划产出数。超过计划的部分不加分。',
          basis: `${BASIS}；第十六条`,
          weightMilli: 10_000,
          target: '100%',
          evidence: ['voucher', 'working'],
          source: 'departmentRecords',
          method: 'statistics',
          benchmark: { kind: 'plan', text: '绩效目标或计划确定的产出数' },
          rule: ratio(
            'count',
            { id: 'actual', label: '实际产出数' },
            { id: 'planned', label: '计划产出数' },
          ),
        },
      ],
    },
    {
      id: 'C2',
      name: '产出质量',
      indicators: [
        {
          id: 'C21',
          name: '质量达标率',
          explanation: '质量达标产出数 ÷ 实际产出数。标准取行业标准、合同或立项文件的要求。',
          basis: `${BASIS}；第十六条`,
          weightMilli: 10_000,
          target: '100%',
          evidence: ['voucher', 'formal'],
          source: 'departmentRecords',
          method: 'statistics',
          benchmark: { kind: 'sector', text: '行业标准、合同或立项文件的要求' },
          rule: ratio(
            'count',
            { id: 'qualified', label: '质量达标产出数' },
            { id: 'actual', label: '实际产出数' },
          ),
        },
      ],
    },
    {
      id: 'C3',
      name: '产出时效',
      indicators: [
        {
          id: 'C31',
          name: '完成及时性',
          explanation:
            '把实际完成时间与计划完成时间相比较。规定没有给算式：按第十六条的三档评判，划档条件为示例。',
          basis: `${BASIS}；第十六条`,
          weightMilli: 8000,
          target: '不晚于计划完成时间',
          evidence: ['voucher', 'working'],
          source: 'departmentRecords',
          method: 'proof',
          benchmark: { kind: 'plan', text: '计划完成时间' },
          rule: judgedBands(
            '按时或提前完成，给权重的100%至80%（含）；有延期但不影响使用，给80%至60%（含）；' +
              '严重延期或未完成，给60%至0。注明计划与实际的完成日期。',
          ),
        },
      ],
    },
    {
      id: 'C4',
      name: '产出成本',
      indicators: [
        {
          id: 'C41',
          name: '成本节约率',
          explanation:
            '（计划成本 − 实际成本）÷ 计划成本。规定给了节约率的算式，没有给得分办法：' +
            '按第十六条的三档评判，划档条件为示例。',
          basis: `${BASIS}；第十六条`,
          weightMilli: 7000,
          target: '实际成本不超过计划成本',
          evidence: ['voucher', 'working'],
          source: 'departmentStatistics',
          method: 'statistics',
          benchmark: { kind: 'plan', text: '计划成本' },
          rule: judgedBands(
            '按（计划成本 − 实际成本）÷ 计划成本计算节约率。不超计划，给权重的100%至80%（含）；' +
              '略有超支且理由充分，给80%至60%（含）；超支较多，给60%至0。以降低质量换来的节约不算节约。',
          ),
        },
      ],
    },
  ],
};
