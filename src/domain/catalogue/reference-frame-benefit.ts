import type { FirstLevel } from '../framework/framework';
import { judgedBands } from './judged-bands';

const BASIS = '财预〔2020〕10号 附件2 效益；第十六条';

/** First level 效益: 2 judged indicators of the reference frame. */
export const benefitLevel: FirstLevel = {
  id: 'D',
  name: '效益',
  groups: [
    {
      id: 'D1',
      name: '项目效益',
      indicators: [
        {
          id: 'D11',
          name: '实施效益',
          explanation: '项目带来的社会、经济、生态效益和可持续影响，按项目实际选择并细化。',
          basis: BASIS,
          weightMilli: 20_000,
          evidence: ['formal', 'working', 'statement'],
          source: 'other',
          method: 'account',
          benchmark: { kind: 'history', text: '项目实施前的状况' },
          rule: judgedBands(
            '对照绩效目标逐项核实。达成预期，给权重的100%至80%（含）；部分达成并有一定效果，' +
              '给80%至60%（含）；未达成且效果较差，给60%至0。',
          ),
        },
        {
          id: 'D12',
          name: '满意度',
          explanation: '社会公众或服务对象对实施效果的满意程度，一般以问卷调查取得。',
          basis: BASIS,
          weightMilli: 10_000,
          evidence: ['working'],
          source: 'questionnaire',
          method: 'survey',
          benchmark: { kind: 'plan', text: '绩效目标确定的满意度' },
          rule: judgedBands(
            '以有效问卷计算满意度，注明发放、回收和有效的份数。达成目标值，给权重的100%至80%（含）；' +
              '部分达成，给80%至60%（含）；未达成，给60%至0。',
          ),
        },
      ],
    },
  ],
};
