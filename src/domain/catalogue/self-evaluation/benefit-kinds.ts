import type { FirstLevel } from '../../framework/framework';
import { judgedBands } from '../judged-bands';

const KINDS = [
  ['经济效益', '对经济发展带来的直接或间接影响'],
  ['社会效益', '对社会发展带来的影响'],
  ['生态效益', '对生态环境带来的影响'],
  ['可持续影响', '成果和影响在项目结束以后能否延续'],
] as const;

/**
 * 效益 of a self-evaluation in the four kinds that 财预〔2020〕10号 annex 2 names, judged in bands.
 *
 * @param weightMilli of the first level; a fourth of it each, which is our choice
 */
export const benefitLevelOf = (id: string, basis: string, weightMilli: number): FirstLevel => ({
  id,
  name: '效益',
  groups: KINDS.map(([name, meaning], index) => ({
    id: `${id}${index + 1}`,
    name,
    indicators: [
      {
        id: `${id}${index + 1}1`,
        name: `${name}实现程度`,
        explanation: `${meaning}。按项目实际选择并细化，不适用的把分值调给其他效益指标。`,
        basis,
        weightMilli: weightMilli / KINDS.length,
        evidence: ['formal', 'working', 'statement'],
        source: 'other',
        method: 'account',
        rule: judgedBands('对照年度指标值逐项说明；没有达到预期的写明原因和改进措施。'),
      },
    ],
  })),
});
