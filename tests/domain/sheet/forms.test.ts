import { expect, it } from 'vitest';
import { cellOf } from '../../../src/domain/sheet/score-table';
import { drawn, look, made, published, tableOf } from '../../support/made-sheet';

const HEAD = '一级指标|二级指标|三级指标|分值|得分';
const around = (above: string, below: string) =>
  drawn(`
    ${above}
    ${HEAD}
    决策|立项|依据|20|17
    产出|数量|完成|80|70
    ${below}
  `);

it('[SH11] a table goes on over any number of pages', () => {
  const grid = drawn(`
    ${HEAD}
    决策|立项|依据|20|20
    ${HEAD}
    决策|立项|程序|20|15
    ${HEAD}
    产出|数量|完成|50|45
    ${HEAD}
    产出|数量|质量|10|5
    合计|||100|85
  `);
  expect(look(grid)).toMatchObject({
    weightSum: '100',
    total: '85',
    level1: ['决策 35/40', '产出 50/60'],
    problems: [],
  });
});

it('[SH14] a name beside a sum on top of its part heads the rows below', () => {
  const grid = (sum: string) =>
    drawn(`
      ${HEAD}
      决策|小计||20|17
      |立项|依据|10|9
      |目标|合理|10|8
      产出|小计||80|${sum}
      |数量|完成|80|70
      合计|||100|87
    `);
  expect(look(grid('70'))).toMatchObject({
    level1: ['决策 17/20', '产出 70/80'],
    problems: [],
  });
  expect(look(grid('71')).problems).toEqual(['parts-mismatch E5']);
});

it('[SH18] the fund row is known by its weight, by its total, or by labels in one row', () => {
  const rows = `
    一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差
    产出指标|数量指标|人数|100|100|60|60|
    效益指标|社会效益|影响|好|好|30|28|
  `;
  const block = `
    资金（万元）||年初预算数|全年预算数|全年执行数|分值|执行率|得分
    ${'|'}部门预算支出|1200|1250|1150|10|92%|9.2
    ${'|'}其中：基本支出|1000|1000|1000|—|—|—
  `;
  const line = '预算执行情况（10分）|预算数|100|执行数|92|执行率|92%|得分|9.2';
  for (const fund of [block, line]) {
    const table = tableOf(drawn(`${fund.trim()}\n${rows.trim()}`));
    expect(table.executionRate?.value.toFraction()).toBe('23/25');
    expect(look(drawn(`${fund.trim()}\n${rows.trim()}`))).toMatchObject({
      weightSum: '100',
      total: '97.2',
      problems: [],
    });
  }
});

it('[SH19] indicators that stand in columns are read, and their cells named as they stand', () => {
  const grid = (score: string) =>
    drawn(`
      表1 得分情况|||||
      指标|决策|过程|产出|效益|合计
      权重|15|25|25|35|100
      得分|12.5|${score}|15.24|16.51|65
      得分率|83.3%|83%|60.96%|47.17%|65%
    `);
  expect(look(grid('20.75'))).toMatchObject({
    total: '65',
    level1: ['决策 12.5/15', '过程 20.75/25', '产出 15.24/25', '效益 16.51/35'],
    problems: [],
  });
  const table = tableOf(grid('约20'));
  expect(table.faults.map(({ code, at }) => `${code} ${cellOf(table, at)}`)).toEqual([
    'not-a-number C4',
  ]);
});

it('[SH20] [SH36] a figure that could not be read makes no second problem', () => {
  const grid = (weight: string, score: string, total: string) =>
    drawn(`
      ${HEAD}
      决策|立项|依据|20|17
      产出|数量|完成|${weight}|${score}
      合计|||100|${total}
    `);
  expect(look(grid('8O', '70', '87')).problems).toEqual(['not-a-number D3']);
  expect(look(grid('80', '7O', '87')).problems).toEqual(['not-a-number E3']);
  expect(look(grid('80', '', '97')).problems).toEqual(['score-missing E3']);
  // No score up to 80 makes 17 a sum of 98, nor one of 16.
  for (const total of ['98', '16']) {
    expect(look(grid('80', '', total)).problems).toEqual(['score-missing E3', 'total-mismatch E4']);
  }
});

it('[SH25] [SH30] extras stand beside the whole, and what is taken off may be below zero', () => {
  const grid = (...extra: string[]) => around('评分表||||', extra.join('\n'));
  expect(look(grid('加分项|表彰|加分|5|2', '合计|||105|89'))).toMatchObject({
    weightSum: '100',
    total: '89',
    problems: [],
  });
  expect(look(grid('加分项|表彰|加分|5|2', '合计|||100|89')).problems).toEqual([]);
  expect(look(grid('减分项|虚报||—|-3', '合计|||100|84'))).toMatchObject({
    total: '84',
    problems: [],
  });
  expect(look(grid('加分项|表彰|加分|5|6', '合计|||100|93')).problems).toEqual([
    'score-over-weight E5',
  ]);
});

it('[SH31] a label of a sum may stand between the names and the scores', () => {
  const grid = (last: string) =>
    drawn(`
      一级指标|二级指标|三级指标|分值|评分标准|得分
      决策|立项|依据|20|有|17
      产出|数量|完成|80|比例|70
      ${last}
    `);
  for (const last of ['||||总得分|87', '|||合计||87', '|||100|合计|87']) {
    expect(look(grid(last)), last).toMatchObject({ total: '87', problems: [] });
  }
  expect(look(grid('||||总得分|88')).problems).toEqual(['total-mismatch F4']);
});

it('[SH32] a whole published total is stated in whole points', () => {
  const grid = made([
    ['一级指标', '分值', '得分'],
    ['决策', 20, 14.99],
    ['产出', 80, 50],
  ]);
  const problems = (total: string) => look(grid, { publishedTotal: published(total) }).problems;
  expect(problems('65')).toEqual([]);
  expect(problems('66')).toEqual(['total-mismatch published']);
  expect(problems('65.00')).toEqual(['total-mismatch published']);
  expect(problems('65.0')).toEqual([]);
});

it('[SH34] a total in a sentence is compared, unless it speaks of full marks', () => {
  for (const said of ['总分：87.00分，等级：良', '评价总分：87分', '总分：100分', '得分：87分']) {
    expect(look(around(`${said}||||`, '')).problems, said).toEqual([]);
    expect(look(around('评分表||||', `${said}||||`)).problems, said).toEqual([]);
  }
  expect(look(around('总分：88.00分，等级：良||||', '')).problems).toEqual(['total-mismatch A1']);
});

it('[SH42] a grade may be ticked in brackets, and a published one said in other words', () => {
  expect(look(around('结论|优（ ） 良（√） 中（ ） 差（ ）|||', '')).problems).toEqual([]);
  expect(look(around('结论|优（√） 良（ ） 中（ ） 差（ ）|||', '')).problems).toEqual([
    'grade-mismatch B1',
  ]);
  const problems = (publishedGrade: string) =>
    look(around('评分表||||', ''), { publishedGrade }).problems;
  for (const word of ['良', '良好', '良级', ' 良 好 ', '“良”', '等级：良']) {
    expect(problems(word), word).toEqual([]);
  }
  for (const word of ['优秀', '合格', '好']) {
    expect(problems(word), word).toEqual(['grade-mismatch published']);
  }
});

it('[SH10] a list of experts and a score that was approved are known by their headers', () => {
  const list = drawn(`
    序号|专家姓名|得分
    1|甲|83
    2|乙|85
    平均分||84
  `);
  expect(look(list)).toMatchObject({ total: '84', problems: [] });
  const approved = drawn(`
    一级指标|权重（%）|核定分数
    决策|20|17
    产出|80|70
  `);
  expect(look(approved)).toMatchObject({ total: '87', problems: [] });
});

it('[SH55] thousands of sums and headers cost no more than their rows', () => {
  const sums = (many: number) =>
    Array.from({ length: many }, (_, row) => [
      [`部分${row}`, '立项', '依据', 0.01, 0.005],
      [null, '小计', null, 0.01, 0.005],
    ]).flat();
  const heads = (many: number) =>
    Array.from({ length: many }, () => [HEAD.split('|'), ['甲', '乙', '丙', 1, 1]]).flat();
  const timed = (rows: (string | number | null)[][]): number => {
    const grid = made([HEAD.split('|'), ...rows]);
    // Of the processor alone: what else the machine does takes none of it.
    const runs = [1, 2, 3].map(() => {
      const started = process.cpuUsage();
      expect(look(grid).problems).toHaveLength(1);
      return process.cpuUsage(started).user;
    });
    return Math.min(...runs);
  };
  for (const rows of [sums, heads]) {
    // Eight times the rows: 64 times the work where it grows with their square.
    expect(timed(rows(4000)) / timed(rows(500))).toBeLessThan(30);
  }
});

it('[SH16] of several raters none counts, unless their mean stands beside them', () => {
  const grid = (heads: string, first: string, second: string) =>
    drawn(`
      指标|分值|${heads}
      必要性|50|${first}
      可行性|50|${second}
    `);
  for (const heads of ['专家1打分|专家2打分', '专家甲得分|专家乙得分', '得分1|得分2']) {
    expect(look(grid(heads, '40|42', '45|44')).problems, heads).toEqual(['score-missing B1']);
    const mean = look(grid(`${heads}|平均分`, '40|42|41', '45|44|44.5'));
    expect(mean, heads).toMatchObject({ total: '85.5', problems: [] });
  }
  expect(look(grid('专家1打分|专家2打分', '40|', '45|'))).toMatchObject({ total: '85' });
});

it('[SH31] an indicator on a deeper level may be named like a score', () => {
  const grid = drawn(`
    ${HEAD}
    产出|数量|年度考核得分|30|25
    |质量|绩效考核得分|40|32
    效益|社会|得分与等级|30|30
    综合得分|||100|87
  `);
  expect(look(grid)).toMatchObject({ weightSum: '100', total: '87', problems: [] });
});

it('[SH23] points that a sentence takes off are no full marks', () => {
  const grid = around('评分表||||', '主要问题|资金执行率只有60%，扣3分|||');
  expect(look(grid)).toMatchObject({ weightSum: '100', problems: [] });
});

it('[SH42] a total and its grade may share a cell', () => {
  for (const [label, said] of [
    ['总分/等级', '87/良'],
    ['总分及等级', '87.0分，良好'],
    ['合计', '87良'],
    ['合计', '87（良）'],
  ]) {
    expect(look(around('评分表||||', `${label}|||100|${said}`)).problems, said).toEqual([]);
  }
  expect(look(around('评分表||||', '总分/等级|||100|88/优')).problems).toEqual([
    'total-mismatch E5',
    'grade-mismatch E5',
  ]);
});
