import { checkpoints } from '../rule-templates';
import { indicatorsOn } from '../templates/draft-indicator';
import { group, level } from '../templates/draft-levels';
import { saving } from '../templates/measures';
import { attained, notBelow } from '../templates/rate-rules';
import { ACCOUNTS, DOCUMENTS } from '../templates/sourcing';

const indicator = indicatorsOn('财综〔2018〕42号（一级）；三级指标为示例');

/** First level 经济性. */
export const economyLevel = level(
  'A',
  '经济性',
  group(
    'A1',
    '购买成本',
    indicator(
      'A11',
      '成本节约率',
      10,
      '（预算金额 − 合同金额）÷ 预算金额，不超预算得满分。以降低质量换来的节约不算节约。',
      notBelow(saving('购买服务预算金额', '合同金额'), 0),
      ACCOUNTS,
    ),
    indicator(
      'A12',
      '预算执行率',
      10,
      '实际支付金额 ÷ 预算金额，越高越好。',
      attained('fen', '实际支付金额', '购买服务预算金额'),
      { ...ACCOUNTS, measures: 'budgetExecutionRate' },
    ),
  ),
);

/** First level 规范性. */
export const normsLevel = level(
  'B',
  '规范性',
  group(
    'B1',
    '购买程序',
    indicator(
      'B11',
      '购买程序规范性',
      10,
      '看购买内容和程序合不合规定。',
      checkpoints('B11', ['属于允许购买的服务', '承接主体按规定方式确定', '购买信息已公开']),
      DOCUMENTS,
    ),
  ),
  group(
    'B2',
    '合同管理',
    indicator(
      'B21',
      '合同管理规范性',
      10,
      '看合同、验收和付款规不规范。',
      checkpoints('B21', ['合同要素齐全', '按合同验收并留有记录', '按合同和验收结果付款']),
      DOCUMENTS,
    ),
  ),
);
