import { judgedBands } from '../judged-bands';
import { checkpoints } from '../rule-templates';
import { indicatorsOn } from '../templates/draft-indicator';
import { group, level } from '../templates/draft-levels';
import { share } from '../templates/measures';
import { attained, notBelow } from '../templates/rate-rules';
import { ACCOUNTS, DOCUMENTS, RETURNS } from '../templates/sourcing';
import { fundUse } from './fund-use';

const indicator = indicatorsOn('财预〔2021〕61号；河南省专项债券项目指标体系 管理');

/** First level 管理: twelve indicators. Names of second levels are ours: the copy read has none. */
export const managementLevel = level(
  'B',
  '管理',
  fundUse,
  group(
    'B2',
    '资产和偿债',
    indicator(
      'B21',
      '资产备案和产权登记',
      2,
      '看形成的资产有没有备案、登记产权并纳入管理。',
      checkpoints('B21', ['资产已备案', '产权已登记', '没有违规抵押或处置']),
      DOCUMENTS,
    ),
    indicator(
      'B22',
      '本息偿还计划执行情况',
      2,
      '实际偿还的本息 ÷ 计划偿还的本息，越高越好。',
      attained('fen', '实际偿还的本息', '计划偿还的本息'),
      ACCOUNTS,
    ),
  ),
  group(
    'B3',
    '收益和期限',
    indicator(
      'B31',
      '预期合理性',
      1,
      '看项目收入、成本和收益的预测有没有依据。',
      judgedBands('查预测的依据、参数和与同类项目的差别。'),
      DOCUMENTS,
    ),
    indicator(
      'B32',
      '收益匹配情况',
      2,
      '实际收益 ÷ 同期预测收益，达到100%得满分，不足的按差额扣分。',
      notBelow(share('fen', '项目实际收益', '同期预测收益'), 1_000_000, 20_000),
      RETURNS,
    ),
    indicator(
      'B33',
      '期限匹配情况',
      2,
      '债券期限与项目建设和运营的期限相匹配。',
      {
        kind: 'yesNo',
        question: { id: 'B33-1', text: '债券期限与项目建设和运营期限匹配' },
        noPpm: 0,
      },
      DOCUMENTS,
    ),
  ),
  group(
    'B4',
    '公开和整改',
    indicator(
      'B41',
      '信息公开情况',
      2,
      '看债券发行、使用和项目进展的信息公开没有。',
      checkpoints('B41', ['按规定的内容公开', '按规定的时间公开']),
      DOCUMENTS,
    ),
    indicator(
      'B42',
      '问题整改情况',
      1,
      '审计、监督发现的问题中，已整改的占应整改的比重，越高越好。没有问题的，得满分。',
      {
        kind: 'ratio',
        numerator: { id: 'actual', label: '已整改的问题数', unit: 'count' },
        denominator: { id: 'planned', label: '应整改的问题数', unit: 'count' },
        targetPpm: 1_000_000,
        whenZero: 'best',
      },
      DOCUMENTS,
    ),
    indicator(
      'B43',
      '信息系统管理情况',
      1,
      '看项目信息有没有如实、及时录入债券管理系统。',
      checkpoints('B43', ['录入及时', '录入与实际一致']),
      DOCUMENTS,
    ),
    indicator(
      'B44',
      '其他管理情况',
      1,
      '上面没有列出、项目特有的管理要求。',
      judgedBands('写明所看的管理要求和依据。'),
      DOCUMENTS,
    ),
  ),
);
