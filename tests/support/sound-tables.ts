import { published } from './made-sheet';
import { FAIR, FORM, FOUR, PROVINCIAL, type RealTable } from './realistic-forms';

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
  'five experts in rows with a trimmed mean': {
    text: `
      序号|专家|打分
      1|甲|83
      2|乙|85
      3|丙|80
      4|丁|82
      5|戊|81
      去掉一个最高分和一个最低分后的平均分||82
    `,
    seen: { weightSum: null, total: '82', grade: '良' },
  },
  'two halves side by side': {
    text: `
      指标|分值|得分|指标|分值|得分
      决策|15|12.5|产出|25|15.24
      过程|25|20.75|效益|35|16.5
      合计|||||64.99
    `,
    seen: { weightSum: '100', total: '64.99', grade: '中' },
  },
  'a department as a whole with sums in names and rates beside': {
    text: `
      一级指标|二级指标|三级指标|分值|评分标准|得分|得分率
      投入（15）|目标设定（10）|绩效目标合理性|5|分档|4.5|90.00%
      ||绩效指标明确性|5|分档|4|80.00%
      |预算配置（5）|在职人员控制率|5|≤100%得5分|5|100.00%
      过程（35）|预算执行（20）|预算完成率|8|按率|7.2|90.00%
      ||支付进度率|6||6|100.00%
      ||三公经费控制率|6||6|100.00%
      |预算管理（15）|管理制度健全性|15||12|80.00%
      产出（25）|职责履行（25）|实际完成率|25||22|88.00%
      效果（25）|履职效益（25）|社会效益|15||12|80.00%
      ||社会公众满意度|10||9.2|92.00%
      合计|||100||87.9|87.90%
    `,
    seen: { weightSum: '100', total: '87.9', grade: '良' },
  },
  '95.25 and 优': {
    text: FOUR('14.25', '24', '24', '33', '合计|||100|95.25\n等级|优'),
    seen: { total: '95.25', grade: '优' },
  },
};
