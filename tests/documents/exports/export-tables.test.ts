import fc from 'fast-check';
import { expect, it } from 'vitest';
import { projectRows, selfEvaluationRows } from '../../../src/documents/exports/export-tables';
import { readGrids } from '../../../src/documents/sheet/read-grids';
import { writeRowsCsv } from '../../../src/documents/sheet/write-rows-csv';
import { writeWorkbook } from '../../../src/documents/sheet/write-workbook';
import { type Project, patched } from '../../../src/domain/commission/project';
import { readProjectTable } from '../../../src/domain/commission/read-project-table';

const SEED = 20261127;

const amount = fc.option(fc.nat({ max: 10 ** 13 }));
const word = fc.constantFrom(
  '农村饮水巩固提升工程',
  '=1+1',
  '@卫生',
  '-道路养护',
  '"引号", 逗号',
  '一',
);

/** What the table has columns for; the rest of a project is unknown. */
const anyProjects = fc
  .array(
    fc.record({
      ...{ year: fc.integer({ min: 2015, max: 2030 }), name: word, department: word },
      departmentCode: fc.constantFrom('', '001', '114001'),
      ...{ originalFen: amount, adjustedFen: amount, outturnFen: amount, totalFen: amount },
      selfMilli: fc.option(fc.nat({ max: 100_000 })),
      selfResult: fc.constantFrom('', '优', '良'),
    }),
    { minLength: 1, maxLength: 20 },
  )
  .map((all) => all.map((each, i): Project => patched(null, { ...each, code: `P${i}` })));

const readBack = async (bytes: Uint8Array<ArrayBuffer>): Promise<readonly Project[]> => {
  const grids = await readGrids(bytes);
  const grid = grids.ok ? grids.value[0] : undefined;
  if (grid === undefined) throw new Error('no sheet');
  const table = readProjectTable(grid, { unit: 'yuan', year: null, columns: {} });
  if (!table.ok) throw new Error(table.error);
  return table.value.rows.map(({ patch, faults }) => {
    if (patch === null) throw new Error(JSON.stringify(faults));
    return patched(null, patch);
  });
};

it('[EX1] [EX2] [EX4] what is handed out is read back by the import as the same projects', async () => {
  const property = fc.asyncProperty(anyProjects, async (projects) => {
    const rows = projectRows(projects);
    const workbook = writeWorkbook([{ name: 'projects', rows, widths: [], headRows: 1 }]);
    for (const bytes of [writeRowsCsv(rows), workbook]) {
      expect(await readBack(bytes)).toEqual(projects);
    }
  });
  await fc.assert(property, { seed: SEED, numRuns: 40 });
});

it('[EX2] a project without a score has no row among self-evaluations', () => {
  const of = (code: string, selfMilli: number | null) => ({
    ...patched(null, { year: 2026, code, name: '农村公路养护', department: '交通局', selfMilli }),
    id: `id ${code}`,
  });
  const texts = selfEvaluationRows([of('A', 92_500), of('B', null), of('C', 0)]).map((row) =>
    row.map((cell) => cell?.text ?? ''),
  );
  expect(texts.map((row) => [row[0], row[4], row[6]])).toEqual([
    ['EVAL_ID', 'PRO_CODE', 'TOTAL_EVAL_VALUE'],
    ['id A', 'A', '92.500'],
    ['id C', 'C', '0.000'],
  ]);
});
