import { judgedBands } from '../judged-bands';
import { indicatorsOn } from '../templates/draft-indicator';
import { group, level } from '../templates/draft-levels';
import { satisfaction } from '../templates/rate-rules';
import { EFFECTS, SURVEYED } from '../templates/sourcing';

const indicator = indicatorsOn('财预〔2013〕53号 附件2 效果');

/** First level 效果: effects of the duties fulfilled, and satisfaction. */
export const effectLevel = level(
  'D',
  '效果',
  group(
    'D1',
    '履职效益',
    indicator(
      'D11',
      '经济效益',
      5,
      '部门履职对经济发展的直接或间接影响，按部门实际选择并细化。',
      judgedBands('对照部门整体目标逐项核实经济方面的效果。'),
      EFFECTS,
    ),
    indicator(
      'D12',
      '社会效益',
      5,
      '部门履职对社会发展的直接或间接影响，按部门实际选择并细化。',
      judgedBands('对照部门整体目标逐项核实社会方面的效果。'),
      EFFECTS,
    ),
    indicator(
      'D13',
      '生态效益',
      3,
      '部门履职对生态环境的直接或间接影响，按部门实际选择并细化。',
      judgedBands('对照部门整体目标逐项核实生态方面的效果。'),
      EFFECTS,
    ),
    indicator(
      'D14',
      '社会公众或服务对象满意度',
      7,
      '以问卷调查取得；借用财预〔2021〕101号的满意度档次。',
      satisfaction('社会公众或服务对象'),
      SURVEYED,
    ),
  ),
);
