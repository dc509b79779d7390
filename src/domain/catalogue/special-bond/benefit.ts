import { judgedBands } from '../judged-bands';
import { indicatorsOn } from '../templates/draft-indicator';
import { group, level } from '../templates/draft-levels';
import { attained, satisfaction } from '../templates/rate-rules';
import { EFFECTS, RETURNS, SURVEYED } from '../templates/sourcing';

const indicator = indicatorsOn('财预〔2021〕61号；河南省专项债券项目指标体系 效益');

/** First level 效益: six indicators. Names of second levels are ours: the copy read has none. */
export const benefitLevel = level(
  'D',
  '效益',
  group(
    'D1',
    '项目效益',
    indicator(
      'D11',
      '经济效益',
      7,
      '项目对经济发展的影响和自身收益，按项目细化。',
      judgedBands('对照绩效目标和收益预测逐项核实。'),
      EFFECTS,
    ),
    indicator(
      'D12',
      '社会效益',
      6,
      '项目对民生和公共服务的影响，按项目细化。',
      judgedBands('对照绩效目标逐项核实受益的人群和程度。'),
      EFFECTS,
    ),
    indicator(
      'D13',
      '生态效益',
      4,
      '项目对生态环境的影响，按项目细化。',
      judgedBands('对照绩效目标和环评批复逐项核实。'),
      EFFECTS,
    ),
  ),
  group(
    'D2',
    '带动和支持',
    indicator(
      'D21',
      '带动投资情况',
      4,
      '实际带动的社会投资 ÷ 计划带动的社会投资，越高越好。',
      attained('fen', '实际带动的社会投资', '计划带动的社会投资'),
      RETURNS,
    ),
    indicator(
      'D22',
      '支持国家战略情况',
      4,
      '项目对国家和省重大战略的支持。',
      judgedBands('写明所支持的战略和具体贡献。'),
      EFFECTS,
    ),
  ),
  group(
    'D3',
    '满意度',
    indicator(
      'D31',
      '满意度',
      5,
      '以问卷调查取得；借用财预〔2021〕101号的满意度档次。',
      satisfaction('服务对象'),
      SURVEYED,
    ),
  ),
);
