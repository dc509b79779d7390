import { judgedBands } from '../judged-bands';
import { indicatorsOn } from '../templates/draft-indicator';
import { group, level } from '../templates/draft-levels';
import { satisfaction } from '../templates/rate-rules';
import { EFFECTS, RETURNS, SURVEYED } from '../templates/sourcing';

const indicator = indicatorsOn('财社〔2022〕65号（一、二级）；三级指标为示例');

/** First level 效益: economic, social, lasting, and the satisfaction of the insured. */
export const benefitLevel = level(
  'D',
  '效益',
  group(
    'D1',
    '经济效益',
    indicator(
      'D11',
      '基金运行效益',
      6,
      '基金的结余、保值和对缴费负担的影响。',
      judgedBands('查基金收支、结余和存储的收益。'),
      RETURNS,
    ),
  ),
  group(
    'D2',
    '社会效益',
    indicator(
      'D21',
      '保障效果',
      7,
      '参保人得到的保障。',
      judgedBands('对照年度目标核实。'),
      EFFECTS,
    ),
  ),
  group(
    'D3',
    '可持续影响',
    indicator(
      'D31',
      '基金可持续性',
      6,
      '基金今后收支能不能平衡。',
      judgedBands('查累计结余可支付的月数和中长期预测。'),
      RETURNS,
    ),
  ),
  group(
    'D4',
    '满意度',
    indicator(
      'D41',
      '参保人员满意度',
      6,
      '以问卷调查取得；借用财预〔2021〕101号的满意度档次。',
      satisfaction('参保人员'),
      SURVEYED,
    ),
  ),
);
