import { judgedBands } from '../judged-bands';
import { checkpoints } from '../rule-templates';
import { indicatorsOn } from '../templates/draft-indicator';
import { group } from '../templates/draft-levels';
import { ACCOUNTS } from '../templates/sourcing';

const indicator = indicatorsOn('财预〔2021〕61号；河南省专项债券项目指标体系 管理');

/** Second level on bond money: budgeted, used as allowed, paid in step with the work. */
export const fundUse = group(
  'B1',
  '债券资金管理',
  indicator(
    'B11',
    '纳入预算情况',
    2,
    '看债券收支、还本付息有没有纳入预算管理。',
    checkpoints('B11', ['债券收支纳入政府性基金预算', '还本付息和费用列入预算']),
    ACCOUNTS,
  ),
  indicator(
    'B12',
    '资金使用情况',
    2,
    '按违规金额占核查金额的比重倒扣分：比重每增加1个百分点，扣该项权重的1%。',
    {
      kind: 'shareDeduction',
      part: { id: 'irregular', label: '违规使用的金额', unit: 'fen' },
      whole: { id: 'checked', label: '核查的金额', unit: 'fen' },
      timesPpm: 1_000_000,
    },
    ACCOUNTS,
  ),
  indicator(
    'B13',
    '资金拨付情况',
    2,
    '看资金拨付与工程进度一不一致，有没有滞留。',
    judgedBands('查拨付审批、支付凭证和工程进度；注明滞留的金额和天数。'),
    ACCOUNTS,
  ),
);
