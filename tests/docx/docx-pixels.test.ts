import { beforeAll, expect, it } from 'vitest';
import { makeDocx } from '../../src/documents/docx/make-docx';
import { OFFICIAL_WORDS } from '../../src/text/official-words';
import { PDF_WORDS } from '../../src/text/pdf-words';
import { pagesOf } from '../pdf/page-facts';
import { type PrintedWord, printedPage, printedWords } from '../pdf/printed-page';
import { barLengths, madeBars } from '../support/made-bars';
import { INDICATORS, madePaper, PHOTOS, RARE_NAMES } from '../support/made-paper';
import { readQr } from '../support/read-qr';
import { smallTablePages, smallTableSigns, smallTables } from '../support/small-tables';
import { officePages } from './office-pages';

let pdf: Blob;
let words: readonly PrintedWord[];
let pages: readonly string[];

beforeAll(async () => {
  pdf = await officePages(await makeDocx(madePaper()));
  words = await printedWords(pdf);
  pages = pagesOf(words);
});

it('[OD17] fills bars as far as their share, dark in black and white', async () => {
  const document = { ...madePaper(), cover: null, blocks: [madeBars()] };
  const printed = await printedPage(await officePages(await makeDocx(document)), 1);
  const lengths = barLengths(printed);
  const whole = Math.max(...lengths);
  expect(lengths.map((length) => Math.round((length / whole) * 20) / 20)).toEqual([0.25, 0.5, 1]);
});

it('[OD6] is drawn with every character, rare ones among them: none blank, none alike', async () => {
  const all = [...Object.values(RARE_NAMES), ...'踏勘评价底稿盖章“”…—①㎡'];
  const text = all.join(' ');
  const blocks = [
    ...[{ kind: 'paragraph', text } as const, { kind: 'heading', level: 1, text } as const],
    { kind: 'table', columns: [{ share: 1 }], head: [], rows: [[text]] } as const,
  ];
  const document = { ...madePaper(), cover: null, title: '题', header: '', footer: '', blocks };
  const drawn = await printedWords(await officePages(await makeDocx(document)));
  for (const character of all) {
    const found = drawn.filter((word) => word.text === character);
    const least = /[\u4e00-\u9fff㛃𬎆]/u.test(character) ? 20 : 2;
    const inked = found.filter(({ ink }) => ink > least);
    expect([character, found.length, inked.length]).toEqual([character, 3, 3]);
  }
  const first = Object.values(RARE_NAMES).map(
    (character) => drawn.find((word) => word.text === character)?.drawing,
  );
  expect(new Set(first).size).toBe(first.length);
});

it('[OD3] repeats the head of the table on every page that holds a row of it', () => {
  const isRow = ({ text }: PrintedWord): boolean => /三级指标第/.test(text);
  const withRows = new Set(words.filter(isRow).map(({ page }) => page));
  expect(withRows.size).toBeGreaterThanOrEqual(3);
  for (const page of withRows) {
    const on = words.filter((word) => word.page === page);
    const heads = on.filter(({ text }) => text === '三级指标');
    expect(heads).toHaveLength(1);
    expect(heads[0]?.top).toBeLessThan(Math.min(...on.filter(isRow).map(({ top }) => top)));
  }
  const rows = Array.from({ length: INDICATORS }, (_, i) => `三级指标第${i + 1}号`);
  expect(rows.filter((row) => !pages.some((text) => text.includes(row)))).toEqual([]);
});

it('[OD1] says the numbers of table and figure that the PDF says', () => {
  const text = pages.join('');
  expect(text).toContain(`${OFFICIAL_WORDS.table(1)}指标得分表`);
  expect(text).toContain(`${OFFICIAL_WORDS.figure(1)}资金支出与进度`);
  expect(text).toContain(`具体得分见${OFFICIAL_WORDS.table(1)}`);
});

it('[OD8] says the number of every page but the cover', () => {
  expect(pages[0]).toContain('演示数据');
  expect(pages[0]).not.toContain('页，共');
  for (let page = 2; page <= pages.length; page++) {
    const said = PDF_WORDS.page(String(page), String(pages.length)).replaceAll(' ', '');
    expect(pages[page - 1]).toContain(said);
  }
});

it('[OD19] keeps a small table on one page with its caption and its note', async () => {
  const document = { ...madePaper(), cover: null, blocks: smallTables(), header: '', footer: '' };
  const said = pagesOf(await printedWords(await officePages(await makeDocx(document))));
  const { parted, moved } = smallTablePages(said);
  expect(parted).toEqual([]);
  expect(moved).toBeGreaterThan(0);
  expect(moved).toBeLessThan(smallTableSigns.length);
});

it('[OD11] keeps each picture on the page of its caption', () => {
  for (let i = 1; i <= PHOTOS; i++) {
    const on = pages.filter((text) => text.includes(`附件${i}北段步道第${i}处`));
    expect(on).toHaveLength(1);
    expect(on[0]).toContain('SHA-256');
  }
});

it('[OD15] draws a QR code that is read as its text', async () => {
  const number = pages.findIndex((text) => text.includes('扫码核验')) + 1;
  expect(readQr(await printedPage(pdf, number))).toBe('https://example.org/v#abc');
});
