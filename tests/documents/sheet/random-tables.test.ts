import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readGrids } from '../../../src/documents/sheet/read-grids';
import { decimalText, sumOf } from '../../../src/domain/sheet/decimal';
import { encodeAs, type TextEncodingName } from '../../support/encode-text';
import { type MadeRow, madeRows } from '../../support/made-score-table';
import { look } from '../../support/made-sheet';

const SEED = 20_261_125;

const LEVEL_HEADS = [
  ['一级指标', '二级指标', '三级指标'],
  ['一级', '二级', '三级'],
  ['一级 指标', '二级指标名称', '三级\n指标'],
];
const WEIGHT_HEADS = [
  '分值',
  '权重',
  '标准分',
  '满分',
  '分值（分）',
  '权重分值',
  '分 值',
  '标准分值',
];
const SCORE_HEADS = ['得分', '评价得分', '实际得分', '考核得分', '得分（分）', '评分', '自评得分'];
const EXTRA_HEADS = ['备注', '评分标准', '扣分原因', '指标值', '实际完成值', '得分率'];
const WIDE = '０１２３４５６７８９';

/** How a table is printed. */
const layout = fc.record({
  levels: fc.constantFrom(...LEVEL_HEADS),
  weight: fc.constantFrom(...WEIGHT_HEADS),
  score: fc.constantFrom(...SCORE_HEADS),
  extras: fc.subarray(EXTRA_HEADS),
  order: fc.array(fc.nat(), { minLength: 11, maxLength: 11 }),
  above: fc.constantFrom(0, 1, 2),
  blanks: fc.boolean(),
  merged: fc.boolean(),
  wide: fc.boolean(),
  points: fc.boolean(),
  total: fc.constantFrom('合计', '总计', '总 分', null),
  subtotals: fc.boolean(),
  below: fc.boolean(),
  encoding: fc.constantFrom<TextEncodingName>('utf-8', 'utf-8-bom', 'utf-16le-bom', 'gb18030'),
  delimiter: fc.constantFrom(',', ';', '\t'),
  newline: fc.constantFrom('\n', '\r\n'),
});
type Layout = typeof layout extends fc.Arbitrary<infer T> ? T : never;

const sums = (rows: readonly MadeRow[], of: 'weight' | 'score'): string =>
  decimalText(sumOf(rows.map((row) => row[of])));

function figure(text: string, { wide, points }: Layout): string {
  const digits = wide ? text.replace(/\d/g, (digit) => WIDE[Number(digit)] ?? digit) : text;
  return points ? `${digits}分` : digits;
}

const quoted = (text: string): string =>
  /[,;\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

type Columns = { name: string; cell: (index: number) => string }[];

function columnsOf(rows: readonly MadeRow[], how: Layout): Columns {
  const depth = rows[0]?.path.length ?? 0;
  const levels = how.levels.slice(0, depth).map((name, level) => ({
    name,
    cell: (index: number): string => {
      const own = rows[index]?.path[level] ?? '';
      const before = rows[index - 1];
      const same =
        before?.path.slice(0, level + 1).join() === rows[index]?.path.slice(0, level + 1).join();
      return how.merged && same && level < depth - 1 ? '' : own;
    },
  }));
  const of = (name: string, which: 'weight' | 'score') => ({
    name,
    cell: (index: number) => {
      const value = rows[index]?.[which];
      return value === undefined ? '' : figure(decimalText(value), how);
    },
  });
  const extras = how.extras.map((name) => ({
    name,
    cell: (index: number) => (index % 2 ? '95%' : '见附件，第1页'),
  }));
  return [...levels, of(how.weight, 'weight'), of(how.score, 'score'), ...extras];
}

/** Columns in a random order. */
const shuffled = (columns: Columns, order: readonly number[]): Columns =>
  columns
    .map((column, index) => ({ column, key: order[index] ?? 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ column }) => column);

function print(rows: readonly MadeRow[], how: Layout): string {
  const columns = shuffled(columnsOf(rows, how), how.order);
  const [firstName = ''] = how.levels;
  const totals = (label: string, of: readonly MadeRow[]): string[] =>
    columns.map(({ name }) => {
      if (name === firstName) return label;
      if (name === how.weight) return figure(sums(of, 'weight'), how);
      return name === how.score ? figure(sums(of, 'score'), how) : '';
    });
  const lines: string[][] = [['某县2022年度项目绩效评价评分表'], ['单位：分', '2023年5月']].slice(
    0,
    how.above,
  );
  lines.push(columns.map(({ name }) => name));
  for (const [index, row] of rows.entries()) {
    lines.push(columns.map(({ cell }) => cell(index)));
    if (how.blanks) lines.push(columns.map(() => ''));
    const last = rows[index + 1]?.path[0] !== row.path[0];
    if (how.subtotals && last) {
      lines.push(
        totals(
          `${row.path[0]}小计`,
          rows.filter(({ path }) => path[0] === row.path[0]),
        ),
      );
    }
  }
  if (how.total !== null) lines.push(totals(how.total, rows));
  if (how.below)
    lines.push(['注：满分100分，90分以上为优。'], ['填表人：', '联系电话：0953-6012345']);
  return lines.map((cells) => cells.map(quoted).join(how.delimiter)).join(how.newline);
}

it('[SH54] a random table in a random layout is read back to exactly the same sums', async () => {
  await fc.assert(
    fc.asyncProperty(madeRows(), layout, async (rows, how) => {
      const grids = await readGrids(encodeAs(how.encoding, print(rows, how)));
      if (!grids.ok) throw new Error(grids.error);
      const best = grids.value[0] ?? { sheet: null, rows: [] };
      const seen = look(best);
      expect(seen.weightSum).toBe(sums(rows, 'weight'));
      expect(seen.total).toBe(sums(rows, 'score'));
      const firsts = [...new Set(rows.map(({ path }) => path[0]))];
      expect(seen.level1).toEqual(
        firsts.map((first) => {
          const within = rows.filter(({ path }) => path[0] === first);
          return `${first} ${sums(within, 'score')}/${sums(within, 'weight')}`;
        }),
      );
      const stated = seen.problems.filter((problem) => /mismatch|missing|number/.test(problem));
      expect(stated).toEqual([]);
    }),
    { seed: SEED, numRuns: 300 },
  );
});
