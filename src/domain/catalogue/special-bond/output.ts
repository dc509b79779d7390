import { judgedBands } from '../judged-bands';
import { indicatorsOn } from '../templates/draft-indicator';
import { group, level } from '../templates/draft-levels';
import { saving, share } from '../templates/measures';
import { attained, notAbove, notBelow } from '../templates/rate-rules';
import { ACCOUNTS, RETURNS } from '../templates/sourcing';

const indicator = indicatorsOn('财预〔2021〕61号；河南省专项债券项目指标体系 产出');

/** First level 产出: seven indicators. Names of second levels are ours: the copy read has none. */
export const outputLevel = level(
  'C',
  '产出',
  group(
    'C1',
    '建设情况',
    indicator(
      'C11',
      '形成资产率',
      6,
      '已形成的资产 ÷ 已支出的债券和配套资金，越高越好。',
      attained('fen', '已形成的资产', '已支出的项目资金'),
      ACCOUNTS,
    ),
    indicator(
      'C12',
      '建设质量',
      6,
      '验收合格的单位工程数 ÷ 已验收的单位工程数，越高越好。',
      attained('count', '验收合格的单位工程数', '已验收的单位工程数'),
      RETURNS,
    ),
    indicator(
      'C13',
      '建设进度',
      5,
      '实际完成的进度 ÷ 计划进度，越高越好。',
      attained('ppm', '实际完成的进度', '计划进度'),
      RETURNS,
    ),
  ),
  group(
    'C2',
    '成本控制',
    indicator(
      'C21',
      '建设成本',
      5,
      '（批复概算 − 实际成本）÷ 批复概算，不超概算得满分，超出的按比例扣分。',
      notBelow(saving('批复概算', '实际建设成本'), 0),
      ACCOUNTS,
    ),
    indicator(
      'C22',
      '资金成本',
      4,
      '闲置的债券资金 ÷ 到位的债券资金，越低越好：资金闲置也要付息。',
      notAbove(share('fen', '闲置的债券资金', '到位的债券资金'), 0, 50_000),
      ACCOUNTS,
    ),
    indicator(
      'C23',
      '运营成本',
      4,
      '实际运营成本 ÷ 预测运营成本，越低越好，以不超过100%为限。',
      notAbove(share('fen', '实际运营成本', '预测运营成本'), 1_000_000),
      ACCOUNTS,
    ),
  ),
  group(
    'C3',
    '运营产出',
    indicator(
      'C31',
      '项目产出率',
      5,
      '项目建成后提供的产品或服务，与设计或计划的数量和质量相比（按项目细化）。',
      judgedBands('写明产出的名称、计划值和实际值。'),
      RETURNS,
    ),
  ),
);
