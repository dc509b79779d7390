import { judgedBands } from '../judged-bands';
import { indicatorsOn } from '../templates/draft-indicator';
import { group, level } from '../templates/draft-levels';
import { share } from '../templates/measures';
import { attained, notAbove } from '../templates/rate-rules';
import { ACCOUNTS, DOCUMENTS, RETURNS } from '../templates/sourcing';

const indicator = indicatorsOn('河南省省级部门整体绩效评价指标体系 投入管理');

/** First level 投入管理: 15 points on work and money, 5 on performance management. */
export const inputLevel = level(
  'A',
  '投入管理',
  group(
    'A1',
    '工作目标管理',
    indicator(
      'A11',
      '工作目标管理情况',
      3,
      '看年度工作目标有没有依据、合不合理、管没管好（三级指标为示例）。',
      judgedBands('查年度履职目标、任务分解和检查督办的资料。'),
      DOCUMENTS,
    ),
  ),
  group(
    'A2',
    '预算和财务管理',
    indicator(
      'A21',
      '预算执行率',
      4,
      '预算执行数 ÷ 预算数，越高越好（三级指标为示例）。',
      attained('fen', '预算执行数', '预算数'),
      { ...ACCOUNTS, measures: 'budgetExecutionRate' },
    ),
    indicator(
      'A22',
      '预算调整率',
      3,
      '预算调整数 ÷ 年初预算数，越低越好。分母用年初预算还是调整后预算，与全国框架不同，须注明。',
      notAbove(share('fen', '预算调整数', '年初预算数'), 0, 50_000),
      ACCOUNTS,
    ),
    indicator(
      'A23',
      '结转结余率',
      3,
      '结转结余数 ÷ 调整后预算数，越低越好。分母与全国框架不同，须注明。',
      notAbove(share('fen', '结转结余数', '调整后预算数'), 0, 50_000),
      ACCOUNTS,
    ),
    indicator(
      'A24',
      '财务管理情况',
      2,
      '看资金使用和财务管理规不规范（三级指标为示例）。',
      judgedBands('查财务制度、支付审批和审计结论。'),
      ACCOUNTS,
    ),
  ),
  group(
    'A3',
    '绩效管理',
    indicator(
      'A31',
      '绩效目标编制完成率',
      1,
      '已编制绩效目标的项目数 ÷ 应编制的项目数，越高越好。',
      attained('count', '已编制绩效目标的项目数', '应编制绩效目标的项目数'),
      RETURNS,
    ),
    indicator(
      'A32',
      '绩效监控完成率',
      1,
      '已完成监控的项目数 ÷ 应监控的项目数，越高越好。',
      attained('count', '已完成监控的项目数', '应监控的项目数'),
      RETURNS,
    ),
    indicator(
      'A33',
      '绩效自评完成率',
      1,
      '已完成自评的项目数 ÷ 应自评的项目数，越高越好。',
      attained('count', '已完成自评的项目数', '应自评的项目数'),
      RETURNS,
    ),
    indicator(
      'A34',
      '部门绩效评价完成率',
      1,
      '已完成部门评价的项目数 ÷ 应开展部门评价的项目数，越高越好。',
      attained('count', '已完成部门评价的项目数', '应开展部门评价的项目数'),
      RETURNS,
    ),
    indicator(
      'A35',
      '评价结果应用率',
      1,
      '已应用的评价结果数 ÷ 应当应用的评价结果数，越高越好。',
      attained('count', '已应用的评价结果数', '应当应用的评价结果数'),
      RETURNS,
    ),
  ),
);
