import { checkpoints } from '../rule-templates';
import { indicatorsOn } from '../templates/draft-indicator';
import { group, level } from '../templates/draft-levels';
import { attained } from '../templates/rate-rules';
import { ACCOUNTS, DOCUMENTS } from '../templates/sourcing';

const indicator = indicatorsOn('财社〔2022〕65号（一、二级）；三级指标为示例');

/** First level 决策: the policy. */
export const decisionLevel = level(
  'A',
  '决策',
  group(
    'A1',
    '政策制定',
    indicator(
      'A11',
      '政策合规性',
      8,
      '看当地的参保、缴费和待遇政策合不合上级规定。',
      checkpoints('A11', ['缴费政策符合规定', '待遇政策符合规定', '没有自行出台的扩围或提标']),
      DOCUMENTS,
    ),
    indicator(
      'A12',
      '目标明确性',
      7,
      '看年度绩效目标定没定、能不能衡量。',
      checkpoints('A12', ['设有年度绩效目标', '指标清晰、可衡量', '与基金预算对应']),
      DOCUMENTS,
    ),
  ),
);

/** First level 过程: carrying out the policy, the budget, and control of risks. */
export const processLevel = level(
  'B',
  '过程',
  group(
    'B1',
    '政策执行',
    indicator(
      'B11',
      '政策执行规范性',
      8,
      '看参保登记、征缴和待遇审核按规定做了没有。',
      checkpoints('B11', ['参保登记规范', '征缴规范', '待遇审核和发放规范']),
      DOCUMENTS,
    ),
  ),
  group(
    'B2',
    '预算管理',
    indicator(
      'B21',
      '收入预算执行率',
      5,
      '基金实际收入 ÷ 收入预算，越高越好，超过预算的部分不加分。',
      attained('fen', '基金实际收入', '基金收入预算'),
      ACCOUNTS,
    ),
    indicator(
      'B22',
      '支出预算执行率',
      5,
      '基金实际支出 ÷ 支出预算，越高越好，超过预算的部分不加分。',
      attained('fen', '基金实际支出', '基金支出预算'),
      { ...ACCOUNTS, measures: 'budgetExecutionRate' },
    ),
  ),
  group(
    'B3',
    '风险防控',
    indicator(
      'B31',
      '风险防控情况',
      7,
      '看基金有没有被冒领、挪用，内部控制有没有起作用。',
      checkpoints('B31', ['内部控制制度健全', '定期与相关部门比对数据', '违规问题已追回和整改']),
      DOCUMENTS,
    ),
  ),
);
