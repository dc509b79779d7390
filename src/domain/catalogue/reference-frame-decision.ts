import type { FirstLevel } from '../framework/framework';
import { checkpoints } from './rule-templates';

const BASIS = '财预〔2020〕10号 附件2 决策';

/** First level 决策: 6 indicators, 21 check points of the reference frame. */
export const decisionLevel: FirstLevel = {
  id: 'A',
  name: '决策',
  groups: [
    {
      id: 'A1',
      name: '项目立项',
      indicators: [
        {
          id: 'A11',
          name: '立项依据充分性',
          explanation: '看项目为什么立：有没有法规、规划和职责上的依据。',
          basis: BASIS,
          weightMilli: 3000,
          evidence: ['formal'],
          source: 'departmentRecords',
          method: 'proof',
          rule: checkpoints('A11', [
            '有法律法规、国民经济发展规划和相关政策作依据',
            '与行业发展规划和政策要求一致',
            '属于本部门职责，是部门履职所需要的',
            '在公共财政支持范围内，符合中央与地方事权和支出责任划分',
            '与同类项目、部门内部其他项目不重复',
          ]),
        },
        {
          id: 'A12',
          name: '立项程序规范性',
          explanation: '看项目怎样立：申请、审批和论证的程序走全了没有。',
          basis: BASIS,
          weightMilli: 2000,
          evidence: ['formal', 'working'],
          source: 'departmentRecords',
          method: 'proof',
          rule: checkpoints('A12', [
            '按规定的程序申请设立',
            '审批文件和材料符合要求',
            '事前经过必要的可行性研究、专家论证、风险评估、绩效评估和集体决策',
          ]),
        },
      ],
    },
    {
      id: 'A2',
      name: '绩效目标',
      indicators: [
        {
          id: 'A21',
          name: '绩效目标合理性',
          explanation: '看目标该不该这样定；没有绩效目标的，可以工作任务目标代替考察。',
          basis: BASIS,
          weightMilli: 3000,
          evidence: ['formal', 'working'],
          source: 'departmentRecords',
          method: 'proof',
          rule: checkpoints('A21', [
            '设有绩效目标',
            '目标与实际工作内容相关',
            '预期产出和效果达到正常的业绩水平',
            '目标与预算确定的投资额或资金量相匹配',
          ]),
        },
        {
          id: 'A22',
          name: '绩效指标明确性',
          explanation: '看目标能不能量：分解成的指标清不清楚、能不能衡量。',
          basis: BASIS,
          weightMilli: 3000,
          evidence: ['formal', 'working'],
          source: 'departmentRecords',
          method: 'proof',
          benchmark: { kind: 'plan', text: '项目目标任务数或计划数' },
          rule: checkpoints('A22', [
            '目标已细化分解为具体的绩效指标',
            '指标有清晰、可衡量的指标值',
            '指标与项目目标任务数或计划数相对应',
          ]),
        },
      ],
    },
    {
      id: 'A3',
      name: '资金投入',
      indicators: [
        {
          id: 'A31',
          name: '预算编制科学性',
          explanation: '看预算怎样算出来：论证、标准和工作量能不能对上。',
          basis: BASIS,
          weightMilli: 2000,
          evidence: ['formal', 'working'],
          source: 'departmentRecords',
          method: 'proof',
          benchmark: { kind: 'sector', text: '定额、支出标准或市场价格' },
          rule: checkpoints('A31', [
            '预算编制经过科学论证',
            '预算内容与项目内容匹配',
            '预算额度测算依据充分，按照标准编制',
            '申请的资金量与工作任务相匹配',
          ]),
        },
        {
          id: 'A32',
          name: '资金分配合理性',
          explanation: '看资金怎样分下去：有没有依据，与单位和当地实际相不相适应。',
          basis: BASIS,
          weightMilli: 2000,
          evidence: ['formal', 'working'],
          source: 'departmentRecords',
          method: 'proof',
          rule: checkpoints('A32', [
            '资金分配有充分的依据',
            '分配额度合理，与项目单位或地方实际相适应',
          ]),
        },
      ],
    },
  ],
};
