import { expect, it } from 'vitest';
import { nationalGrades } from '../../../src/domain/catalogue/grade-schemes';
import { checkScoreTable } from '../../../src/domain/sheet/check-score-table';
import { sayProblem } from '../../../src/text/sheet-words';
import { drawn, EXPECT_NOTHING, look, tableOf } from '../../support/made-sheet';

const notes = (grid: ReturnType<typeof drawn>): readonly string[] =>
  tableOf(grid).notes.map(({ kind }) => kind);
const said = (grid: ReturnType<typeof drawn>): readonly string[] =>
  checkScoreTable(tableOf(grid), EXPECT_NOTHING).problems.map((problem) => sayProblem(problem));

const OWN = {
  ...nationalGrades,
  grades: ['优秀', '良好', '合格', '不合格'].map((label, index) => ({
    label,
    fromMilli: [90_000, 75_000, 60_000, 0][index] ?? 0,
  })),
};
const graded = (grade: string, score = '62') =>
  drawn(`
    一级指标|二级指标|分值|得分
    决策|立项|20|8
    产出|数量|80|${score}
    合计||100|
    评价等级|${grade}||
  `);

it('[SH42] grades are compared with the labels of the scheme before others of their meaning', () => {
  for (const word of ['合格', '合格等次', '中']) {
    expect(look(graded(word), { scheme: OWN }).problems, word).toEqual([]);
  }
  for (const word of ['良好', '不合格', '优秀']) {
    expect(look(graded(word), { scheme: OWN }).problems, word).toEqual(['grade-mismatch B5']);
  }
  expect(look(graded('良好', '70'), { scheme: OWN, publishedGrade: '良' }).problems).toEqual([]);
  expect(look(graded('合格')).problems).toEqual([]);
});

it('[SH28] a lone rate of scoring counts by the weights', () => {
  const grid = (a: string, b: string, total: string) =>
    drawn(`
    一级指标|二级指标|分值|得分率
    决策|立项|20|${a}
    产出|数量|80|${b}
    合计||100|${total}
  `);
  for (const rates of [
    ['90%', '75.5%', '78.4%'],
    ['90', '75.5', '78.4'],
    ['0.9', '0.755', '0.784'],
  ] as const) {
    expect(look(grid(rates[0], rates[1], rates[2])), rates.join()).toMatchObject({
      total: '78.4',
      level1: ['决策 18/20', '产出 60.4/80'],
      problems: [],
    });
  }
  expect(notes(grid('90%', '75%', ''))).toContain('rates');
  expect(notes(grid('0.9', '0.75', ''))).toContain('unitRates');
  expect(look(grid('105%', '75%', '')).problems).toEqual(['score-over-weight D2']);
  const beside = drawn(`
    一级指标|分值|得分|得分率
    决策|20|18|85%
    产出|80|60.4|75.5%
  `);
  expect(look(beside)).toMatchObject({ total: '78.4' });
});

it('[SH7] the header tells which figure of a cell is the score', () => {
  for (const [header, first, second] of [
    ['分值/得分', '10/9.5', '90/80.5'],
    ['得分/分值', '9.5/10', '80.5/90'],
    ['满分／实得分', '10／9.5', '90／80.5'],
  ] as const) {
    const total = header.startsWith('得分') ? '90/100' : '100/90';
    const grid = drawn(`
      一级指标|二级指标|${header}
      决策|立项|${first}
      产出|数量|${second}
      合计||${total}
    `);
    expect(look(grid), header).toMatchObject({ weightSum: '100', total: '90', problems: [] });
  }
});

it('[SH16] several raters are read by a mean on each row, else told at once with what to do', () => {
  const grid = (mean: string, a: string, b: string) =>
    drawn(`
    指标|分值|专家打分||${mean === '' ? '' : '|'}
    ||专家1|专家2${mean}
    必要性|50|40|42${a}
    可行性|50|45|44${b}
  `);
  for (const mean of ['|平均', '|平均值', '|均值', '|平均分', '|最终得分']) {
    expect(look(grid(mean, '|41', '|44.5')), mean).toMatchObject({ total: '85.5', problems: [] });
  }
  expect(look(grid('', '', '')).problems).toEqual(['score-missing B2']);
  expect(said(grid('', '', ''))).toEqual([expect.stringContaining('平均分')]);
});

const taken = (weight: string, score: string, total: string, output = '80') =>
  drawn(`
  一级指标|二级指标|分值|得分
  决策|立项|20|18
  产出|数量|${output}|70
  减分项|虚报|${weight}|${score}
  合计|||${total}
`);

it('[SH30] points below 减分项 are taken off, unless their weight belongs to the hundred', () => {
  for (const [weight, score] of [
    ['-5', '-3'],
    ['-5', '3'],
    ['5', '3'],
    ['', '3'],
    ['—', '扣3分'],
    ['最高扣5分', '扣3分'],
    ['5', '-3'],
  ] as const) {
    expect(look(taken(weight, score, '85')), `${weight} ${score}`).toMatchObject({
      total: '85',
      problems: [],
    });
  }
  expect(look(taken('5', '3', '91', '75'))).toMatchObject({
    weightSum: '100',
    total: '91',
    problems: [],
  });
  expect(look(taken('5', '6', '82')).problems).toEqual(['score-over-weight D4']);
  expect(look(taken('5', '0', '88'))).toMatchObject({ total: '88', problems: [] });
  expect(notes(taken('5', '3', '85'))).toContain('takenOff');
  const both = drawn(`
    一级指标|二级指标|分值|得分
    决策|立项|20|18
    产出|数量|80|70
    加减分项|创新|5|3
    加减分项|虚报|5|-2
    合计|||89
  `);
  expect(look(both)).toMatchObject({ total: '89', problems: [] });
});

const ending = (a: string, b: string, total: string) =>
  drawn(`
  一级指标|二级指标|分值|得分
  决策|立项|20|${a}
  产出|数量|80|${b}
  合计||100|${total}
`);

it('[SH1] a footnote mark after a figure is none of its digits', () => {
  for (const mark of ['*', '①', '²', '※', '＊', ' ⑴', '分①']) {
    expect(look(ending(`13.5${mark}`, '51.49', `64.99${mark}`)), mark).toMatchObject({
      total: '64.99',
      problems: [],
    });
  }
});

it('[SH1] a footnote mark after a total in its label or a sentence is none of its digits', () => {
  for (const line of ['总得分：64.99①', '综合得分为64.99②，等级为中']) {
    const grid = drawn(`
      一级指标|二级指标|分值|得分
      决策|立项|20|18
      产出|数量|80|46.99
      ${line}|||
    `);
    expect(look(grid), line).toMatchObject({ total: '64.99', problems: [] });
  }
});

it('[SH4] figures that were parted, mistaken or given as ranges are named and not guessed', () => {
  for (const bad of ['1 0', 'l0', '1O', '①3', '3½', '8-9', '8～9', '1 3.5', '*']) {
    expect(look(ending(bad, '51.49', '64.99')), bad).toMatchObject({
      grade: null,
      problems: ['not-a-number D2'],
    });
  }
  for (const bad of ['2 0', '2O', 'l0']) {
    const grid = drawn(`
      一级指标|二级指标|分值|得分
      决策|立项|${bad}|12
      产出|数量|80|60
    `);
    expect(look(grid).problems, bad).toEqual(['not-a-number C2']);
  }
});

it('[SH31] a total may be a grade alone, a percentage, or say twice what it is', () => {
  for (const total of [
    '中',
    '64.99%',
    '64.99/中',
    '64.99分/中',
    '64.99（中）',
    '64.99（满分100）',
    '64.99（64.99）',
    '64.99（100）',
  ]) {
    expect(look(ending('13.5', '51.49', total)), total).toMatchObject({
      total: '64.99',
      grade: '中',
      problems: [],
    });
  }
  expect(look(ending('13.5', '51.49', '64.99（65.00）')).problems).toEqual(['total-mismatch D4']);
  expect(look(ending('13.5', '51.49', '65%')).problems).toEqual(['total-mismatch D4']);
  expect(look(ending('13.5', '51.5', '65%')).problems).toEqual([]);
  expect(look(ending('13.5', '51.49', '良')).problems).toEqual(['grade-mismatch D4']);
});

it('[SH33] a total whose label says that it is rounded states whole points', () => {
  const grid = (label: string) =>
    drawn(`
      一级指标|二级指标|分值|得分
      决策|立项|20|18
      产出|数量|80|70.5
      得分合计|||88.5
      ${label}|||89
    `);
  expect(look(grid('评价得分（四舍五入）')).problems).toEqual([]);
  expect(look(grid('评价得分')).problems).toEqual(['total-mismatch D5']);
});

it('[SH35] what a list states of all its scores is their mean, with or without the extremes', () => {
  const panel = (label: string, mean: string) =>
    drawn(`
      专家|评分
      专家A|83
      专家B|85
      专家C|80
      专家D|82
      专家E|80
      ${label}|${mean}
    `);
  for (const label of ['平均', '平均得分', '综合得分', '最终得分（平均）']) {
    expect(look(panel(label, '82')), label).toMatchObject({ total: '82', problems: [] });
    expect(look(panel(label, '82.5')).problems, label).toEqual(['total-mismatch B7']);
  }
  const trimmed = '去掉一个最高分、一个最低分后平均';
  // 80, 82 and 83 are left.
  expect(look(panel(trimmed, '81.67'))).toMatchObject({ total: '81.666667', problems: [] });
  expect(look(panel(trimmed, '82.00')).problems).toEqual(['total-mismatch B7']);
});
