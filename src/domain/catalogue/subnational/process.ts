import { judgedBands } from '../judged-bands';
import { indicatorsOn } from '../templates/draft-indicator';
import { group, level } from '../templates/draft-levels';
import { change, share } from '../templates/measures';
import { attained, notAbove } from '../templates/rate-rules';
import { ACCOUNTS, TWO_YEARS } from '../templates/sourcing';

const indicator = indicatorsOn('财预〔2013〕53号 附件3 过程');

/** First level 过程: how the budget of a lower government is carried out. */
export const processLevel = level(
  'B',
  '过程',
  group(
    'B1',
    '预算执行',
    indicator(
      'B11',
      '收入完成率',
      4,
      '收入完成数 ÷ 收入预算数，越高越好，超过预算的部分不加分。',
      attained('fen', '收入完成数', '收入预算数'),
      ACCOUNTS,
    ),
    indicator(
      'B12',
      '支出完成率',
      4,
      '支出完成数 ÷ 支出预算数，越高越好，超过预算的部分不加分。',
      attained('fen', '支出完成数', '支出预算数'),
      { ...ACCOUNTS, measures: 'budgetExecutionRate' },
    ),
    indicator(
      'B13',
      '支出均衡率',
      2,
      '各期支出进度与序时进度相比，越均衡越好。',
      judgedBands('按月或按季列出支出进度，与序时进度或平均进度相比。'),
      ACCOUNTS,
    ),
    indicator(
      'B14',
      '资金结转率',
      3,
      '结转资金 ÷ 支出预算数，越低越好。',
      notAbove(share('fen', '结转资金总额', '支出预算数'), 0, 50_000),
      ACCOUNTS,
    ),
    indicator(
      'B15',
      '资金结转变动率',
      2,
      '（本年度结转 − 上年度结转）÷ 上年度结转，越低越好，以不增长为限。',
      notAbove(change('fen', '结转资金总额'), 0),
      TWO_YEARS,
    ),
    indicator(
      'B16',
      '“三公经费”控制率',
      3,
      '“三公经费”实际支出数 ÷ 预算安排数，越低越好，以不超过100%为限。',
      notAbove(share('fen', '“三公经费”实际支出数', '“三公经费”预算安排数'), 1_000_000),
      ACCOUNTS,
    ),
    indicator(
      'B17',
      '暂存暂付率',
      2,
      '暂存款和暂付款余额 ÷ 财政支出，越低越好。',
      notAbove(share('fen', '暂存款和暂付款余额', '当年财政支出'), 0, 50_000),
      ACCOUNTS,
    ),
  ),
);
