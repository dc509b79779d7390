import { expect, it } from 'vitest';
import { gridOf } from '../../../src/documents/paper/cell-facts';
import { numberPaper } from '../../../src/documents/paper/number-paper';
import type { PaperBlock, PaperDocument } from '../../../src/documents/paper/paper-document';
import { madePaper } from '../../support/made-paper';

const IMAGE = 'data:image/png;base64,AA==';
const paper = (...blocks: PaperBlock[]): PaperDocument => ({ ...madePaper(), blocks });

const table = (anchor: string, caption?: string): PaperBlock => ({
  ...{ kind: 'table', anchor, columns: [{ share: 1 }], head: [['头']], rows: [['行']] },
  ...(caption === undefined ? {} : { caption }),
});
const figure = (anchor: string): PaperBlock => ({
  ...{ kind: 'figure', anchor, image: IMAGE, caption: '图题', width: 1, height: 0.5 },
});
const seeing = (...labels: string[]): PaperBlock => ({
  ...{ kind: 'paragraph', text: labels.map((label) => ({ label })) },
});

it('[OD1] counts tables with captions and figures each for itself, frames included', () => {
  const { blocks } = numberPaper(
    paper(
      ...[seeing('a', 'b', 'f', 'g'), table('a', '甲'), table('plain'), figure('f')],
      { kind: 'framed', blocks: [table('b', '乙')] },
      figure('g'),
    ),
  );
  expect(blocks[0]).toEqual({
    kind: 'paragraph',
    text: [
      ...[
        { text: '表1', to: 'a' },
        { text: '表2', to: 'b' },
      ],
      ...[
        { text: '图1', to: 'f' },
        { text: '图2', to: 'g' },
      ],
    ],
  });
  expect(JSON.stringify(blocks)).toContain('表2　乙');
  expect(blocks[2]).toEqual(table('plain'));
});

it('[OD1] resolves what refers to a number in cells, lists, facts and the cover', () => {
  const to = [{ label: 'a' }];
  const rows = [[to], [{ text: to, columns: 1 }]];
  const numbered = numberPaper({
    ...paper(
      table('a', '甲'),
      { kind: 'list', isOrdered: true, items: [to] },
      { kind: 'facts', items: [{ term: '见', detail: to }] },
      { kind: 'table', columns: [{ share: 1 }], head: [], rows },
    ),
    cover: { title: '题', subtitle: null, notice: null, facts: [{ term: '见', detail: to }] },
  });
  expect(JSON.stringify(numbered).split('{"text":"表1","to":"a"}')).toHaveLength(6);
});

it('[OD2] refuses a link to nowhere, an anchor twice, and a number that is not there', () => {
  const link: PaperBlock = { kind: 'paragraph', text: [{ text: '见', to: 'nowhere' }] };
  expect(() => numberPaper(paper(link))).toThrow('nowhere');
  expect(() => numberPaper(paper(table('a', '甲'), figure('a')))).toThrow('two blocks');
  expect(() => numberPaper(paper(seeing('plain'), table('plain')))).toThrow('no number');
  expect(() => numberPaper(paper(figure('含中文')))).toThrow('anchor');
});

it('[OD2] refuses rows that do not fit the columns', () => {
  const columns = [{ share: 1 }, { share: 1 }];
  expect(() => gridOf([['甲']], columns)).toThrow('lacks');
  expect(() => gridOf([['甲', '乙', '丙']], columns)).toThrow('too many');
  expect(() => gridOf([['甲', { text: '乙', columns: 2 }]], columns)).toThrow('too wide');
  expect(() =>
    gridOf([['甲', { text: '乙', rows: 2 }], [{ text: '丙', columns: 2 }]], columns),
  ).toThrow('too wide');
  const grid = gridOf([[{ text: '甲', rows: 2 }, '乙'], ['丙']], columns);
  expect(grid.map((row) => row.map((cell) => cell?.text ?? null))).toEqual([
    ...[
      ['甲', '乙'],
      [null, '丙'],
    ],
  ]);
});
