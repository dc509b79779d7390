import { judgedBands } from '../judged-bands';
import { indicatorsOn } from '../templates/draft-indicator';
import { group, level } from '../templates/draft-levels';
import { attained, satisfaction } from '../templates/rate-rules';
import { EFFECTS, RETURNS, SURVEYED } from '../templates/sourcing';

const indicator = indicatorsOn('财综〔2018〕42号（一级）；三级指标为示例');

/** First level 效率性. */
export const efficiencyLevel = level(
  'C',
  '效率性',
  group(
    'C1',
    '服务产出',
    indicator(
      'C11',
      '服务数量完成率',
      9,
      '实际服务量 ÷ 合同约定量，越高越好，超出部分不加分。',
      attained('count', '实际服务量', '合同约定的服务量'),
      RETURNS,
    ),
    indicator(
      'C12',
      '服务质量达标率',
      12,
      '达标的服务量 ÷ 已验收的服务量，越高越好。',
      attained('count', '质量达标的服务量', '已验收的服务量'),
      RETURNS,
    ),
    indicator(
      'C13',
      '服务及时率',
      9,
      '按时完成的服务量 ÷ 合同约定量，越高越好。',
      attained('count', '按时完成的服务量', '合同约定的服务量'),
      RETURNS,
    ),
  ),
);

/** First level 公平性, with the satisfaction of those served as the heaviest of all indicators. */
export const equityLevel = level(
  'D',
  '公平性',
  group(
    'D1',
    '服务可及',
    indicator(
      'D11',
      '服务覆盖公平情况',
      8,
      '看应当得到服务的人是不是都得到了，有没有差别对待。',
      judgedBands('按地区和人群核对服务记录与应服务名单。'),
      EFFECTS,
    ),
  ),
  group(
    'D2',
    '服务对象',
    indicator(
      'D21',
      '服务对象满意度',
      22,
      '以问卷调查取得，面向公众的服务应占较大权重；借用财预〔2021〕101号的满意度档次。',
      satisfaction('服务对象'),
      SURVEYED,
    ),
  ),
);
