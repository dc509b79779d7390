import { judgedBands } from '../judged-bands';
import { indicatorsOn } from '../templates/draft-indicator';
import { group, level } from '../templates/draft-levels';
import { share } from '../templates/measures';
import { notAbove, satisfaction } from '../templates/rate-rules';
import { SURVEYED, YEARBOOKS } from '../templates/sourcing';
import { ecologicalEffects, socialEffects } from './social-effects';

const indicator = indicatorsOn('财预〔2013〕53号 附件3 效果');

/** First level 效果: economy, society, environment, and the satisfaction of the public. */
export const effectLevel = level(
  'C',
  '效果',
  group(
    'C1',
    '经济效益',
    indicator(
      'C11',
      '财政收入占GDP比重',
      2,
      '财政收入 ÷ 地区生产总值。',
      judgedBands('与上年和同类地区相比，写明比重和变化的原因。'),
      YEARBOOKS,
    ),
    indicator(
      'C12',
      '税收收入占比',
      2,
      '税收收入 ÷ 财政收入，越高越好。',
      judgedBands('与上年和同类地区相比，占比提高或保持的为达成预期。'),
      YEARBOOKS,
    ),
    indicator(
      'C13',
      '非税收入占比',
      2,
      '非税收入 ÷ 财政收入，越低越好。',
      notAbove(share('fen', '非税收入', '财政收入'), 300_000, 20_000),
      { ...YEARBOOKS, target: '示例目标值30%，由委托方核定' },
    ),
    indicator(
      'C14',
      '财政支出乘数',
      2,
      '地区生产总值增加额 ÷ 财政支出增加额，越高越好。',
      judgedBands('与上年和同类地区相比；增加额为负时写明原因。'),
      YEARBOOKS,
    ),
  ),
  socialEffects,
  ecologicalEffects,
  group(
    'C4',
    '公众满意度',
    indicator(
      'C41',
      '社会公众满意度',
      4,
      '以问卷调查取得；借用财预〔2021〕101号的满意度档次。',
      satisfaction('社会公众'),
      SURVEYED,
    ),
  ),
);
