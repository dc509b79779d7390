import type { FirstLevel } from '../../framework/framework';
import { dimension } from './dimension';

const necessity = dimension('A', '立项必要性', [
  {
    name: '立项依据',
    explanation: '看项目凭什么立：依据、法规、决策部署和规划。',
    points: [
      '立项依据充分、明确',
      '符合法律法规和有关政策',
      '符合党委、政府的决策部署',
      '与行业和地区规划相衔接',
    ],
  },
  {
    name: '现实需求',
    explanation: '看项目是不是真有人需要，谁受益，做没做过调查。',
    points: ['现实需求真实，受益对象明确', '经过调查研究', '与已有政策、项目不交叉重复'],
  },
]);

const economy = dimension('B', '投入经济性', [
  {
    name: '投入测算',
    explanation: '看要花的钱是怎样算出来的。',
    points: ['测算方法科学', '测算依据充分', '按照支出标准测算'],
  },
  {
    name: '成本效益',
    explanation: '看有没有更省的办法，花得值不值。',
    points: ['投入方式经过比较，选了较优的一种', '投入成本与预期效益相匹配'],
  },
]);

const objectives = dimension('C', '绩效目标合理性', [
  {
    name: '目标设定',
    explanation: '看目标清不清楚，与规划和需求合不合。',
    points: ['绩效目标明确', '与有关规划、计划一致', '与现实需求相匹配'],
  },
  {
    name: '指标设定',
    explanation: '看目标能不能量、到时候能不能考核。',
    points: ['指标细化、量化', '指标值可衡量、可考核'],
  },
]);

const plan = dimension('D', '实施方案可行性', [
  {
    name: '实施条件',
    explanation: '看开工所需要的条件和程序。',
    points: ['实施条件具备', '前期程序按规定履行'],
  },
  {
    name: '实施保障',
    explanation: '看怎样按期做完，出了问题怎么办。',
    points: ['实施计划和时限明确', '识别了主要风险，有应对措施'],
  },
]);

const funding = dimension('E', '筹资合规性', [
  {
    name: '筹资渠道',
    explanation: '看钱从哪里来、来得合不合规。',
    points: ['资金渠道合法合规', '资金规模和投入方式合理'],
  },
  {
    name: '财政责任',
    explanation: '看这笔钱该不该由本级财政出，出不出得起。',
    points: ['属于公共财政支持范围', '符合事权和支出责任划分', '在财政承受能力以内'],
  },
]);

/** The five dimensions with 26 check points, worded by us after the points of 郑州. */
export const FIVE_DIMENSIONS: FirstLevel[] = [necessity, economy, objectives, plan, funding];
