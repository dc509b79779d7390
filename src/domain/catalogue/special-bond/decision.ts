import { judgedBands } from '../judged-bands';
import { checkpoints } from '../rule-templates';
import { indicatorsOn } from '../templates/draft-indicator';
import { group, level } from '../templates/draft-levels';
import { share } from '../templates/measures';
import { attained, near } from '../templates/rate-rules';
import { ACCOUNTS, DOCUMENTS } from '../templates/sourcing';

const indicator = indicatorsOn('财预〔2021〕61号；河南省专项债券项目指标体系 决策');

/** First level 决策: ten indicators. Names of second levels are ours: the copy read has none. */
export const decisionLevel = level(
  'A',
  '决策',
  group(
    'A1',
    '项目立项',
    indicator(
      'A11',
      '立项依据充分性',
      2,
      '看项目有没有法规、规划和实际需要作依据，有没有公益性和收益性。',
      checkpoints('A11', ['有法规、规划和政策作依据', '有公益性', '有相应的收益', '有现实需要']),
      DOCUMENTS,
    ),
    indicator(
      'A12',
      '符合债券支持领域和方向',
      2,
      '项目属于当年专项债券支持的领域和方向。',
      {
        kind: 'yesNo',
        question: { id: 'A12-1', text: '项目属于当年专项债券支持的领域和方向' },
        noPpm: 0,
      },
      DOCUMENTS,
    ),
    indicator(
      'A13',
      '立项程序规范性',
      1,
      '看申请、论证、评估和集体决策的程序走全了没有。',
      checkpoints('A13', ['按规定的程序申请', '事前经过论证和绩效评估', '经过集体决策']),
      DOCUMENTS,
    ),
    indicator(
      'A14',
      '立项批复情况',
      1,
      '看项目建议书、可行性研究、初步设计等批复齐不齐。',
      checkpoints('A14', ['批复文件齐全', '批复内容与申报一致']),
      DOCUMENTS,
    ),
  ),
  group(
    'A2',
    '前期准备',
    indicator(
      'A21',
      '手续办理情况',
      2,
      '看开工前的用地、规划、环评、施工许可等手续办了没有。',
      checkpoints('A21', ['手续按规定办理', '手续在开工前办妥']),
      DOCUMENTS,
    ),
    indicator(
      'A22',
      '配套资金到位率',
      2,
      '实际到位的配套资金 ÷ 应到位的配套资金，越高越好。',
      attained('fen', '实际到位的配套资金', '应到位的配套资金'),
      ACCOUNTS,
    ),
  ),
  group(
    'A3',
    '绩效目标',
    indicator(
      'A31',
      '目标设定情况',
      1,
      '看项目有没有按规定设定绩效目标并随债券申报。',
      checkpoints('A31', ['设有绩效目标', '目标随项目申报并经审核']),
      DOCUMENTS,
    ),
    indicator(
      'A32',
      '目标合理性',
      1,
      '看目标与项目内容、债券资金相不相称。',
      judgedBands('查目标与可行性研究、资金量和同类项目是否相称。'),
      DOCUMENTS,
    ),
    indicator(
      'A33',
      '目标明确性',
      1,
      '看目标有没有细化成能衡量的指标。',
      checkpoints('A33', ['目标已细化为指标', '指标值清晰、可衡量']),
      DOCUMENTS,
    ),
  ),
  group(
    'A4',
    '债券额度',
    indicator(
      'A41',
      '额度匹配率',
      2,
      '实际需求 ÷ 申请额度，越接近100%越好。',
      near(share('fen', '债券资金实际需求', '债券申请额度'), 1_000_000, 50_000),
      ACCOUNTS,
    ),
  ),
);
