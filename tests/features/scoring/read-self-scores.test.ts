import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { projectExpenditure2020 } from '../../../src/domain/catalogue/project-expenditure-2020';
import { readSelfScores } from '../../../src/features/scoring/self/read-self-scores';
import { UNREADABLE_WORDS } from '../../../src/text/sheet-words';
import { makeWorkbook } from '../../support/made-workbook';

const CSV = `单位自评表,,,
一级指标,三级指标,分值,得分
决策,立项依据充分性,3,3
,立项程序规范性,2,2.5
过程,预算执行率,5,
,不在体系里的指标,5,4
合计,,15,9.5
`;

const file = (text: string, name = '自评表.csv') => new File([text], name);

it('[PH60] a unit’s form is read without recording: what fits, what does not and where', async () => {
  const read = await readSelfScores(file(CSV), projectExpenditure2020);
  if (!read.ok) throw new Error(read.error);
  const { matching, sha256, notes } = read.value;
  expect(sha256).toBe(createHash('sha256').update(CSV).digest('hex'));
  expect(matching.matched.map(({ indicator, scoreMilli }) => [indicator, scoreMilli])).toEqual([
    ['A11', 3000],
    // A claim above the weight is kept as it was made.
    ['A12', 2500],
  ]);
  expect(matching.unusable.map(({ indicator, why }) => [indicator, why])).toEqual([
    ['B12', 'missing'],
  ]);
  expect(matching.unmatched.map(({ path }) => path.at(-1))).toEqual(['不在体系里的指标']);
  expect(matching.unscored).toHaveLength(14);
  expect(notes.join()).toContain('得分');
});

it('[PH60] of a form with scores of others beside them, the unit’s own are read', async () => {
  const both = '三级指标,分值,自评得分,复核得分\n立项依据充分性,3,3,2\n预算执行率,5,4.5,4\n';
  const read = await readSelfScores(file(both), projectExpenditure2020);
  if (!read.ok) throw new Error(read.error);
  const { matched } = read.value.matching;
  expect(matched.map(({ indicator, scoreMilli }) => [indicator, scoreMilli])).toEqual([
    ['A11', 3000],
    ['B12', 4500],
  ]);
  expect(read.value.notes.join()).toContain('自评得分');
});

it('[PH60] a file that is no form is refused with a sentence', async () => {
  const empty = await readSelfScores(file(''), projectExpenditure2020);
  expect(empty).toEqual({ ok: false, error: UNREADABLE_WORDS.empty });
  const prose = await readSelfScores(
    file('今天去了工地，\n见到了项目负责人。'),
    projectExpenditure2020,
  );
  expect(prose).toMatchObject({ ok: false, error: expect.stringContaining('没有找到评分表') });
});

it('[SH66] further sheets with a table are named, without an option of a command', async () => {
  const rows = CSV.trim()
    .split('\n')
    .map((line) => line.split(','));
  const book = makeWorkbook({ name: '自评表', rows }, { name: '去年', rows: rows.slice(0, 4) });
  const read = await readSelfScores(
    new File([Uint8Array.from(book)], '自评表.xlsx'),
    projectExpenditure2020,
  );
  if (!read.ok) throw new Error(read.error);
  expect(read.value.notes).toContain('另有工作表也像评分表，没有读取：“去年”');
  expect(read.value.notes.join()).not.toContain('--');
});
