import { expect, it } from 'vitest';
import { decimalText } from '../../../src/domain/sheet/decimal';
import { roleOf } from '../../../src/domain/sheet/header-role';
import { readScoreTable } from '../../../src/domain/sheet/read-score-table';
import { drawn, look, made, tableOf } from '../../support/made-sheet';

const CLEAN = { weightSum: '100', problems: [] };

it('[SH10] headers are known by what they say', () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    level: [
      '一级指标',
      '一级',
      '二级\n指标',
      '三级指标名称',
      '第三级指标',
      '1级指标',
      '三级指标及分值',
    ],
    name: ['指标名称', '评价指标', '考核内容', '绩效指标', '指标', '评价项目', '指标及分值'],
    weight: [
      ...['分值', '权重', '权重分值', '分值（权重）', '权重（%）', '满分', '标准分', '标准分值'],
      ...[
        '分 值',
        '分值（100分）',
        '满分100分',
        '权重%',
        '一级指标权重',
        '应得分',
        '指标分值',
        '配分',
      ],
    ],
    score: [
      ...['得分', '评价得分', '实际得分', '自评得分', '评分', '考核得分', '得 分', '得分（分）'],
      ...[
        '自评分',
        '复核得分',
        '财政评价得分',
        '最终得分',
        '加权得分',
        '得分/分值',
        '实得分',
        '评价分数',
        '得分分值',
      ],
    ],
    target: ['指标值', '目标值', '年度指标值', '计划值'],
    actual: ['实际完成值', '完成情况', '实际值', '实际完成情况'],
    deduction: ['扣分', '扣分值'],
    scoreRate: ['得分率', '得分比例'],
    other: ['扣分原因', '备注', '评分标准', '评分说明', '序号', '指标解释', '扣分理由', '评价要点'],
  };
  for (const [role, headers] of Object.entries(cases)) {
    for (const header of headers) expect(roleOf(header)?.role, header).toBe(role);
  }
  for (const text of ['某某项目绩效评价评分表', '决策', '项目立项', '']) {
    expect(roleOf(text), text).toBeNull();
  }
});

it('[SH10] columns stand in any order', () => {
  const grid = drawn(`
    得分|备注|分值|三级指标|二级指标|一级指标
    8||8|依据|立项|决策
    7||7|程序||
    80.5||85|到位率|资金|过程
    95.5||100|||合计
  `);
  expect(look(grid)).toMatchObject({
    ...CLEAN,
    total: '95.5',
    level1: ['决策 15/15', '过程 80.5/85'],
  });
});

it('[SH11] what stands around a table is not counted', () => {
  const grid = drawn(`
    附件2
    某县2022年度某项目绩效评价指标评分表（满分100分）
    评价机构：某某事务所||||评价日期：2023年5月

    一级指标|二级指标|三级指标|分值|得分|评分标准
    甲|乙|丙|1|2|3
    决策|立项|依据|20|19|5分为满分

    一级指标|二级指标|三级指标|分值|得分|评分标准
    过程|资金|到位率|80|70|按比例得80分
    |||||每少1%扣2分
    合计|||100|89|
    注：90分以上为优，80分以上为良。
    填表人：张三||审核人：李四|||
    联系电话：0953-6012345|||||
    日期|||2023||
  `);
  expect(look(grid)).toMatchObject({ ...CLEAN, total: '89', level1: ['决策 19/20', '过程 70/80'] });
});

it('[SH12] a header in two rows tells self-evaluation from review', () => {
  const grid = drawn(`
    一级指标|二级指标|三级指标|分值|得分||备注
    ||||自评|复核|
    决策|立项|依据|10|10|9.5|
    过程|资金|到位率|90|88|80|
    合计|||100|98|89.5|
  `);
  expect(look(grid)).toMatchObject({ ...CLEAN, total: '89.5' });
  const under = drawn(`
    一级指标|二级指标|三级指标|自评情况||复核情况|
    |||分值|得分|分值|得分
    决策|立项|依据|10|10|10|9.5
    过程|资金|到位率|90|88|90|80
  `);
  expect(look(under)).toMatchObject({ ...CLEAN, total: '89.5' });
});

it('[SH16] the score that was decided last counts, and is named', () => {
  const columns = (header: string) =>
    drawn(`
    一级指标|二级指标|分值|${header}
    决策|立项|20|20|19
    过程|资金|80|80|70
  `);
  for (const header of [
    '自评得分|评价得分',
    '自评分|得分',
    '自评得分|财政评价得分',
    '评价得分|复核得分',
    '得分|最终得分',
    '专家1得分|平均分',
  ]) {
    expect(look(columns(header)).total, header).toBe('89');
  }
  for (const header of [
    '得分|评价得分',
    '得分|自评得分',
    '复核得分|第三方评分',
    '得分|上年得分',
    '得分|得分率',
  ]) {
    expect(look(columns(header)).total, header).toBe('100');
  }
  expect(tableOf(columns('自评得分|评价得分')).notes).toContainEqual({
    kind: 'columns',
    weight: '分值（C1）',
    score: '评价得分（E1）',
  });
});

it('[SH16] a column without a figure is passed over', () => {
  const grid = drawn(`
    一级指标|二级指标|分值|自评得分|复核得分
    决策|立项|20|19|
    过程|资金|80|70|
  `);
  expect(look(grid).total).toBe('89');
});

const sheet = (name: string, score: number) =>
  made(
    [
      ['一级指标', '二级指标', '分值', '得分'],
      ['决策', '立项', 20, score],
      ['过程', '资金', 80, 70],
    ],
    name,
  );

it('[SH17] the fullest sheet is read, others are mentioned, one can be asked for', () => {
  const cover = made([['绩效评价报告'], ['某县财政局']], '封面');
  const framework = made(
    [
      ['一级指标', '二级指标', '分值'],
      ['决策', '立项', 20],
    ],
    '指标体系',
  );
  const grids = [cover, framework, sheet('评分表', 19), sheet('自评', 20)];
  const table = tableOf(...grids);
  expect(table.sheet).toBe('评分表');
  expect(table.notes).toContainEqual({ kind: 'otherSheets', sheets: ['自评'] });
  const asked = readScoreTable(grids, '自评');
  expect(asked.ok && asked.value.sheet).toBe('自评');
  expect(readScoreTable(grids, '汇总')).toMatchObject({
    ok: false,
    error: { code: 'no-such-sheet' },
  });
  expect(readScoreTable([cover])).toMatchObject({
    ok: false,
    error: { code: 'no-table', sheets: ['封面'] },
  });
});

const form = (fundScore: string, satisfaction: string, total: string): string => `
  项目支出绩效自评表
  项目名称|某项目|||主管部门|某局
  项目资金（万元）||年初预算数|全年预算数|全年执行数|分值|执行率|得分
  |年度资金总额|100|100|82|10|82.00%|${fundScore}
  |其中：当年财政拨款|100|100|82|—|82%|—
  |上年结转资金||||—||—
  |其他资金||||—||—
  年度总体目标|预期目标||||实际完成情况|||
  |完成100公里||||完成82公里|||
  绩效指标|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施
  |产出指标|数量指标|改造面积|≥100平方米|82平方米|50|41|进度慢
  |效益指标|社会效益指标|受益人数|1000|1000|30|30|
  |满意度指标|服务对象满意度指标|满意度|≥95%|96%|${satisfaction}|${satisfaction}|
  总分||||||100|${total}|
`;

it('[SH18] the fund row of the self-evaluation form counts, and gives the execution rate', () => {
  const table = tableOf(drawn(form('8.2', '10', '89.2')));
  expect(look(drawn(form('8.2', '10', '89.2')))).toMatchObject({
    ...CLEAN,
    total: '89.2',
    level1: ['预算执行率 8.2/10', '产出指标 41/50', '效益指标 30/30', '满意度指标 10/10'],
  });
  expect(table.executionRate && decimalText(table.executionRate.value)).toBe('0.82');
  const area = table.rows[1];
  expect(area?.target?.value).toEqual({ text: '≥100平方米', figure: null });
  expect(table.rows[2]?.actual?.value.text).toBe('1000');
});

it('[SH18] a form whose indicators make 100 by themselves does not count the fund row twice', () => {
  expect(look(drawn(form('8.2', '20', '91')))).toMatchObject({ ...CLEAN, total: '91' });
});

it('[SH10] 分数 is the weight beside a score and the score beside a weight', () => {
  const grid = (first: string, second: string) =>
    drawn(`
      一级指标|二级指标|${first}|${second}
      决策|立项|20|19
      过程|资金|80|70
    `);
  expect(look(grid('分数', '得分'))).toMatchObject({ ...CLEAN, total: '89' });
  expect(look(grid('分值', '分数'))).toMatchObject({ ...CLEAN, total: '89' });
});

it('[SH17] a second table on the same sheet is mentioned and not mixed in', () => {
  const grid = drawn(`
    甲项目评分表
    一级指标|二级指标|分值|得分
    决策|立项|20|19
    过程|资金|80|70
    合计||100|89
    乙项目评分表
    一级指标|二级指标|分值|得分
    决策|立项|100|60
    合计||100|60
  `);
  expect(look(grid)).toMatchObject({ ...CLEAN, total: '89' });
  expect(tableOf(grid).notes).toContainEqual({ kind: 'otherTable', at: { row: 6, column: 0 } });
});
