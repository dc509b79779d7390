import { indicatorsOn } from '../templates/draft-indicator';
import { group, level } from '../templates/draft-levels';
import { attained } from '../templates/rate-rules';
import { RETURNS } from '../templates/sourcing';

const indicator = indicatorsOn('财预〔2013〕53号 附件2 产出');

/** First level 产出: four rates of duties fulfilled, all better when higher. */
export const outputLevel = level(
  'C',
  '产出',
  group(
    'C1',
    '职责履行',
    indicator(
      'C11',
      '实际完成率',
      8,
      '实际完成工作数 ÷ 计划工作数，越高越好。',
      attained('count', '实际完成工作数', '计划工作数'),
      RETURNS,
    ),
    indicator(
      'C12',
      '完成及时率',
      7,
      '及时完成的实际工作数 ÷ 计划工作数，越高越好。',
      attained('count', '及时完成的工作数', '计划工作数'),
      RETURNS,
    ),
    indicator(
      'C13',
      '质量达标率',
      8,
      '质量达标的实际工作数 ÷ 计划工作数，越高越好。',
      attained('count', '质量达标的工作数', '计划工作数'),
      RETURNS,
    ),
    indicator(
      'C14',
      '重点工作办结率',
      7,
      '重点工作实际完成数 ÷ 交办或下达数，越高越好。',
      attained('count', '重点工作实际完成数', '重点工作交办或下达数'),
      RETURNS,
    ),
  ),
);
