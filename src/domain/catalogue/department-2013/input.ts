import { checkpoints } from '../rule-templates';
import { indicatorsOn } from '../templates/draft-indicator';
import { group, level } from '../templates/draft-levels';
import { change, share } from '../templates/measures';
import { attained, notAbove } from '../templates/rate-rules';
import { ACCOUNTS, DOCUMENTS, TWO_YEARS } from '../templates/sourcing';

const indicator = indicatorsOn('财预〔2013〕53号 附件2 投入');

/** First level 投入: targets set, and staff and money allotted. */
export const inputLevel = level(
  'A',
  '投入',
  group(
    'A1',
    '目标设定',
    indicator(
      'A11',
      '绩效目标合理性',
      3,
      '看部门整体目标有没有依据，与职责和年度任务合不合。',
      checkpoints('A11', [
        '与国家和当地的法规、规划相符',
        '与部门职责相符',
        '与部门中长期规划和年度工作计划相符',
      ]),
      DOCUMENTS,
    ),
    indicator(
      'A12',
      '绩效指标明确性',
      3,
      '看整体目标有没有细化成能衡量的指标，与预算对不对得上。',
      checkpoints('A12', [
        '整体目标已分解为具体的工作任务',
        '有清晰、可衡量的指标值',
        '与年度任务数或计划数对应',
        '与年度预算资金匹配',
      ]),
      DOCUMENTS,
    ),
  ),
  group(
    'A2',
    '预算配置',
    indicator(
      'A21',
      '在职人员控制率',
      3,
      '在职人员数 ÷ 编制数，越低越好，以不超过100%为限。',
      notAbove(share('count', '年末在职人员数', '核定编制数'), 1_000_000),
      DOCUMENTS,
    ),
    indicator(
      'A22',
      '“三公经费”变动率',
      3,
      '（本年度总额 − 上年度总额）÷ 上年度总额，越低越好，以不增长为限。',
      notAbove(change('fen', '“三公经费”总额'), 0),
      TWO_YEARS,
    ),
    indicator(
      'A23',
      '重点支出安排率',
      3,
      '年度重点项目支出 ÷ 年度项目总支出，越高越好。',
      attained('fen', '重点项目支出', '项目总支出', 600_000),
      { ...ACCOUNTS, target: '示例目标值60%，由委托方核定' },
    ),
  ),
);
