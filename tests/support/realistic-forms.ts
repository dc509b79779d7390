import type { SheetExpectations } from '../../src/domain/sheet/check-score-table';
import type { Seen } from './made-sheet';

/** A made table in the form of published ones, with what it comes to. */
export interface RealTable {
  readonly text: string;
  readonly seen: Partial<Seen>;
  readonly expected?: Partial<SheetExpectations>;
}

/** 28 indicators as a provincial report has them; they make 64.99. */
export const PROVINCIAL = `
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
/** What the provincial table comes to. */
export const FAIR = { weightSum: '100', total: '64.99', grade: '中', level1: LEVELS };

/** A table of four indicators with these scores, and lines below. */
export const FOUR = (
  decision: string,
  process: string,
  output: string,
  effect: string,
  below = '',
) => `
  一级指标|二级指标|三级指标|分值|得分
  决策|项目立项|立项依据|15|${decision}
  过程|资金管理|使用合规|25|${process}
  产出|产出数量|完成率|25|${output}
  效益|社会效益|满意度|35|${effect}
  ${below}
`;

/** A self-evaluation form with its fund block: execution rate and score, and the total that it states. */
export const FORM = (rate: string, fund: string, total: string) => `
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
