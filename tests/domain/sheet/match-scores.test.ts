import Fraction from 'fraction.js';
import { expect, it } from 'vitest';
import type { Framework, Indicator } from '../../../src/domain/framework/framework';
import { matchScores } from '../../../src/domain/sheet/match-scores';
import type { ScoreTable } from '../../../src/domain/sheet/score-table';
import { drawn, tableOf } from '../../support/made-sheet';

const indicator = (id: string, name: string): Indicator => ({
  ...{ id, name, explanation: '', basis: '测试', weightMilli: 25_000 },
  rule: { kind: 'judgement', guidance: '按情况' },
});

const FRAMEWORK: Framework = {
  ...{ v: 1, id: 'F', version: '1', title: '框架', source: '测试', weights: 'sample' },
  levels: [
    {
      ...{ id: 'A', name: '产出' },
      groups: [
        {
          id: 'A1',
          name: '数量',
          indicators: [indicator('A11', '道路'), indicator('A12', '桥梁')],
        },
        { id: 'A2', name: '质量', indicators: [indicator('A21', '道路')] },
      ],
    },
    {
      ...{ id: 'B', name: '效益' },
      groups: [{ id: 'B1', name: '社会效益', indicators: [indicator('B11', '公众满意度')] }],
    },
  ],
  rounding: { decimals: 2, mode: 'halfUp' },
  grades: [{ label: '合格', fromMilli: 0 }],
};

/** What was found: indicator=score, indicator!why, ?path, -indicator. */
function seen(table: ScoreTable): readonly string[] {
  const { matched, unusable, unmatched, unscored } = matchScores(table, FRAMEWORK);
  return [
    ...matched.map(({ indicator: id, scoreMilli }) => `${id}=${scoreMilli}`),
    ...unusable.map(({ indicator: id, why }) => `${id}!${why}`),
    ...unmatched.map(({ path }) => `?${path.join('/')}`),
    ...unscored.map((id) => `-${id}`),
  ];
}

const HEADER = '一级指标 | 二级指标 | 三级指标 | 分值 | 自评得分';

it('[FX30] rows are matched by name within the same levels', () => {
  const table = tableOf(
    drawn(`
      ${HEADER}
      产 出 | 数量 | 道路 | 25 | 24.5
       | | 桥梁 | 25 | 25
       | 质量 | 道路 | 25 | 0
      效益 | 社会效益 | 公众 满意度 | 25 | 23.125
    `),
  );
  expect(seen(table)).toEqual(['A11=24500', 'A12=25000', 'A21=0', 'B11=23125']);
  const [first] = matchScores(table, FRAMEWORK).matched;
  expect(first?.row.path).toEqual(['产出', '数量', '道路']);
});

it('[FX30] a table of fewer levels is matched by those that it has', () => {
  const table = tableOf(
    drawn(`
      二级指标 | 三级指标 | 分值 | 得分
      数量 | 道路 | 25 | 20
      质量 | 道路 | 25 | 21
    `),
  );
  expect(seen(table)).toEqual(['A11=20000', 'A21=21000', '-A12', '-B11']);
});

it('[FX31] a name that only one row and one indicator have is enough', () => {
  const table = tableOf(
    drawn(`
      ${HEADER}
      成效 | 群众 | 公众满意度 | 25 | 20
      产出 | 数量 | 桥梁 | 25 | 19
      产出 | 数量 | 隧道 | 50 | 30
    `),
  );
  expect(seen(table)).toEqual(['B11=20000', 'A12=19000', '?产出/数量/隧道', '-A11', '-A21']);
});

it('[FX31] between two candidates nothing is guessed', () => {
  const table = tableOf(
    drawn(`
      ${HEADER}
      产出 | 工程 | 道路 | 50 | 40
      产出 | 数量 | 桥梁 | 25 | 19
      产出 | 数量 | 桥梁 | 25 | 18
    `),
  );
  expect(seen(table)).toEqual([
    ...['?产出/工程/道路', '?产出/数量/桥梁', '?产出/数量/桥梁'],
    ...['-A11', '-A12', '-A21', '-B11'],
  ]);
});

it('[FX32] scores that cannot be taken are told with the reason', () => {
  const table = tableOf(
    drawn(`
      ${HEADER}
      产出 | 数量 | 道路 | 25 |
       | | 桥梁 | 25 | 1000.001
       | 质量 | 道路 | 25 | -1
      效益 | 社会效益 | 公众满意度 | 25 | 20.0005
    `),
  );
  expect(seen(table)).toEqual([
    ...['A11!missing', 'A12!too-large', 'A21!negative', 'B11!not-thousandths'],
  ]);
});

it('[FX32] thirds are no whole thousandths', () => {
  const table = tableOf(drawn(`${HEADER}\n产出 | 数量 | 桥梁 | 100 | 8`));
  const [row] = table.rows;
  if (row === undefined) throw new Error('no row');
  const third = { ...row, score: { value: new Fraction(25, 3), at: row.at } };
  expect(matchScores({ ...table, rows: [third] }, FRAMEWORK).unusable).toMatchObject([
    { indicator: 'A12', why: 'not-thousandths' },
  ]);
});
