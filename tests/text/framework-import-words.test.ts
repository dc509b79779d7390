import { expect, it } from 'vitest';
import type { CellExpectation, ImportFault } from '../../src/documents/framework/import-outcome';
import type { DataExpectation } from '../../src/domain/framework/parse-framework';
import { sayAssumption, sayImportFault } from '../../src/text/framework-import-words';

const words = ['甲', '乙'];

const CELLS: readonly CellExpectation[] = [
  { kind: 'text', least: 1, most: 60 },
  { kind: 'text', least: 0, most: 600 },
  ...(['weight', 'code', 'unused-code', 'rule-or-points', 'unchanged', 'as-written'] as const).map(
    (kind) => ({ kind }),
  ),
  ...(['word', 'one-of', 'some-of', 'benchmark'] as const).map((kind) => ({ kind, words })),
  { kind: 'points', most: 30, longest: 400 },
  { kind: 'column', header: '分值' },
];

const DATA: readonly DataExpectation[] = [
  { kind: 'type', type: 'string' },
  { kind: 'least', of: 'array', bound: 1 },
  { kind: 'most', of: 'number', bound: 5 },
  { kind: 'values', values: words },
  { kind: 'unknown-members', members: ['x'] },
  { kind: 'form' },
];

it('[FX4] every expectation of a cell is said with the cell and what stands there', () => {
  const said = CELLS.map((expected) => {
    const at = { row: 3, column: 4 };
    const fault: ImportFault = { kind: 'cell', sheet: '指标体系', at, written: '错', expected };
    return sayImportFault(fault, '指标体系!E4');
  });
  for (const sentence of said) expect(sentence).toMatch(/^指标体系!E4写作“错”：.{4,}/u);
  expect(new Set(said).size).toBe(CELLS.length);
});

it('[FX2] every expectation of data is said with the path', () => {
  const said = DATA.map((expected) =>
    sayImportFault({ kind: 'json', path: ['levels', 1, 'name'], expected }, ''),
  );
  for (const sentence of said) {
    expect(sentence).toMatch(/^一级指标第 2 项 › 名称（levels\[1\]\.name）：.{3,}/u);
  }
  expect(new Set(said).size).toBe(DATA.length);
});

it('[FX11] long lists of what was assumed are cut, with their number', () => {
  const names = Array.from({ length: 20 }, (_, index) => `指标${index}`);
  const said = sayAssumption({ kind: 'unguided', names }, '');
  expect(said).toContain('指标7等 20 项');
  expect(said).not.toContain('指标8');
  const note = { kind: 'unscored', at: { row: 4, column: 2 }, name: '某项' } as const;
  expect(sayAssumption({ kind: 'reading', note }, 'C5')).toContain('C5');
});
