import { judgedBands } from '../judged-bands';
import { checkpoints } from '../rule-templates';
import { indicatorsOn } from '../templates/draft-indicator';
import { group, level } from '../templates/draft-levels';
import { saving } from '../templates/measures';
import { attained, notBelow, satisfaction } from '../templates/rate-rules';
import { ACCOUNTS, DOCUMENTS, EFFECTS, RETURNS, SURVEYED } from '../templates/sourcing';

const indicator = indicatorsOn('一级指标据崇义县2019年政府采购绩效评价；三级指标为示例');

/** First levels 经济性 and 效率性. */
export const economyAndEfficiency = [
  level(
    'A',
    '经济性',
    group(
      'A1',
      '采购成本',
      indicator(
        'A11',
        '资金节约率',
        15,
        '（采购预算 − 合同金额）÷ 采购预算，不超预算得满分。',
        notBelow(saving('采购预算', '合同金额'), 0),
        ACCOUNTS,
      ),
      indicator(
        'A12',
        '价格合理性',
        10,
        '成交价格与同期市场价格相比。',
        judgedBands('收集同类货物或服务的市场价和其他单位的成交价。'),
        DOCUMENTS,
      ),
    ),
  ),
  level(
    'B',
    '效率性',
    group(
      'B1',
      '采购执行',
      indicator(
        'B11',
        '采购执行率',
        15,
        '实际采购金额 ÷ 采购预算，越高越好，超过预算的部分不加分。',
        attained('fen', '实际采购金额', '采购预算'),
        ACCOUNTS,
      ),
      indicator(
        'B12',
        '采购及时率',
        10,
        '按计划时间完成的采购项数 ÷ 计划采购项数，越高越好。',
        attained('count', '按时完成的采购项数', '计划采购项数'),
        RETURNS,
      ),
    ),
  ),
];

/** First levels 效益性 and 公平性. */
export const benefitAndEquity = [
  level(
    'C',
    '效益性',
    group(
      'C1',
      '采购效果',
      indicator(
        'C11',
        '验收合格率',
        15,
        '验收合格的采购项数 ÷ 已验收的采购项数，越高越好。',
        attained('count', '验收合格的采购项数', '已验收的采购项数'),
        RETURNS,
      ),
      indicator(
        'C12',
        '使用效果',
        8,
        '采购的货物、工程或服务用得怎样。',
        judgedBands('现场看使用记录和闲置情况。'),
        EFFECTS,
      ),
      indicator(
        'C13',
        '使用者满意度',
        7,
        '以问卷取得；借用财预〔2021〕101号的满意度档次。',
        satisfaction('使用者'),
        SURVEYED,
      ),
    ),
  ),
  level(
    'D',
    '公平性',
    group(
      'D1',
      '公平竞争',
      indicator(
        'D11',
        '程序公平性',
        12,
        '看供应商有没有受到公平对待。',
        checkpoints('D11', ['资格条件没有歧视', '采购方式符合规定', '评审独立', '结果已公告']),
        DOCUMENTS,
      ),
      indicator(
        'D12',
        '质疑和投诉处理',
        8,
        '看质疑和投诉处理得及时不及时、有没有成立的投诉。',
        checkpoints('D12', ['质疑在期限内答复', '没有成立的投诉']),
        DOCUMENTS,
      ),
    ),
  ),
];
