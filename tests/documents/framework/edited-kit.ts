import { importFramework } from '../../../src/documents/framework/import-framework';
import type {
  FrameworkPreview,
  ImportFault,
} from '../../../src/documents/framework/import-outcome';
import { writeFramework } from '../../../src/documents/framework/write-framework';
import type { Framework, Indicator } from '../../../src/domain/framework/framework';
import { cellName } from '../../../src/domain/sheet/grid';
import { editWorkbook, type SheetRows } from '../../support/edited-workbook';

const judged = (id: string, name: string, points: number): Indicator => ({
  ...{ id, name, explanation: `${name}的说明`, basis: '某办法第一条' },
  weightMilli: points * 1000,
  rule: { kind: 'judgement', guidance: '按情况评定' },
});

export const ratio: Indicator = {
  ...judged('B11', '完成率', 40),
  rule: {
    kind: 'ratio',
    numerator: { id: 'done', label: '完成数', unit: 'count' },
    denominator: { id: 'planned', label: '计划数', unit: 'count' },
    targetPpm: 1_000_000,
  },
  ...{ target: '100%', evidence: ['formal'], source: 'yearbook', method: 'proof' },
  benchmark: { kind: 'plan', text: '年度计划' },
};

export const FRAMEWORK: Framework = {
  ...{ v: 1, id: 'edited', version: '1', title: '某体系', source: '某办法', weights: 'official' },
  levels: [
    {
      ...{ id: 'A', name: '决策' },
      groups: [
        {
          id: 'A1',
          name: '立项',
          indicators: [judged('A11', '依据', 10), judged('A12', '程序', 10)],
        },
        { id: 'A2', name: '目标', indicators: [judged('A21', '合理性', 40)] },
      ],
    },
    { id: 'B', name: '产出', groups: [{ id: 'B1', name: '数量', indicators: [ratio] }] },
  ],
  rounding: { decimals: 2, mode: 'halfUp' },
  grades: [{ label: '合格', fromMilli: 0 }],
};

export const COLUMNS = [
  ...['level', 'group', 'name', 'id', 'weight', 'explanation', 'rule', 'points'],
  ...['target', 'evidence', 'source', 'method', 'benchmark', 'basis'],
];
export const column = (name: string): number => COLUMNS.indexOf(name);

export type Edit = (rows: SheetRows, sheets: Record<string, SheetRows>) => void;

async function read(edit: Edit) {
  const bytes = await editWorkbook(await writeFramework(FRAMEWORK, 'xlsx'), (sheets) => {
    edit(sheets.指标体系 ?? [], sheets);
  });
  return importFramework(bytes, { fileName: null, sheet: null, official: false });
}

export async function taken(edit: Edit): Promise<FrameworkPreview> {
  const result = await read(edit);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

export async function faults(edit: Edit): Promise<readonly ImportFault[]> {
  const result = await read(edit);
  return result.ok ? [] : result.error;
}

export const set =
  (row: number, name: string, value: string | number | null): Edit =>
  (rows) => {
    const cells = rows[row];
    if (cells !== undefined) cells[column(name)] = value;
  };

export const together =
  (...edits: Edit[]): Edit =>
  (rows, sheets) => {
    for (const edit of edits) edit(rows, sheets);
  };

export const at = (
  framework: Framework,
  level: number,
  group: number,
  index: number,
): Indicator => {
  const found = framework.levels[level]?.groups[group]?.indicators[index];
  if (found === undefined) throw new Error('no such indicator');
  return found;
};

/** Names of an outline: level/group: indicators with their codes. */
export const outline = ({ levels }: Framework): readonly string[] =>
  levels.flatMap((level) =>
    level.groups.map(
      (group) =>
        `${level.id} ${level.name}/${group.id} ${group.name}: ${group.indicators.map(({ id, name }) => `${id} ${name}`).join(', ')}`,
    ),
  );

export const where = (fault: ImportFault): string =>
  fault.kind === 'cell'
    ? `${fault.sheet}!${cellName(fault.at)} ${fault.expected.kind}`
    : fault.kind;
