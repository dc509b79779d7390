import Fraction from 'fraction.js';
import { expect, it } from 'vitest';
import { decimalText, fixedText, roundHalfUp, sumOf } from '../../../src/domain/sheet/decimal';
import { type CellFigure, readFigure } from '../../../src/domain/sheet/figure';
import { drawn, formatted, look, made } from '../../support/made-sheet';

const read = (text: string): CellFigure => readFigure({ kind: 'text', text });
const shown = (figure: CellFigure): string =>
  figure.kind === 'figure'
    ? `${decimalText(figure.value)}${figure.percent ? '%' : ''}`
    : figure.kind;

it('[SH1] figures are read in the ways that people write them', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['８５．５', '85.5'],
    ['　12 ', '12'],
    ['15％', '15%'],
    ['15.5 %', '15.5%'],
    ['1,234.5', '1234.5'],
    ['１，２３４', '1234'],
    ['9.5分', '9.5'],
    ['9.5 分', '9.5'],
    ["'5", '5'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['+3', '3'],
    ['−2', '-2'],
    ['－2.5', '-2.5'],
    ['9。5', '9.5'],
    ['0', '0'],
    ['0.00', '0'],
    ['65.467', '65.467'],
    ['\u200b7\ufeff', '7'],
    ['8\n', '8'],
    ['8（扣2分）', '8'],
  ];
  for (const [text, expected] of cases) expect(shown(read(text)), text).toBe(expected);
});

it('[SH4] what only looks like a figure is none', () => {
  for (const text of [
    '优',
    '九',
    '8，5',
    '1,23',
    '5(6)',
    '1.2.3',
    '8-9',
    '约5',
    '1e3',
    '0x5',
    '5/',
    '1/2/3',
  ]) {
    expect(read(text).kind, text).toBe('bad');
  }
  expect(readFigure({ kind: 'date', text: '2023-05-01' }).kind).toBe('bad');
  expect(readFigure({ kind: 'error', text: '#DIV/0!' }).kind).toBe('bad');
});

it('[SH3] marks for none are told from blanks', () => {
  for (const text of ['—', '——', '-', '/', '无', '不适用', 'N/A', '未评']) {
    expect(read(text).kind, text).toBe('mark');
  }
  expect(read(' \u3000 ').kind).toBe('blank');
});

it('[SH5] a percent format makes points of a share, whatever its binary digits', () => {
  expect(shown(readFigure(formatted(0.15, 0, true)))).toBe('15%');
  expect(shown(readFigure(formatted(0.1525, 2, true)))).toBe('15.25%');
});

it('[SH6] decimals are exact, rounded half up, printed without trailing zeros', () => {
  expect(decimalText(new Fraction('65.4670'))).toBe('65.467');
  expect(decimalText(new Fraction(65))).toBe('65');
  expect(decimalText(new Fraction('-0.5'))).toBe('-0.5');
  expect(decimalText(new Fraction(0))).toBe('0');
  expect(decimalText(new Fraction(2, 3))).toBe('0.666667');
  expect(fixedText(new Fraction('64.995'), 2)).toBe('65.00');
  expect(roundHalfUp(new Fraction('64.985'), 2).equals('64.99')).toBe(true);
  expect(decimalText(sumOf([new Fraction('0.1'), new Fraction('0.2')]))).toBe('0.3');
});

it('[SH6] thirds that a spreadsheet cut off make a whole again', () => {
  const third = 33.3333333333333;
  const grid = made([
    ['一级指标', '二级指标', '分值', '得分'],
    ['决策', '立项', third, third],
    ['过程', '资金', third, third],
    ['产出', '数量', third, third],
  ]);
  expect(look(grid)).toMatchObject({ weightSum: '100', total: '100', grade: '优', problems: [] });
});

it('[SH7] a score and its weight may share a cell', () => {
  const grid = drawn(`
    一级指标|二级指标|三级指标|得分/分值
    决策|立项|依据|9.5/10
    过程|资金|到位率|８０．５分 / 90分
    合计|||90/100
  `);
  expect(look(grid)).toMatchObject({
    weightSum: '100',
    total: '90',
    level1: ['决策 9.5/10', '过程 80.5/90'],
    problems: [],
  });
});

it('[SH4] a cell of any length is told as it is, without delay', () => {
  const long = [
    '（'.repeat(200_000),
    '9'.repeat(300_000),
    '综合得分为'.repeat(60_000),
    ' '.repeat(300_000),
  ];
  const grid = made([
    ['一级指标', '二级指标', '分值', '得分'],
    ['决策', long[0] ?? '', 10, 9],
    [long[2] ?? '', '资金', long[1] ?? '', long[3] ?? ''],
  ]);
  // Of the processor alone: what else the machine does takes none of it.
  const runs = [1, 2, 3].map(() => {
    const started = process.cpuUsage();
    expect(look(grid).problems).toEqual(['not-a-number C3', 'score-missing D3']);
    return process.cpuUsage(started).user / 1000;
  });
  expect(Math.min(...runs)).toBeLessThan(5000);
});
