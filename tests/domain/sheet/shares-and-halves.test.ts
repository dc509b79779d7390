import { expect, it } from 'vitest';
import { readScoreTable } from '../../../src/domain/sheet/read-score-table';
import { drawn, look, tableOf } from '../../support/made-sheet';

const notes = (grid: ReturnType<typeof drawn>): readonly string[] =>
  tableOf(grid).notes.map(({ kind }) => kind);
const refused = (grid: ReturnType<typeof drawn>): string => {
  const read = readScoreTable([grid]);
  return read.ok ? 'read' : read.error.code;
};
const relative = (a: string, b: string, c: string, d: string, total: string, unit = '%') =>
  drawn(`
    一级指标|权重|二级指标|权重|三级指标|权重|得分
    决策|20${unit}|立项|50${unit}|依据|40${unit}|${a}
    ||||程序|60${unit}|${b}
    ||目标|50${unit}|明确|100${unit}|${c}
    产出|80${unit}|数量|100${unit}|完成|100${unit}|${d}
    合计||||||${total}
  `);

it('[SH27] weights that are shares of the level above are multiplied out', () => {
  for (const unit of ['%', '']) {
    const points = relative('4', '5.5', '9', '70.467', '88.967', unit);
    expect(look(points), unit).toMatchObject({
      weightSum: '100',
      total: '88.967',
      level1: ['决策 18.5/20', '产出 70.467/80'],
      problems: [],
    });
    expect(notes(points)).toContain('relative');
    const marks = relative('90', '80', '95', '88', '87.9', unit);
    // 4·0.9 + 6·0.8 + 10·0.95 + 80·0.88
    expect(look(marks), unit).toMatchObject({
      weightSum: '100',
      total: '88.3',
      problems: ['total-mismatch G6'],
    });
    expect(notes(marks)).toEqual(expect.arrayContaining(['relative', 'hundred']));
  }
  expect(look(relative('4', '6.5', '9', '70', '89.5')).problems).toEqual(['score-over-weight G3']);
});

it('[SH27] shares of one, and levels that state their share on every row', () => {
  const grid = drawn(`
    一级指标|一级权重|二级指标|二级权重|得分
    决策|0.2|立项|0.5|9
    决策|0.2|目标|0.5|8
    产出|0.8|数量|0.25|19
    产出|0.8|质量|0.75|55.5
  `);
  expect(look(grid)).toMatchObject({
    weightSum: '100',
    total: '91.5',
    level1: ['决策 17/20', '产出 74.5/80'],
    problems: [],
  });
});

it('[SH27] one wrong or unread share leaves the others shares', () => {
  const grid = (second: string) =>
    drawn(`
      一级指标|权重|二级指标|权重|得分
      决策|20%|立项|50%|9
      ||目标|${second}|8
      产出|80%|数量|50%|38
      ||质量|50%|35
    `);
  expect(look(grid('50%'))).toMatchObject({ weightSum: '100', total: '90', problems: [] });
  expect(look(grid('60%'))).toMatchObject({ weightSum: '102', problems: ['weights-not-100 D1'] });
  expect(look(grid('5O%')).problems).toEqual(['not-a-number D3']);
});

it('[SH27] scores that may be points or marks are not guessed', () => {
  // 20 of 20 points, or 35 of a hundred? Each exceeds its product and none its share.
  expect(refused(relative('35', '50', '80', '70', ''))).toBe('unclear-scores');
  expect(refused(relative('0.9', '0.8', '0.9', '1', ''))).toBe('unclear-scores');
  // Weights that do not make the whole below one parent are points that do not add up.
  const broken = drawn(`
    一级指标|权重|二级指标|权重|得分
    决策|20|立项|15|9
    ||目标|10|8
    产出|80|数量|80|70
  `);
  expect(look(broken).problems).toEqual(['weights-not-100 D1', 'parts-mismatch B2']);
});

const halves = (total: string) =>
  drawn(`
    一级指标|二级指标|分值|得分|一级指标|二级指标|分值|得分
    决策|立项|8|8|产出|数量|40|35
    |目标|12|11|效益|增收|20|18
    过程|资金|10|9||满意度|10|9.5
    ${total}
  `);

it('[SH56] two tables side by side are read as one', () => {
  for (const total of [
    '合计|||||||90.5',
    '总分：90.5|||||||',
    '合计||100|90.5',
    '||||合计||100|90.5',
    '',
  ]) {
    expect(look(halves(total)), total).toMatchObject({
      weightSum: '100',
      total: '90.5',
      level1: ['决策 19/20', '过程 9/10', '产出 35/40', '效益 27.5/30'],
      problems: [],
    });
  }
  expect(notes(halves(''))).toContain('sideBySide');
  expect(look(halves('合计|||||||91')).problems).toEqual(['total-mismatch H5']);
  expect(look(halves('||||合计||100|91')).problems).toEqual(['total-mismatch H5']);
});

it('[SH56] halves with sums of their own are refused, and levels with scores each are no halves', () => {
  expect(refused(halves('小计||30|28|小计||70|62.5'))).toBe('side-by-side');
  expect(refused(halves('合计|||28|合计|||62.5'))).toBe('side-by-side');
  const levels = drawn(`
    一级指标|分值|得分|二级指标|分值|得分
    决策|20|19|立项|20|19
    产出|80|70|数量|80|70
  `);
  expect(look(levels)).toMatchObject({ total: '89', problems: [] });
});
