import { checkpoints } from '../rule-templates';
import { indicatorsOn } from '../templates/draft-indicator';
import { group, level } from '../templates/draft-levels';
import { attained } from '../templates/rate-rules';
import { ACCOUNTS, DOCUMENTS } from '../templates/sourcing';
import { budgetExecution } from './budget-execution';

const indicator = indicatorsOn('财预〔2013〕53号 附件2 过程');

/** First level 过程. Of 预算管理 a page is missing in the copy read: what it holds is not here. */
export const processLevel = level(
  'B',
  '过程',
  budgetExecution,
  group(
    'B2',
    '预算管理',
    indicator(
      'B21',
      '管理制度健全性',
      3,
      '看部门的财务和预算管理制度有没有、全不全、执行没有。',
      checkpoints('B21', [
        '有预算资金管理办法、内部财务和会计核算制度',
        '制度合法、合规、完整',
        '制度得到有效执行',
      ]),
      DOCUMENTS,
    ),
  ),
  group(
    'B3',
    '资产管理',
    indicator(
      'B31',
      '管理制度健全性',
      2,
      '看资产管理制度有没有、全不全、执行没有。',
      checkpoints('B31', ['有资产管理制度', '制度合法、合规、完整', '制度得到有效执行']),
      DOCUMENTS,
    ),
    indicator(
      'B32',
      '资产管理安全性',
      3,
      '看资产有没有保全，配置、使用、处置和收入上缴规不规范。',
      checkpoints('B32', [
        '资产保存完整',
        '资产配置合理，账实相符',
        '资产处置规范',
        '有偿使用和处置的收入及时足额上缴',
      ]),
      DOCUMENTS,
    ),
    indicator(
      'B33',
      '固定资产利用率',
      2,
      '实际在用固定资产总额 ÷ 所有固定资产总额，越高越好。',
      attained('fen', '实际在用固定资产总额', '所有固定资产总额'),
      ACCOUNTS,
    ),
  ),
);
