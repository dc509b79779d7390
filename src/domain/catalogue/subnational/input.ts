import { checkpoints } from '../rule-templates';
import { indicatorsOn } from '../templates/draft-indicator';
import { group, level } from '../templates/draft-levels';
import { change, share } from '../templates/measures';
import { attained, notAbove, notBelow } from '../templates/rate-rules';
import { ACCOUNTS, DOCUMENTS, TWO_YEARS, YEARBOOKS } from '../templates/sourcing';

const indicator = indicatorsOn('财预〔2013〕53号 附件3 投入');

/** First level 投入: how the budget of a lower government is arranged. */
export const inputLevel = level(
  'A',
  '投入',
  group(
    'A1',
    '预算安排',
    indicator(
      'A11',
      '人员经费保障率',
      7,
      '预算安排的人员经费 ÷ 按政策标准应安排的人员经费，越高越好。',
      attained('fen', '预算安排的人员经费', '按标准应安排的人员经费'),
      ACCOUNTS,
    ),
    indicator(
      'A12',
      '公用经费保障率',
      7,
      '预算安排的公用经费 ÷ 按标准应安排的公用经费，越高越好。',
      attained('fen', '预算安排的公用经费', '按标准应安排的公用经费'),
      ACCOUNTS,
    ),
    indicator(
      'A13',
      '民生支出占比',
      7,
      '民生支出 ÷ 一般公共预算支出，越高越好。',
      attained('fen', '民生支出', '一般公共预算支出', 700_000),
      { ...ACCOUNTS, target: '示例目标值70%，由委托方核定' },
    ),
    indicator(
      'A14',
      '民生支出占比变动率',
      6,
      '（本年度占比 − 上年度占比）÷ 上年度占比，越高越好，以不下降为限。',
      notBelow(change('ppm', '民生支出占比'), 0),
      TWO_YEARS,
    ),
    indicator(
      'A15',
      '“三公经费”变动率',
      7,
      '（本年度总额 − 上年度总额）÷ 上年度总额，越低越好，以不增长为限。',
      notAbove(change('fen', '“三公经费”总额'), 0),
      TWO_YEARS,
    ),
    indicator(
      'A16',
      '预算完整性',
      6,
      '看各本预算编得全不全。',
      checkpoints('A16', [
        '各本预算都已编制',
        '收入全部列入预算',
        '上级提前下达的转移支付列入预算',
      ]),
      DOCUMENTS,
    ),
    indicator(
      'A17',
      '预算平衡性',
      7,
      '看收支平不平衡，有没有隐性缺口。',
      checkpoints('A17', ['收支平衡，没有赤字', '没有虚列收入或隐瞒支出']),
      DOCUMENTS,
    ),
    indicator(
      'A18',
      '财政供养人员控制率',
      6,
      '财政供养人员数 ÷ 核定人数，越低越好，以不超过100%为限。',
      notAbove(share('count', '财政供养人员数', '核定的财政供养人员数'), 1_000_000),
      DOCUMENTS,
    ),
    indicator(
      'A19',
      '债务率',
      7,
      '政府债务余额 ÷ 综合财力，越低越好。',
      notAbove(share('fen', '政府债务余额', '综合财力'), 1_000_000, 20_000),
      { ...YEARBOOKS, target: '示例目标值100%，由委托方核定' },
    ),
  ),
);
