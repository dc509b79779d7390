import { judgedBands } from '../judged-bands';
import { indicatorsOn } from '../templates/draft-indicator';
import { group, level } from '../templates/draft-levels';
import { attained, satisfaction } from '../templates/rate-rules';
import { EFFECTS, RETURNS, SURVEYED } from '../templates/sourcing';

const onOutput = indicatorsOn('河南省省级部门整体绩效评价指标体系 产出');
const onBenefit = indicatorsOn('河南省省级部门整体绩效评价指标体系 效益');

/** First level 产出: key tasks done and duties fulfilled. */
export const outputLevel = level(
  'B',
  '产出',
  group(
    'B1',
    '重点工作任务完成',
    onOutput(
      'B11',
      '重点工作任务完成情况',
      22,
      '已完成的重点工作任务数 ÷ 计划任务数，越高越好（三级指标为示例）。',
      attained('count', '已完成的重点工作任务数', '计划的重点工作任务数'),
      RETURNS,
    ),
  ),
  group(
    'B2',
    '履职目标实现',
    onOutput(
      'B21',
      '履职目标实现情况',
      23,
      '已实现的年度履职目标数 ÷ 设定数，越高越好（三级指标为示例）。',
      attained('count', '已实现的履职目标数', '设定的履职目标数'),
      RETURNS,
    ),
  ),
);

/** First level 效益: effects of the duties fulfilled, and satisfaction. */
export const benefitLevel = level(
  'C',
  '效益',
  group(
    'C1',
    '履职效益',
    onBenefit(
      'C11',
      '履职效益实现情况',
      25,
      '部门履职的经济、社会、生态等效益，按部门实际选择并细化（三级指标为示例）。',
      judgedBands('对照部门整体目标逐项核实履职效果。'),
      EFFECTS,
    ),
  ),
  group(
    'C2',
    '满意度',
    onBenefit(
      'C21',
      '服务对象满意度',
      10,
      '以问卷调查取得；借用财预〔2021〕101号的满意度档次。',
      satisfaction('服务对象'),
      SURVEYED,
    ),
  ),
);
