import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkScoreTable } from '../../../src/domain/sheet/check-score-table';
import {
  drawn,
  EXPECT_NOTHING,
  formatted,
  look,
  type MadeCell,
  made,
  published,
  tableOf,
} from '../../support/made-sheet';

const SEED = 20_261_125;

const HEAD = ['一级指标', '二级指标', '三级指标', '分值', '得分'];
const two = (first: MadeCell, second: MadeCell, ...more: MadeCell[][]) =>
  made([
    HEAD,
    ['决策', '立项', '依据', 20, first],
    ['过程', '资金', '到位率', 80, second],
    ...more,
  ]);

it('[SH31] totals and subtotals are compared and not summed', () => {
  const grid = (sub: string, total: string) =>
    drawn(`
      序号|一级指标|二级指标|三级指标|权重（%）|评分标准|评价得分|备注
      1|决策（15分）|立项|依据|8|有|8|
      2|||程序|7|无|6.5|
      |决策小计|||15||${sub}|
      3|过程|资金|到位率|25||20.25|
      |小计|||25||20.25|
      4|产出|数量|完成率|60||30|
      |小计|||60||30|
      |合计|||100||${total}|
    `);
  expect(look(grid('14.5', '64.75'))).toMatchObject({ total: '64.75', problems: [] });
  expect(look(grid('15', '64.75')).problems).toEqual(['parts-mismatch G4']);
  expect(look(grid('14.5', '65.00')).problems).toEqual(['total-mismatch G9']);
});

it('[SH31] subtotals of the second level, by label and by weight', () => {
  const grid = drawn(`
    一级指标|二级指标|三级指标|分值|得分
    决策|立项|依据|5|5
    ||程序|5|4
    |立项小计||10|9
    |目标|明确|10|10
    |合计||20|19
    一级指标小计|||20|18
    过程|资金|到位率|80|80
    |小计||80|80
    总得分||||99
  `);
  expect(look(grid)).toMatchObject({ total: '99', problems: ['parts-mismatch E7'] });
});

const labelled = (...last: string[]) =>
  drawn(`
    一级指标|二级指标|三级指标|分值|得分|备注
    决策|立项|依据|20|19|
    过程|资金|到位率|80|70|
    ${last.join('\n')}
  `);

it('[SH31] a total stands under many names and in many places', () => {
  const right = [
    '合计|||100|89|',
    '总计|||100分|89分|',
    '总 分||||89.00|',
    '总得分：89.00|||||',
    '综合得分|89.00||||',
    '总分|||89||',
    '|||100|89|',
    '合计（100分）||||89|',
    '评价得分|||100|89|',
    '最终得分为89分|||||',
    '合计||||89/100|',
    '注：综合得分为89.00分，评价等级为良。|||||',
  ];
  for (const line of right)
    expect(look(labelled(line)), line).toMatchObject({ total: '89', problems: [] });
  const wrong = [
    ['总得分：90.00|||||', 'total-mismatch A4'],
    ['综合得分|90||||', 'total-mismatch B4'],
    ['合计|||100|90|', 'total-mismatch E4'],
    ['总分|||90||', 'total-mismatch D4'],
    ['合计|||110|89|', 'total-mismatch D4'],
    ['最终得分为88.5分|||||', 'total-mismatch A4'],
    ['经评价，综合得分90分，等级为“良”。|||||', 'total-mismatch A4'],
  ] as const;
  for (const [line, problem] of wrong)
    expect(look(labelled(line)).problems, line).toEqual([problem]);
});

it('[SH31] a total may stand above the indicators', () => {
  const grid = drawn(`
    评价总分：89.00分
    一级指标|二级指标|三级指标|分值|得分
    总分|||100|89
    决策|立项|依据|20|19
    过程|资金|到位率|80|70
  `);
  expect(look(grid)).toMatchObject({
    total: '89',
    level1: ['决策 19/20', '过程 70/80'],
    problems: [],
  });
});

it('[SH32] a published total holds by rounding half up to its own decimals', () => {
  const against = (total: string, scores: readonly [string, string]) =>
    look(two(...scores), { publishedTotal: published(total) }).problems;
  expect(against('65.00', ['10', '54.99'])).toEqual(['total-mismatch published']);
  expect(against('64.99', ['10', '54.99'])).toEqual([]);
  expect(against('65.5', ['10', '55.467'])).toEqual([]);
  expect(against('65.47', ['10', '55.467'])).toEqual([]);
  expect(against('65.46', ['10', '55.467'])).toEqual(['total-mismatch published']);
  expect(against('65', ['10', '54.5'])).toEqual([]);
  expect(against('64', ['10', '54.5'])).toEqual(['total-mismatch published']);
  expect(against('64.990', ['10', '54.99'])).toEqual([]);
});

it('[SH32] a figure that holds by rounding only is told', () => {
  const check = checkScoreTable(tableOf(two('10', '55.467')), {
    ...EXPECT_NOTHING,
    publishedTotal: published('65.5'),
  });
  expect(check.rounded).toEqual([{ at: null, stated: '65.5', exact: '65.467' }]);
});

it('[SH32] rounding printed equals rounding done, for any total', () => {
  const milli = fc.integer({ min: 0, max: 20_000 });
  fc.assert(
    fc.property(milli, milli, fc.integer({ min: 0, max: 3 }), (a, b, decimals) => {
      const sum = a + b;
      const step = 10 ** (3 - decimals);
      const rounded = Math.floor((sum + step / 2) / step);
      const shown = (rounded / 10 ** decimals).toFixed(decimals);
      const check = look(two(String(a / 1000), String(b / 1000)), {
        publishedTotal: published(shown),
      });
      expect(check.problems).toEqual([]);
      const off = ((rounded + 1) / 10 ** decimals).toFixed(decimals);
      const wrong = look(two(String(a / 1000), String(b / 1000)), {
        publishedTotal: published(off),
      });
      expect(wrong.problems).toEqual(['total-mismatch published']);
    }),
    { seed: SEED, numRuns: 60 },
  );
});

it('[SH33] a whole number in a workbook may have lost its zeros', () => {
  const total = (cell: MadeCell) => look(two(10, 54.99, ['合计', null, null, 100, cell])).problems;
  expect(total(65)).toEqual(['total-mismatch E4']);
  expect(total(64.99)).toEqual([]);
  expect(total(formatted(65, 2))).toEqual(['total-mismatch E4']);
  expect(total(formatted(65, 0))).toEqual([]);
  expect(total(formatted(64.99, 0))).toEqual([]);
  expect(total(65.5)).toEqual(['total-mismatch E4']);
  expect(total('65')).toEqual(['total-mismatch E4']);
});

it('[SH34] the total of the sheet and the published one are each compared', () => {
  const grid = two(10, 54.99, ['合计', null, null, 100, '64.99']);
  expect(look(grid, { publishedTotal: published('65.00') }).problems).toEqual([
    'total-mismatch published',
  ]);
  const wrong = two(10, 54.99, ['合计', null, null, 100, '65.00']);
  expect(look(wrong, { publishedTotal: published('65.00') }).problems).toEqual([
    'total-mismatch E4',
    'total-mismatch published',
  ]);
});

const list = (mean: string) =>
  drawn(`
    序号|项目名称|得分
    1|甲项目|92.75
    2|乙项目|93.24
    3|丙项目|90.7
    |平均|${mean}
  `);

it('[SH35] a list of scores is compared by its mean', () => {
  expect(look(list('92.23'))).toMatchObject({ weightSum: null, total: '92.23', problems: [] });
  expect(look(list('92.66')).problems).toEqual(['total-mismatch C5']);
  const bare = drawn(`
    项目名称|得分
    甲项目|92.75
    乙项目|93.24
    丙项目|90.7
  `);
  expect(look(bare, { publishedTotal: published('92.23') })).toMatchObject({
    total: '92.23',
    problems: [],
  });
  expect(look(list('92.23'), { publishedTotal: published('90') }).problems).toEqual([
    'total-mismatch published',
  ]);
});

it('[SH36] a part with a missing score is not compared', () => {
  const grid = two(null, 70, ['小计', null, null, 80, 70]);
  expect(look(grid).problems).toEqual(['score-missing E2']);
  const part = drawn(`
    一级指标|二级指标|三级指标|分值|得分
    决策|立项|依据|10|
    ||程序|10|9
    |小计||20|19
    过程|资金|到位率|80|70
  `);
  expect(look(part).problems).toEqual(['score-missing E2']);
});

it('[SH31] a total may have a remark, and one that is no figure is named', () => {
  expect(look(labelled('合计|||100|89.00（良）|'))).toMatchObject({ problems: [] });
  expect(look(labelled('合计|||100|90.00（优）|')).problems).toEqual([
    'total-mismatch E4',
    'grade-mismatch E4',
  ]);
  expect(look(labelled('总分：100分，得分：88.00分|||||')).problems).toEqual(['total-mismatch A4']);
  const check = look(labelled('合计|||100|八十九|'));
  expect(check).toMatchObject({ grade: '良', problems: ['not-a-number E4'] });
});

it('[SH31] an indicator whose name ends like a total is one', () => {
  const grid = drawn(`
    一级指标|二级指标|三级指标|分值|得分
    产出|数量|建设总投资合计|20|19
    |质量|到位率|80|70
    产出合计|||100|89
  `);
  expect(look(grid)).toMatchObject({ weightSum: '100', total: '89', problems: [] });
});

it('[SH31] a total under an unknown name is known by its weight', () => {
  const grid = (total: string) =>
    drawn(`
      一级指标|二级指标|三级指标|分值|得分|得分率
      决策|||20|19|95%
      |立项||20|19|
      ||依据|20|19|
      过程|||80|70|
      |资金|到位率|80|70|
      总体|||100|${total}|89%
    `);
  expect(look(grid('89'))).toMatchObject({ weightSum: '100', total: '89', problems: [] });
  expect(look(grid('90')).problems).toEqual(['total-mismatch E7']);
});
