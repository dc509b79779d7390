import { expect, it } from 'vitest';
import { drawn, formatted, look, made, tableOf } from '../../support/made-sheet';

const CLEAN = { weightSum: '100', problems: [] };

it('[SH20] weights that sum to 110 are told at their header', () => {
  const grid = drawn(`
    一级指标|二级指标|三级指标|标准分值|考核得分
    决策|立项|依据|30|19
    过程|资金|到位率|80|70
  `);
  expect(look(grid)).toMatchObject({
    weightSum: '110',
    total: '89',
    problems: ['weights-not-100 D1'],
  });
});

it('[SH20] a table without weights says so', () => {
  const grid = drawn(`
    一级指标|二级指标|得分
    决策|立项|19
    过程|资金|70
  `);
  expect(look(grid)).toMatchObject({
    weightSum: null,
    total: '89',
    problems: ['weights-not-100 A1'],
  });
});

it('[SH21] weights are percents, as text or by format', () => {
  const texts = drawn(`
    一级指标|二级指标|权重|得分
    决策|立项|15％|14
    过程|资金|85%|80.467
    合计||100%|94.467
  `);
  expect(look(texts)).toMatchObject({ ...CLEAN, total: '94.467' });
  const formats = made([
    ['一级指标', '二级指标', '权重', '得分'],
    ['决策', '立项', formatted(0.15, 0, true), formatted(0.14, 0, true)],
    ['过程', '资金', formatted(0.85, 0, true), formatted(0.8, 0, true)],
  ]);
  expect(look(formats)).toMatchObject({
    ...CLEAN,
    total: '94',
    level1: ['决策 14/15', '过程 80/85'],
  });
});

it('[SH21] weights are shares of one, and scores with them', () => {
  const points = drawn(`
    一级指标|二级指标|权重|得分
    决策|立项|0.15|14
    过程|资金|0.85|80.467
    合计||1|94.467
  `);
  expect(look(points)).toMatchObject({ ...CLEAN, total: '94.467' });
  expect(tableOf(points).notes).toContainEqual({ kind: 'shares' });
  const both = drawn(`
    一级指标|二级指标|权重|得分
    决策|立项|0.15|0.14
    过程|资金|0.85|0.8
    合计||1|0.94
  `);
  expect(look(both)).toMatchObject({ ...CLEAN, total: '94' });
  const over = drawn(`
    一级指标|二级指标|权重|得分
    决策|立项|0.25|14
    过程|资金|0.85|80
  `);
  expect(look(over)).toMatchObject({ weightSum: '110', problems: ['weights-not-100 C1'] });
});

it('[SH21] small whole weights are points', () => {
  const grid = drawn(`
    一级指标|二级指标|分值|得分
    决策|立项|1|2
    过程|资金|1|1
  `);
  expect(look(grid)).toMatchObject({ weightSum: '2', total: '3' });
  expect(look(grid).problems).toContain('score-over-weight D2');
});

it('[SH22] marks out of 100 count by their weights', () => {
  const grid = drawn(`
    一级指标|二级指标|权重|得分
    决策|立项|10%|90
    |目标|5%|80
    过程|资金|85%|70
    综合得分|||72.5
  `);
  expect(look(grid)).toMatchObject({
    ...CLEAN,
    total: '72.5',
    level1: ['决策 13/15', '过程 59.5/85'],
  });
  expect(tableOf(grid).notes).toContainEqual({ kind: 'hundred' });
});

it('[SH22] a few scores above their weights are errors and no marks', () => {
  const grid = drawn(`
    一级指标|二级指标|权重|得分
    决策|立项|1|2
    |目标|9|9
    过程|资金|90|90
  `);
  expect(look(grid)).toMatchObject({ total: '101', problems: ['score-over-weight D2'] });
});

it('[SH22] a column of weighted scores beside the marks is read instead', () => {
  const grid = drawn(`
    一级指标|二级指标|权重|得分|加权得分
    决策|立项|15%|80|12
    过程|资金|85%|70|59.5
  `);
  expect(look(grid)).toMatchObject({ ...CLEAN, total: '71.5' });
});

it('[SH22] scores that are all percents are rates of their weights', () => {
  const grid = drawn(`
    一级指标|二级指标|分值|得分
    决策|立项|20|90%
    过程|资金|80|75.5%
  `);
  expect(look(grid)).toMatchObject({ ...CLEAN, total: '78.4' });
  expect(tableOf(grid).notes).toContainEqual({ kind: 'rates' });
});

it('[SH23] weights in names are stated sums', () => {
  const grid = (first: string) =>
    drawn(`
      一级指标|二级指标|三级指标|分值|得分
      ${first}|立项（15）|依据（8分）|8|8
      ||程序|7|6
      过程(85)|资金 85分|到位率(2022)|85|80
    `);
  expect(look(grid('决策（15分）'))).toMatchObject({
    ...CLEAN,
    level1: ['决策 14/15', '过程 80/85'],
  });
  expect(look(grid('决策（20分）')).problems).toEqual(['parts-mismatch A2']);
  expect(look(grid('决策（15%）')).problems).toEqual([]);
  expect(look(grid('决策（15分，得14分）')).problems).toEqual([]);
  expect(look(grid('决策（15分，得15分）')).problems).toEqual(['parts-mismatch A2']);
  expect(tableOf(grid('决策（15分）')).rows[2]?.path.at(-1)).toBe('到位率(2022)');
});

it('[SH23] without a weight column the names of indicators carry the weights', () => {
  const grid = drawn(`
    一级指标|二级指标|三级指标|得分
    决策（15分）|立项（15分）|依据（8分）|8
    ||程序（7分）|6
    过程(85)|资金(85)|到位率（85分）|80
    总分|||94
  `);
  expect(look(grid)).toMatchObject({ ...CLEAN, total: '94', level1: ['决策 14/15', '过程 80/85'] });
});

const perLevel = (decision: string, project: string, scored: string) =>
  drawn(`
    一级指标|分值|得分|二级指标|分值|得分|三级指标|分值|得分
    决策|${decision}|14|立项|${project}|${scored}|依据|8|8
    ||||||程序|7|6
    过程|85|80|资金|85|80|到位率|85|80
    总分|100|94||100|94||100|94
  `);

it('[SH24] of weights on each level the deepest count, the others must agree', () => {
  expect(look(perLevel('15', '15', '14'))).toMatchObject({ ...CLEAN, total: '94' });
  expect(look(perLevel('20', '15', '14')).problems).toEqual(['parts-mismatch B2']);
  expect(look(perLevel('15', '14', '13')).problems).toEqual([
    'parts-mismatch E2',
    'parts-mismatch F2',
  ]);
});

it('[SH24] a weight column of the first level between the names is told by its header or place', () => {
  const grid = drawn(`
    一级指标|一级指标权重|二级指标|三级指标|三级指标权重|得分
    决策|20|立项|依据|8|8
    |||程序|12|6
    过程|80|资金|到位率|80|80
  `);
  expect(look(grid)).toMatchObject({ ...CLEAN, total: '94' });
});

it('[SH24] of two weight columns the one that makes the whole is read', () => {
  const grid = drawn(`
    一级指标|二级指标|满分|权重|得分
    决策|立项|100|15%|90
    |目标|100|25%|70
    过程|资金|100|60%|80
  `);
  expect(look(grid)).toMatchObject({ ...CLEAN, total: '79' });
});

it('[SH25] a score without a weight is told, and an extra needs none', () => {
  const grid = (name: string) =>
    drawn(`
      一级指标|二级指标|分值|得分
      决策|立项|20|18
      过程|资金|80|70
      ${name}|创新||2
    `);
  expect(look(grid('其他'))).toMatchObject({ total: '90', problems: ['weight-missing C4'] });
  expect(look(grid('加分项'))).toMatchObject({ ...CLEAN, total: '90' });
});

it('[SH25] an indicator without weight and score is missing only where the weights have a gap', () => {
  const grid = (weight: string) =>
    drawn(`
      一级指标|二级指标|三级指标|分值|得分
      决策|立项|依据|20|18
      ||程序||
      过程|资金|到位率|${weight}|70
    `);
  expect(look(grid('80'))).toMatchObject({ ...CLEAN, total: '88' });
  expect(tableOf(grid('80')).notes).toContainEqual({
    kind: 'unscored',
    name: '程序',
    at: { row: 2, column: 2 },
  });
  expect(look(grid('75')).problems).toEqual(['weights-not-100 D1', 'score-missing C3']);
});

it('[SH26] without scores the deductions give them', () => {
  const grid = drawn(`
    一级指标|二级指标|分值|扣分|扣分原因
    决策|立项|20|1.5|资料不全
    过程|资金|80||
  `);
  expect(look(grid)).toMatchObject({ ...CLEAN, total: '98.5' });
  expect(tableOf(grid).notes).toContainEqual({ kind: 'deductions' });
});
