import { judgedBands } from '../judged-bands';
import { checkpoints } from '../rule-templates';
import { indicatorsOn } from '../templates/draft-indicator';
import { group, level } from '../templates/draft-levels';
import { share } from '../templates/measures';
import { attained, notBelow } from '../templates/rate-rules';
import { ACCOUNTS, DOCUMENTS, EFFECTS, RETURNS } from '../templates/sourcing';

const indicator = indicatorsOn('一级指标据《中国财政》杂志网站2024年6月文章；三级指标为示例');

/** First level 政策效应: what the fund does for the policy it was set up for. */
export const policyLevel = level(
  'A',
  '政策效应',
  group(
    'A1',
    '政策目标',
    indicator(
      'A11',
      '政策目标实现程度',
      15,
      '基金设立时定下的政策目标实现了多少。',
      judgedBands('对照设立方案和章程中的政策目标逐项核实。'),
      EFFECTS,
    ),
    indicator(
      'A12',
      '投向符合程度',
      10,
      '投向规定领域的金额 ÷ 已投金额，以100%为限。',
      notBelow(share('fen', '投向规定领域的金额', '已投金额'), 1_000_000),
      ACCOUNTS,
    ),
  ),
  group(
    'A2',
    '引导带动',
    indicator(
      'A21',
      '社会资本到位率',
      15,
      '实际到位的社会资本 ÷ 约定的社会资本，越高越好。',
      attained('fen', '实际到位的社会资本', '约定的社会资本'),
      ACCOUNTS,
    ),
  ),
);

/** First level 投资效益: what became of the money invested. */
export const returnLevel = level(
  'B',
  '投资效益',
  group(
    'B1',
    '投资进度',
    indicator(
      'B11',
      '投资完成率',
      12,
      '实际投资额 ÷ 计划投资额，越高越好。',
      attained('fen', '实际投资额', '计划投资额'),
      ACCOUNTS,
    ),
  ),
  group(
    'B2',
    '投资收益',
    indicator(
      'B21',
      '收益和保值情况',
      10,
      '已退出和在投项目的收益、估值和损失。',
      judgedBands('查审计报告、估值报告和退出资料；政策性让利单独说明。'),
      ACCOUNTS,
    ),
    indicator(
      'B22',
      '退出情况',
      8,
      '按约定退出的项目数 ÷ 到期应退出的项目数，越高越好。',
      attained('count', '按约定退出的项目数', '到期应退出的项目数'),
      RETURNS,
    ),
  ),
);

/** First level 管理效能: how the fund is run. */
export const efficiencyLevel = level(
  'C',
  '管理效能',
  group(
    'C1',
    '制度和决策',
    indicator(
      'C11',
      '制度健全性和决策规范性',
      12,
      '看基金的制度和投资决策规不规范。',
      checkpoints('C11', ['章程、协议和内部制度齐全', '投资决策按程序进行', '利益冲突有回避']),
      DOCUMENTS,
    ),
  ),
  group(
    'C2',
    '风险和信息',
    indicator(
      'C21',
      '风险控制情况',
      10,
      '看风险有没有识别、报告和处置。',
      checkpoints('C21', ['有风险控制制度', '投后管理有记录', '没有违规投资和担保']),
      DOCUMENTS,
    ),
    indicator(
      'C22',
      '信息报告情况',
      8,
      '看运行情况有没有按时如实报告。',
      checkpoints('C22', ['按时报送运行和财务报告', '报告内容真实完整']),
      DOCUMENTS,
    ),
  ),
);
