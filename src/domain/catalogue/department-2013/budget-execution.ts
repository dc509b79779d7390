import { indicatorsOn } from '../templates/draft-indicator';
import { group } from '../templates/draft-levels';
import { change, share } from '../templates/measures';
import { attained, notAbove } from '../templates/rate-rules';
import { ACCOUNTS, TWO_YEARS } from '../templates/sourcing';

const indicator = indicatorsOn('财预〔2013〕53号 附件2 过程');

/** Second level 预算执行: eight rates, of which five are better when lower. */
export const budgetExecution = group(
  'B1',
  '预算执行',
  indicator(
    'B11',
    '预算完成率',
    5,
    '预算完成数 ÷ 预算数，越高越好。完成数是实际完成的预算数，预算数是批复的年度预算。',
    attained('fen', '预算完成数', '预算数'),
    { ...ACCOUNTS, measures: 'budgetExecutionRate' },
  ),
  indicator(
    'B12',
    '预算调整率',
    3,
    '预算调整数 ÷ 预算数，越低越好。因政策、不可抗力和上级交办而调整的不计入调整数。',
    notAbove(share('fen', '预算调整数', '预算数'), 0, 50_000),
    ACCOUNTS,
  ),
  indicator(
    'B13',
    '支付进度率',
    3,
    '实际支付进度 ÷ 既定支付进度，越高越好。',
    attained('ppm', '实际支付进度', '既定支付进度'),
    ACCOUNTS,
  ),
  indicator(
    'B14',
    '结转结余率',
    3,
    '结转结余总额 ÷ 支出预算数，越低越好。',
    notAbove(share('fen', '结转结余总额', '支出预算数'), 0, 50_000),
    ACCOUNTS,
  ),
  indicator(
    'B15',
    '结转结余变动率',
    2,
    '（本年度累计 − 上年度累计）÷ 上年度累计，越低越好，以不增长为限。',
    notAbove(change('fen', '累计结转结余总额'), 0),
    TWO_YEARS,
  ),
  indicator(
    'B16',
    '公用经费控制率',
    3,
    '实际支出公用经费总额 ÷ 预算安排公用经费总额，越低越好，以不超过100%为限。',
    notAbove(share('fen', '实际支出公用经费总额', '预算安排公用经费总额'), 1_000_000),
    ACCOUNTS,
  ),
  indicator(
    'B17',
    '“三公经费”控制率',
    3,
    '“三公经费”实际支出数 ÷ 预算安排数，越低越好，以不超过100%为限。',
    notAbove(share('fen', '“三公经费”实际支出数', '“三公经费”预算安排数'), 1_000_000),
    ACCOUNTS,
  ),
  indicator(
    'B18',
    '政府采购执行率',
    3,
    '实际政府采购金额 ÷ 政府采购预算数，越高越好，超过预算的部分不加分。',
    attained('fen', '实际政府采购金额', '政府采购预算数'),
    ACCOUNTS,
  ),
);
