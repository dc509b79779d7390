import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { FrameworksResponse } from '../../../src/contract/desk-frameworks';
import {
  chosenRows,
  frameworkRows,
  type RowChoice,
  TEMPLATES,
} from '../../../src/desk/frameworks/framework-row';
import { FrameworksTable } from '../../../src/desk/frameworks/frameworks-table';

const saved = (framework: string, title: string, savedAt: string) => ({
  ...{ framework, title, savedAt, kind: 'projectEvaluation', revision: 1, version: '1' },
  ...{ faults: 0, savedBy: '演示' },
});
const response: FrameworksResponse = {
  frameworks: [
    saved('fw-1', '道路', '2026-11-02T08:00:00.000Z'),
    saved('fw-2', '公园', '2026-11-01T08:00:00.000Z'),
  ],
  drafts: [
    { framework: 'fw-2', title: '公园改', savedAt: '2026-11-03T08:00:00.000Z' },
    { framework: 'fw-3', title: '新的', savedAt: '2026-11-04T08:00:00.000Z' },
  ],
};
const ALL: RowChoice = { sought: '', kind: null, sort: null, by: null, falling: false };
const rows = frameworkRows(response);
const titles = (choice: Partial<RowChoice>) =>
  chosenRows(rows, { ...ALL, ...choice }).map(({ title }) => title);

it('[FE21] what was begun, what is saved and the templates are lines of one list', () => {
  expect(rows.slice(0, 3).map(({ id, faults, draftAt }) => [id, faults, draftAt])).toEqual([
    ['fw-3', null, '2026-11-04T08:00:00.000Z'],
    ['fw-1', 0, null],
    ['fw-2', 0, '2026-11-03T08:00:00.000Z'],
  ]);
  expect(rows.slice(3).map(({ sort }) => sort)).toEqual(TEMPLATES.map(() => 'template'));
  expect(TEMPLATES.length).toBeGreaterThan(10);
});

it('[FE21] the list is narrowed by title, kind and range', () => {
  expect(titles({ sought: ' 公园 ' })).toEqual(['公园']);
  expect(titles({ sort: 'own', kind: 'projectEvaluation' })).toEqual(['道路', '公园']);
  const selfKinds = chosenRows(rows, { ...ALL, kind: 'selfEvaluation' }).map(({ sort }) => sort);
  expect(new Set(selfKinds)).toEqual(new Set(['template']));
});

it('[FE21] the list is sorted by a column, both ways', () => {
  const rising = titles({ sort: 'own', by: 'savedAt' });
  expect(rising).toEqual(['道路', '公园', '新的']);
  expect(titles({ sort: 'own', by: 'savedAt', falling: true })).toEqual([...rising].reverse());
  expect(titles({ sort: 'own', by: 'title' })).toEqual(['道路', '公园', '新的']);
});

it('[FE37] what cannot be read is a line without a link, unless the reader’s own work opens', () => {
  const torn = { title: null, faults: null, version: '' };
  const mixed = frameworkRows({
    frameworks: [
      { ...saved('fw-1', '', '2026-11-02T08:00:00.000Z'), ...torn },
      { ...saved('fw-2', '', '2026-11-02T08:00:00.000Z'), ...torn },
      saved('fw-3', '公园', '2026-11-02T08:00:00.000Z'),
    ],
    drafts: [
      { framework: 'fw-2', title: '道路改', savedAt: '2026-11-03T08:00:00.000Z' },
      { framework: 'fw-3', title: null, savedAt: '2026-11-03T08:00:00.000Z' },
      { framework: 'fw-4', title: null, savedAt: '2026-11-03T08:00:00.000Z' },
    ],
  }).filter(({ sort }) => sort === 'own');
  const table = createElement(FrameworksTable, {
    ...{ rows: mixed, order: { by: null, falling: false }, onOrder: () => undefined },
  });
  const [, ...lines] = renderToStaticMarkup(table).split('<tr>');
  const told = lines.filter((line) => line.includes('scope="row"'));
  expect(told.map((line) => line.includes('href='))).toEqual([false, false, true, false]);
  expect(told.map((line) => line.includes('读不了'))).toEqual([true, true, true, true]);
  for (const line of told) expect(line).not.toMatch(/尚未保存过/);
  expect(mixed.map(({ id, title }) => title || id)).toEqual(['fw-4', 'fw-1', '道路改', '公园']);
});
