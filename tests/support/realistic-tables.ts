import { guangdongGrades } from '../../src/domain/catalogue/grade-schemes';
import type { SheetExpectations } from '../../src/domain/sheet/check-score-table';
import { published, type Seen } from './made-sheet';

/** A made table in the form of published ones, with what it comes to. */
export interface RealTable {
  readonly text: string;
  readonly seen: Partial<Seen>;
  readonly expected?: Partial<SheetExpectations>;
}

/** 28 indicators as a provincial report has them; they make 64.99. */
const PROVINCIAL = `
  附件1 某省2021年度专项资金绩效评价指标评分表（示例）
  一级指标|二级指标|三级指标|分值|评分标准|得分|扣分原因
  决策（15分）|项目立项（6分）|立项依据充分性|3|符合政策得满分|3|
  ||立项程序规范性|3|程序完整得3分，缺一项扣1分|2|缺少论证，扣1分
  |绩效目标（5分）|绩效目标合理性|3|目标合理|1.5|目标偏高
  ||绩效指标明确性|2|指标量化|1|
  |资金投入（4分）|预算编制科学性|2||1.5|
  ||资金分配合理性|2||2|
  过程（25分）|资金管理（13分）|资金到位率|3|到位率×3|3|
  ||预算执行率|5|执行率×5|3.62|执行率72.4%
  ||资金使用合规性|5|发现一项扣1分|4|
  |组织实施（12分）|管理制度健全性|3||2|
  ||制度执行有效性|4||2.5|
  ||政府采购规范性|2||2|
  ||合同管理|1||0.5|
  ||档案管理|2||1|
  产出（25分）|产出数量（8分）|补助企业数|4||3.2|
  ||培训人次|4||2.67|
  |产出质量（8分）|验收合格率|5||4|
  ||补助准确率|3||2|
  |产出时效（4分）|完成及时性|4||1.5|延期
  |产出成本（5分）|成本节约率|5||3|
  效益（35分）|经济效益（10分）|带动投资|5||3|
  ||新增产值|5||2.5|
  |社会效益（14分）|新增就业|5||2|
  ||政策知晓率|4||3|
  ||示范带动|5||2.5|
  |可持续影响（3分）|长效机制|3||1|
  |满意度（8分）|企业满意度|4||2|
  ||职工满意度|4||3|
  合计|||100||64.99|
  评价等级：中
`;
const LEVELS = ['决策 11/15', '过程 18.62/25', '产出 16.37/25', '效益 19/35'];
const FAIR = { weightSum: '100', total: '64.99', grade: '中', level1: LEVELS };

const FOUR = (decision: string, process: string, output: string, effect: string, below = '') => `
  一级指标|二级指标|三级指标|分值|得分
  决策|项目立项|立项依据|15|${decision}
  过程|资金管理|使用合规|25|${process}
  产出|产出数量|完成率|25|${output}
  效益|社会效益|满意度|35|${effect}
  ${below}
`;

const FORM = (rate: string, fund: string, total: string) => `
  项目支出绩效自评表
  （2022年度）
  项目名称|某项目（示例）
  主管部门|某局||实施单位|某中心
  项目资金（万元）||年初预算数|全年预算数|全年执行数|分值|执行率|得分
  ${'|'}年度资金总额|1000.00|1000.00|849.00|10|${rate}|${fund}
  ${'|'}其中：当年财政拨款|1000.00|1000.00|849.00|—|${rate}|—
  ${'|'}上年结转资金|0|0|0|—||—
  ${'|'}其他资金|0|0|0|—||—
  年度总体目标|预期目标||||实际完成情况
  ${'|'}完成改造12公里，受益群众3000人|||||完成改造11公里
  绩效指标|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施
  ${'|'}产出指标|数量指标|改造长度|12公里|11公里|15|13.75|受雨季影响
  ||质量指标|验收合格率|100%|100%|15|15|
  ||时效指标|完成时间|2022年12月|2022年12月|10|10|
  ||成本指标|成本控制|≤1000万元|849万元|10|10|
  ${'|'}效益指标|社会效益指标|受益人数|3000人|3100人|15|15|
  ||可持续影响指标|管护机制|健全|较健全|15|12|
  ${'|'}满意度指标|服务对象满意度指标|群众满意度|≥90%|92%|10|10|
  总分|||||| 100|${total}|
`;

/** Tables in which nothing is wrong. */
export const SOUND: Readonly<Record<string, RealTable>> = {
  '28 indicators of a provincial report': { text: PROVINCIAL, seen: FAIR },
  'the same with a total published as 64.99': {
    text: PROVINCIAL,
    seen: FAIR,
    expected: { publishedTotal: published('64.99'), publishedGrade: '中' },
  },
  'a self-evaluation form': {
    text: FORM('84.90%', '8.49', '94.24'),
    seen: { weightSum: '100', total: '94.24', grade: '优' },
  },
  'a published 92.75 and 优': {
    text: FOUR('14.5', '24', '23.25', '31', '合计|||100|92.75'),
    seen: { total: '92.75', grade: '优' },
    expected: { publishedTotal: published('92.75'), publishedGrade: '优' },
  },
  'five experts and their mean': {
    text: `
      序号|专家姓名|工作单位|评分
      1|专家A|某大学|83
      2|专家B|某协会|85
      3|专家C|某事务所|80
      4|专家D|某设计院|82
      5|专家E|某单位|81
      平均分|||82.2
    `,
    seen: { weightSum: null, total: '82.2', grade: '良' },
  },
  'five experts in columns with their mean': {
    text: `
      评审内容|分值|专家1|专家2|专家3|专家4|专家5|平均分
      立项必要性|20|17|18|16|17|16|16.8
      投入经济性|20|16|17|16|16|16|16.2
      目标合理性|20|17|17|16|16|16|16.4
      方案可行性|20|17|17|16|17|17|16.8
      筹资合规性|20|16|16|16|16|16|16
      合计|100|83|85|80|82|81|82.2
    `,
    seen: { weightSum: '100', total: '82.2', grade: '良' },
  },
  'weights as percents and marks out of 100': {
    text: `
      评价维度|权重|评分（百分制）
      决策|15%|90
      过程|25%|80
      产出|25%|84
      效益|35%|88
      综合得分||85.3
    `,
    seen: { weightSum: '100', total: '85.3', grade: '良' },
  },
  'weights of three levels relative to their parents': {
    text: `
      一级指标|一级权重|二级指标|二级权重|三级指标|三级权重|得分
      投入|20%|立项|50%|依据|40%|4
      ||||程序|60%|5
      ||目标|50%|明确|100%|8
      产出|40%|数量|60%|完成率|50%|11
      ||||到位率|50%|12
      ||质量|40%|合格率|100%|15.5
      效果|40%|效益|75%|就业|70%|20
      ||||增收|30%|8.5
      ||满意度|25%|群众|100%|9
      合计||||||93
    `,
    seen: { total: '93', level1: ['投入 17/20', '产出 38.5/40', '效果 37.5/40'], grade: '优' },
  },
  'the same in marks out of 100': {
    text: `
      一级指标|权重（%）|二级指标|权重（%）|得分
      投入|20|立项|50|90
      ||目标|50|80
      产出|80|数量|25|95
      ||质量|75|85
      总分||||87
    `,
    seen: { weightSum: '100', total: '87', level1: ['投入 17/20', '产出 70/80'] },
  },
  'a lone rate of scoring': {
    text: `
      一级指标|二级指标|权重|得分率
      决策|立项|15|80%
      过程|资金|25|92%
      产出|数量|25|100%
      效益|社会|35|60%
      合计||100|81%
    `,
    seen: { weightSum: '100', total: '81', grade: '良' },
  },
  'full marks and score in one cell': {
    text: `
      一级指标|二级指标|分值/得分
      决策|立项|15/14.5
      过程|资金|25/24
      产出|数量|25/23.25
      效益|社会|35/31
      合计||100/92.75
    `,
    seen: { weightSum: '100', total: '92.75', grade: '优' },
  },
  'score and rate beside each other, subtotals and a total in words': {
    text: `
      一级指标|二级指标|标准分|考评得分|得分率
      决策|立项|8|8|100%
      |目标|7|5.5|78.57%
      小计||15|13.5|90%
      过程|资金|25|20|80%
      小计||25|20|80%
      产出|数量|60|51.5|85.83%
      小计||60|51.5|85.83%
      合计||100|85|85%
      经评价，综合得分85分，评价等级为“良”。
    `,
    seen: { total: '85', grade: '良' },
  },
  'names with numbers, one column': {
    text: `
      评价内容|满分|得分
      一、决策|20|18
      （一）立项|12|11
      （二）目标|8|7
      二、绩效|80|66
      （一）产出|40|35
      （二）效果|40|31
      总计|100|84
    `,
    seen: { weightSum: '100', total: '84', level1: ['一、决策 18/20', '二、绩效 66/80'] },
  },
  'a deduction below the hundred': {
    text: FOUR('14', '23', '22', '30', '扣分项|违规|被通报|-5|3\n合计|||100|86'),
    seen: { weightSum: '100', total: '86', grade: '良' },
  },
  'a total with its grade after a stroke': {
    text: FOUR('10', '15', '17', '23', '总分/等级||||65分/中'),
    seen: { total: '65', grade: '中' },
  },
  'a total with its grade alone': {
    text: FOUR('10', '15', '17', '23', '综合评价||||\n合计|||100|中'),
    seen: { total: '65', grade: '中' },
  },
  'footnotes after scores and totals': {
    text: FOUR('10①', '15*', '17', '23②', '合计|||100|65.00*\n注：①按合同；②按问卷；*按财务资料。'),
    seen: { total: '65', grade: '中' },
  },
  'zero scores and three decimals': {
    text: FOUR('0', '20.467', '15', '30', '合计|||100|65.467'),
    seen: { total: '65.467', grade: '中' },
    expected: { publishedTotal: published('65.5') },
  },
  'self score beside the verified one': {
    text: `
      一级指标|二级指标|分值|自评分|复核分|差额|差异原因
      决策|立项|20|20|18|2|资料不全
      过程|资金|20|20|15|5|挪用
      产出|数量|30|30|26|4|
      效益|社会|30|29|24|5|
      合计||100|99|83|16|
    `,
    seen: { total: '83', grade: '良' },
  },
  'whole and unit in headers, unit in cells': {
    text: `
      序号|一级指标|二级指标|分值（满分100分）|评价得分（分）
      1|决策|立项|15分|14分
      2|过程|资金|25分|22.5分
      3|产出|数量|60分|55.5分
      合计|||100分|92分
    `,
    seen: { total: '92', grade: '优' },
  },
  'weights as shares of one and weighted scores': {
    text: `
      指标|权重|评价分|加权得分
      投入|0.2|90|18
      过程|0.2|85|17
      产出|0.3|92|27.6
      效果|0.3|80|24
      合计|1||86.6
    `,
    seen: { weightSum: '100', total: '86.6', grade: '良' },
  },
  'a table that lies on its side': {
    text: `
      项目|投入|过程|产出|效果|总分
      分值|15|25|25|35|100
      得分|13|21.5|20|28|82.5
    `,
    seen: { weightSum: '100', total: '82.5', grade: '良' },
  },
  'an indicator that does not apply': {
    text: `
      一级指标|二级指标|三级指标|分值|得分
      决策|立项|依据|20|18
      过程|采购|规范性|0|不适用
      产出|数量|完成率|80|70
      合计|||100|88
    `,
    seen: { weightSum: '100', total: '88' },
  },
  'bonus points beside the hundred': {
    text: FOUR('14', '23', '22', '30', '加分项|创新|表彰|5|1.5\n总分|||105|90.5'),
    seen: { weightSum: '100', total: '90.5', grade: '优' },
  },
  'a mean of several projects': {
    text: `
      序号|项目名称|预算金额（万元）|得分|等级
      1|甲项目|120.5|92.75|优
      2|乙项目|88|93.24|优
      3|丙项目|1,050|90.7|优
      平均分|||92.23|优
    `,
    seen: { weightSum: null, total: '92.23', grade: '优' },
  },
  '95.25 and 优': {
    text: FOUR('14.25', '24', '24', '33', '合计|||100|95.25\n等级|优'),
    seen: { total: '95.25', grade: '优' },
  },
};

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
