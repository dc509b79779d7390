import { expect, it } from 'vitest';
import { drawn, look, tableOf } from '../../support/made-sheet';

const CLEAN = { weightSum: '100', problems: [] };

it('[SH13] names below a merged header are deeper levels', () => {
  const grid = drawn(`
    评价指标|||分值|得分
    决策|立项|依据|10|9
    ||程序|10|10
    过程|资金|到位率|80|70
    合计|||100|89
  `);
  expect(look(grid)).toMatchObject({ ...CLEAN, total: '89', level1: ['决策 19/20', '过程 70/80'] });
  expect(tableOf(grid).rows.map(({ path }) => path.length)).toEqual([3, 3, 3]);
});

it('[SH14] levels are filled down, and a new first level ends the second', () => {
  const grid = drawn(`
    一级指标|二级指标|三级指标|分值|得分
    决策|立项|依据|10|9
    ||程序|10|10
    |目标|合理性|10|8
    满意度||群众满意度|70|66.5
  `);
  expect(tableOf(grid).rows.map(({ path }) => path.join('>'))).toEqual([
    '决策>立项>依据',
    '决策>立项>程序',
    '决策>目标>合理性',
    '满意度>群众满意度',
  ]);
});

it('[SH14] names repeated on every row, and gaps inside names, make no difference', () => {
  const grid = drawn(`
    一级指标|二级指标|三级指标|分值|得分
    决 策|项目 立项|依据|10|9
    决策|项目立项|程序|10|10
    过程|资金|到位率|80|70
  `);
  expect(look(grid).level1).toEqual(['决策 19/20', '过程 70/80']);
});

it('[SH14] indicators of the same name stay apart', () => {
  const grid = drawn(`
    一级指标|二级指标|三级指标|分值|得分
    产出|数量|完成率|50|40
    ||完成率|50|40.5
  `);
  expect(look(grid)).toMatchObject({ ...CLEAN, total: '80.5', level1: ['产出 80.5/100'] });
});

it('[SH15] one, two and four levels', () => {
  const one = drawn(`
    指标名称|满分|实际得分
    决策|20|18
    过程|80|70
  `);
  expect(look(one)).toMatchObject({ ...CLEAN, total: '88', level1: ['决策 18/20', '过程 70/80'] });
  const two = drawn(`
    一级|二级|标准分|考核得分
    决策|立项|20|18
    过程|资金|80|70
  `);
  expect(look(two)).toMatchObject({ ...CLEAN, total: '88' });
  const four = drawn(`
    一级指标|二级指标|三级指标|四级指标|分值|评分说明|扣分|扣分原因|得分
    决策|立项|依据|政策依据|5|有|0||5
    |||规划依据|5|无|1|不足|4
    |||||续|||
    过程|资金|到位率|中央资金|45|足额|0||45
    |||地方资金|45|足额|0||45
    小计||||100||||99
  `);
  expect(look(four)).toMatchObject({ ...CLEAN, total: '99', level1: ['决策 9/10', '过程 90/90'] });
});

it('[SH15] one column of numbered names is an outline whose heads state sums', () => {
  const outline = (third: string, sum: string): string => `
    评价指标|分值|得分
    一、决策|15|${sum}
    （一）项目立项|8|7
    1.立项依据|4|4
    2.立项程序|4|${third}
    （二）绩效目标|7|6
    1.合理性|7|6
    二、过程|85|70
    （一）资金|85|70
    1.到位率|85|70
    合计|100|83
  `;
  expect(look(drawn(outline('3', '13')))).toMatchObject({
    ...CLEAN,
    total: '83',
    level1: ['一、决策 13/15', '二、过程 70/85'],
  });
  expect(look(drawn(outline('3', '14'))).problems).toEqual(['parts-mismatch C2']);
  const dotted = drawn(`
    指标|分值|得分
    1 决策|20|19
    1.1 立项|20|19
    2 过程|80|70
    2.1 资金|80|70
  `);
  expect(look(dotted)).toMatchObject({ ...CLEAN, total: '89' });
});

it('[SH15] a row of a first level above its indicators states their sum', () => {
  const grid = drawn(`
    一级指标|二级指标|三级指标|分值|得分
    决策|||20|18
    |立项|依据|10|9
    ||程序|10|10
    过程|||80|70
    |资金|到位率|80|70
  `);
  expect(look(grid)).toMatchObject({ total: '89', problems: ['parts-mismatch E2'] });
});

it('[SH14] check points without names of their own belong to the indicator above', () => {
  const scores = drawn(`
    一级指标|二级指标|三级指标|分值|评价要点|得分
    决策|立项|依据|20|有法规依据|5
    ||||符合规划|5
    ||||属于职责|9
    过程|资金|到位率|80|足额|70
  `);
  expect(look(scores)).toMatchObject({
    ...CLEAN,
    total: '89',
    level1: ['决策 19/20', '过程 70/80'],
  });
  const weights = drawn(`
    一级指标|二级指标|三级指标|评价要点|分值|得分
    决策|立项|依据|有法规依据|10|19
    |||符合规划|10|
    过程|资金|到位率|足额|80|70
  `);
  expect(look(weights)).toMatchObject({ ...CLEAN, total: '89' });
});

it('[SH15] one column of names without numbers may have headings', () => {
  const bare = drawn(`
    评价内容|满分|得分
    决策||
    立项依据|8|8
    立项程序|7|6
    过程||
    资金到位率|85|80
    合计|100|94
  `);
  expect(look(bare)).toMatchObject({
    ...CLEAN,
    total: '94',
    level1: ['决策 14/15', '过程 80/85'],
  });
  const sums = (decision: string) =>
    drawn(`
      评价内容|满分|得分
      决策|15|${decision}
      立项依据|8|8
      立项程序|7|6
      过程|85|80
      资金到位率|85|80
      合计|100|94
    `);
  expect(look(sums('14'))).toMatchObject({ ...CLEAN, level1: ['决策 14/15', '过程 80/85'] });
  expect(look(sums('15')).problems).toEqual(['parts-mismatch C2']);
});
