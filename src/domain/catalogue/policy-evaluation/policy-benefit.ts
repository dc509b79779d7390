import type { FirstLevel } from '../../framework/framework';
import { judgedBands } from '../judged-bands';
import { checkedIndicator, SAMPLE_BASIS } from './sample-indicator';

/** 效益 of policies, 30 points; equity is one of the four criteria of 财预〔2020〕10号 art. 2. */
export const policyBenefitLevel = (effect: {
  readonly name: string;
  readonly explanation: string;
}): FirstLevel => ({
  id: 'D',
  name: '效益',
  groups: [
    {
      id: 'D1',
      name: '政策效果',
      indicators: [
        {
          id: 'D11',
          ...effect,
          basis: SAMPLE_BASIS,
          weightMilli: 12_000,
          evidence: ['formal', 'working'],
          source: 'departmentStatistics',
          method: 'trend',
          benchmark: { kind: 'history', text: '政策实施前的状况' },
          rule: judgedBands('对照政策目标，用实施前后的数据说明变化，分清政策本身的作用。'),
        },
        {
          id: 'D12',
          name: '公平性',
          explanation: '同样条件的对象是否同样受益，有没有应享受而没有享受的。',
          basis: '财预〔2020〕10号 第二条（公平性）；指标和分值为示例',
          weightMilli: 5000,
          evidence: ['working'],
          source: 'departmentRecords',
          method: 'statistics',
          rule: judgedBands('抽查受益名单和未获批名单，写明核对的户数和发现的情形。'),
        },
        checkedIndicator('D13', '可持续性', 3000, '看政策到期以后怎么办，效果不好怎么退出。', [
          '一年以上的政策有全周期跟踪',
          '明确了到期或低效时的退出办法',
        ]),
      ],
    },
    {
      id: 'D2',
      name: '满意度',
      indicators: [
        {
          id: 'D21',
          name: '满意度',
          explanation: '政策对象和社会公众的满意程度，以问卷调查取得。',
          basis: SAMPLE_BASIS,
          weightMilli: 10_000,
          evidence: ['working'],
          source: 'questionnaire',
          method: 'survey',
          rule: judgedBands('写明问卷发放、回收和有效的份数，以及满意度的计算办法。'),
        },
      ],
    },
  ],
});
