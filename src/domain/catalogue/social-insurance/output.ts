import { judgedBands } from '../judged-bands';
import { indicatorsOn } from '../templates/draft-indicator';
import { group, level } from '../templates/draft-levels';
import { attained } from '../templates/rate-rules';
import { ACCOUNTS, RETURNS } from '../templates/sourcing';

const indicator = indicatorsOn('财社〔2022〕65号（一、二级）；三级指标为示例');

/** First level 产出: income and outlay in quantity, quality, time and cost. */
export const outputLevel = level(
  'C',
  '产出',
  group(
    'C1',
    '产出数量',
    indicator(
      'C11',
      '参保任务完成率',
      9,
      '实际参保人数 ÷ 计划参保人数，越高越好。',
      attained('count', '实际参保人数', '计划参保人数'),
      RETURNS,
    ),
  ),
  group(
    'C2',
    '产出质量',
    indicator(
      'C21',
      '待遇核定准确率',
      9,
      '抽查中核定准确的人次 ÷ 抽查人次，越高越好。',
      attained('count', '核定准确的人次', '抽查人次'),
      RETURNS,
    ),
  ),
  group(
    'C3',
    '产出时效',
    indicator(
      'C31',
      '待遇发放及时率',
      9,
      '按时发放的人次 ÷ 应发放的人次，越高越好。',
      attained('count', '按时发放的人次', '应发放的人次'),
      RETURNS,
    ),
  ),
  group(
    'C4',
    '产出成本',
    indicator(
      'C41',
      '支出控制情况',
      8,
      '基金支出的增长和结构合不合理，有没有不合理支出。',
      judgedBands('与上年、预算和同类地区相比，写明不合理支出的金额。'),
      ACCOUNTS,
    ),
  ),
);
