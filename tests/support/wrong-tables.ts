import { guangdongGrades } from '../../src/domain/catalogue/grade-schemes';
import { published } from './made-sheet';
import { FAIR, FORM, FOUR, PROVINCIAL, type RealTable } from './realistic-forms';

const BOUNDS: readonly (readonly [string, string, string, string])[] = [
  ['59.995', '9.995', '差', '差'],
  ['60', '10', '中', '低'],
  ['79.995', '29.995', '中', '中'],
  ['80', '30', '良', '良'],
  ['89.995', '39.995', '良', '良'],
  ['90', '40', '优', '优'],
];

/** Totals at and below each cut of both schemes; a rounded total lifts no grade. */
export const AT_BOUNDS: Readonly<Record<string, RealTable>> = Object.fromEntries(
  BOUNDS.flatMap(([total, part, national, guangdong]) => {
    const text = `
      一级指标|二级指标|分值|得分
      决策|立项|50|50
      产出|数量|50|${part}
      合计||100|${total}
    `;
    return [
      [`${total} national`, { text, seen: { total, grade: national } }],
      [
        `${total} guangdong`,
        { text, seen: { total, grade: guangdong }, expected: { scheme: guangdongGrades } },
      ],
    ] as const;
  }),
);

/** Tables in which something is wrong, with all of it. */
export const WRONG: Readonly<Record<string, RealTable>> = {
  'a published 65.00 for 64.99': {
    text: PROVINCIAL,
    seen: { ...FAIR, problems: ['total-mismatch published'] },
    expected: { publishedTotal: published('65.00') },
  },
  'the same in the table': {
    text: PROVINCIAL.replace('100||64.99', '100||65.00'),
    seen: { ...FAIR, problems: ['total-mismatch F31'] },
  },
  'weights that sum to 110': {
    text: `
      一级指标|二级指标|标准分|得分
      决策|立项|20|18
      过程|资金|20|16
      产出|数量|40|33
      效益|社会|30|22
      合计||100|89
    `,
    seen: { weightSum: '110', total: '89', problems: ['weights-not-100 C1', 'total-mismatch C6'] },
  },
  '2 points on a weight of 1': {
    text: PROVINCIAL.replace('合同管理|1||0.5', '合同管理|1||2').replace('||64.99', '||66.49'),
    seen: { total: '66.49', problems: ['score-over-weight F15'] },
  },
  'a grade above the total': {
    text: PROVINCIAL.replace('等级：中', '等级：良'),
    seen: { ...FAIR, problems: ['grade-mismatch A32'] },
  },
  'a self-evaluation form with a wrong sum': {
    text: FORM('84.90%', '8.49', '94.25'),
    seen: { total: '94.24', problems: ['total-mismatch H20'] },
  },
  'a scanned figure': {
    text: FOUR('l4', '24', '2 3', '31', '合计|||100|92'),
    seen: { grade: null, problems: ['not-a-number E2', 'not-a-number E4'] },
  },
  'a range for a score': {
    text: FOUR('13-15', '24', '23', '31', '合计|||100|92'),
    seen: { grade: null, problems: ['not-a-number E2'] },
  },
  'a corrected total': {
    text: FOUR('10', '15', '17', '22.99', '合计|||100|64.99（65.00）'),
    seen: { total: '64.99', problems: ['total-mismatch E6'] },
  },
  'a mean that differs': {
    text: `
      项目名称|得分
      甲项目|92.75
      乙项目|93.24
      丙项目|90.7
      平均|92.66
    `,
    seen: { total: '92.23', problems: ['total-mismatch B5'] },
  },
  'a blank score': {
    text: FOUR('14', '', '22', '30', '合计|||100|86'),
    seen: { grade: null, problems: ['score-missing E3'] },
  },
  'a percent total that differs': {
    text: `
      一级指标|权重|得分率
      决策|40|80%
      产出|60|90%
      合计|100|85%
    `,
    seen: { total: '86', problems: ['total-mismatch C4'] },
  },
  'a subtotal and a total that differ': {
    text: `
      一级指标|二级指标|分值|得分
      决策|立项|8|8
      |目标|7|5.5
      小计||15|14
      产出|数量|85|70
      小计||85|70
      合计||100|84
    `,
    seen: { total: '83.5', problems: ['parts-mismatch D4', 'total-mismatch D7'] },
  },
};
