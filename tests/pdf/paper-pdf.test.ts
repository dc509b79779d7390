import { beforeAll, expect, it } from 'vitest';
import type { PaperBlock, PaperDocument } from '../../src/documents/paper/paper-document';
import { type PdfStep, renderPdf } from '../../src/documents/pdf/render-pdf';
import { OFFICIAL_WORDS } from '../../src/text/official-words';
import { PDF_WORDS } from '../../src/text/pdf-words';
import { barLengths, madeBars } from '../support/made-bars';
import { INDICATORS, madePaper, PHOTOS, RARE_NAMES } from '../support/made-paper';
import { readQr } from '../support/read-qr';
import { smallTablePages, smallTableSigns, smallTables } from '../support/small-tables';
import { pagesOf, wayThrough } from './page-facts';
import { builtFonts, documentOf } from './pdf-kit';
import { type PrintedWord, printedPage, printedWords } from './printed-page';

let pdf: Blob;
let words: readonly PrintedWord[];
let pages: readonly string[];

const wordsOf = async (document: PaperDocument) =>
  printedWords(await renderPdf(document, await builtFonts()));

beforeAll(async () => {
  pdf = await renderPdf(madePaper(), await builtFonts());
  words = await printedWords(pdf);
  pages = pagesOf(words);
});

it('[OD3] repeats the head of the table on every page that holds a row of it', () => {
  const isRow = ({ text }: PrintedWord): boolean => /三级指标第\d+号/.test(text);
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

it('[CO20] leaves no word of a whole report blank', () => {
  expect(words.length).toBeGreaterThan(500);
  expect(words.filter(({ ink, text }) => ink === 0 && text.trim() !== '')).toEqual([]);
});

it('[CO20] [CO21] draws rare names in text, cells and cover, and says which no font has', async () => {
  const { a, gbk, e } = RARE_NAMES;
  const absent = '𱍐';
  const names = `张 ${a} 王 ${gbk} 李 ${e} 赵 ${absent}`;
  const document: PaperDocument = {
    ...madePaper(),
    cover: { title: '题', subtitle: null, notice: null, facts: [{ term: '人', detail: names }] },
    blocks: [
      { kind: 'paragraph', text: [{ text: names, isStrong: true }] },
      { kind: 'table', columns: [{ share: 1 }], head: [], rows: [[names]] },
    ],
  };
  const drawn = await wordsOf(document);
  for (const name of [a, gbk, e]) {
    const inked = drawn.filter(({ text, ink }) => text === name && ink > 20);
    expect([name, inked.length]).toEqual([name, 3]);
  }
  expect(drawn.filter(({ text }) => text === '〔U+31350〕')).toHaveLength(3);
  const [cover = ''] = pagesOf(drawn);
  expect(cover).toContain(PDF_WORDS.absent([absent]).replaceAll(' ', ''));
});

it('[OD4] keeps the lines of a row on one page', async () => {
  const rows = Array.from({ length: 40 }, (_, i) => [`甲${i}\n乙${i}\n丙${i}`, `丁${i}`]);
  const columns = [{ share: 1 }, { share: 1 }];
  const said = pagesOf(
    await wordsOf(documentOf({ kind: 'table', columns, head: [['子', '丑']], rows })),
  );
  expect(said.length).toBeGreaterThan(2);
  for (let i = 0; i < rows.length; i++) {
    const at = ['甲', '乙', '丙', '丁'].map((sign) =>
      said.findIndex((text) => new RegExp(`${sign}${i}(?!\\d)`).test(text)),
    );
    expect(new Set(at).size).toBe(1);
    expect(at[0]).toBeGreaterThan(-1);
  }
});

it('[OD4] loses nothing of a row that is higher than a page', async () => {
  const long = Array.from({ length: 120 }, (_, i) => `第${i}行`);
  const rows = [
    ['短', '短'],
    [long.join('\n'), '长'],
    ['末', '末'],
  ];
  const columns = [{ share: 1 }, { share: 1 }];
  const said = pagesOf(
    await wordsOf(documentOf({ kind: 'table', columns, head: [['子', '丑']], rows })),
  ).join('');
  expect([...long, '末'].filter((line) => !said.includes(line))).toEqual([]);
});

it('[OD5] never ends a page with a heading or the caption of a table', async () => {
  const fonts = await builtFonts();
  const lines = (count: number): PaperBlock[] =>
    Array.from({ length: count }, (_, i) => ({ kind: 'paragraph', text: `行${i}` }));
  const table: PaperBlock = {
    ...{ kind: 'table', caption: '表题', columns: [{ share: 1 }] },
    ...{ head: [['表头']], rows: Array.from({ length: 9 }, () => ['首行']) },
  };
  const heading = (level: 1 | 2, text: string) => ({ kind: 'heading', level, text }) as const;
  const long = { ...table, rows: Array.from({ length: 60 }, () => ['首行']) };
  const followers = [table, long, { kind: 'paragraph', text: '首行' } as const];
  let moved = 0;
  for (let count = 22; count < 32; count++) {
    for (const follower of followers) {
      const blocks = [...lines(count), heading(1, '大题'), heading(2, '小题'), follower];
      const document = { ...documentOf(...blocks), footer: '', header: '' };
      const said = pagesOf(await printedWords(await renderPdf(document, fonts)));
      const at = ['大题', '小题', '首行'].map((text) =>
        said.findIndex((page) => page.includes(text)),
      );
      expect([count, follower.kind, ...at]).toEqual([count, follower.kind, at[0], at[0], at[0]]);
      moved += at[0] ?? 0;
    }
  }
  // Some stood on the first page and some had to go to the second.
  expect(moved).toBeGreaterThan(0);
  expect(moved).toBeLessThan(30);
});

it('[OD19] keeps a small table on one page with its caption and its note', async () => {
  const said = pagesOf(await wordsOf({ ...documentOf(...smallTables()), header: '', footer: '' }));
  const { parted, moved } = smallTablePages(said);
  expect(parted).toEqual([]);
  expect(moved).toBeGreaterThan(0);
  expect(moved).toBeLessThan(smallTableSigns.length);
});

it('[OD1] numbers table and figure, and says these numbers where it refers to them', () => {
  const text = pages.join('');
  expect(text).toContain(`${OFFICIAL_WORDS.table(1)}指标得分表`);
  expect(text).toContain(`${OFFICIAL_WORDS.figure(1)}资金支出与进度`);
  expect(text).toContain(`具体得分见${OFFICIAL_WORDS.table(1)}`);
});

it('[OD7] has its headings as outline, and links that lead to the pages of what they name', async () => {
  const { outline, links } = await wayThrough(pdf);
  const headings = madePaper().blocks.flatMap((block) =>
    block.kind === 'heading' ? [block.text] : [],
  );
  expect(outline).toEqual(headings);
  const pageOf = (sign: string) => pages.findIndex((text) => text.includes(sign)) + 1;
  expect(links).toContain(`见附件7→${pageOf('附件7北段')}`);
  expect(links).toContain(`表1→${pageOf('表1指标得分表')}`);
  expect(links.filter((link) => link.startsWith('见附件'))).toHaveLength(INDICATORS);
});

it('[OD18] has after its cover the chapters and sections with the pages that they are on', async () => {
  const contents = words.filter(({ page }) => page === 2);
  const entries = madePaper().blocks.flatMap((block) =>
    block.kind === 'heading' && block.level < 3 ? [block.text.replaceAll(/\s/g, '')] : [],
  );
  const said = contents.map((word) =>
    contents.reduce(
      (line, { top, text }) => (Math.abs(top - word.top) < 8 ? line + text : line),
      '',
    ),
  );
  const sorted = (text: string): string => [...text].sort().join('');
  const { links } = await wayThrough(pdf);
  for (const entry of entries) {
    const page = pages.findIndex((text, i) => i > 1 && text.includes(entry)) + 1;
    // Words of a line come in any order.
    expect(said.map(sorted)).toContain(sorted(`${entry}${page}`));
    expect(links).toContain(`${page}→${page}`);
  }
});

it('[OD8] says the number of every page but the cover', () => {
  expect(pages[0]).toContain('演示数据');
  expect(pages[0]).not.toContain('页，共');
  for (let page = 2; page <= pages.length; page++) {
    const said = PDF_WORDS.page(String(page), String(pages.length)).replaceAll(' ', '');
    expect(pages[page - 1]).toContain(said);
  }
});

it('[OD9] is the same bytes for the same document', async () => {
  const again = await renderPdf(madePaper(), await builtFonts());
  const [one, two] = await Promise.all([pdf.arrayBuffer(), again.arrayBuffer()]);
  expect(Buffer.compare(Buffer.from(one), Buffer.from(two))).toBe(0);
});

it('[OD11] keeps each picture on the page of its caption, whose lines are together', () => {
  for (let i = 1; i <= PHOTOS; i++) {
    const on = pages.filter((text) => text.includes(`附件${i}北段步道第${i}处`));
    expect(on).toHaveLength(1);
    expect(on[0]).toContain('SHA-256');
  }
});

it('[OD17] fills bars as far as their share, dark in black and white', async () => {
  const document = { ...madePaper(), cover: null, blocks: [madeBars()] };
  const printed = await printedPage(await renderPdf(document, await builtFonts()), 1);
  const lengths = barLengths(printed);
  const whole = Math.max(...lengths);
  expect(lengths.map((length) => Math.round((length / whole) * 20) / 20)).toEqual([0.25, 0.5, 1]);
});

it('[OD13] leaves no page empty', () => {
  for (const text of pages) expect(text.length).toBeGreaterThan(60);
});

it('[OD14] says what is under way, and stops where it is called off', async () => {
  const fonts = await builtFonts();
  const steps: PdfStep[] = [];
  await renderPdf(documentOf(), fonts, { onStep: (step) => steps.push(step) });
  expect(steps).toEqual(['engine', 'layout', 'writing']);
  for (const until of steps) {
    const control = new AbortController();
    const seen: PdfStep[] = [];
    const onStep = (step: PdfStep) => {
      seen.push(step);
      if (step === until) control.abort(new Error('called off'));
    };
    const work = renderPdf(documentOf(), fonts, { signal: control.signal, onStep });
    await expect(work).rejects.toThrow('called off');
    expect(seen.at(-1)).toBe(until);
  }
});

it('[OD15] draws a QR code that is read as its text', async () => {
  const number = pages.findIndex((text) => text.includes('扫码核验')) + 1;
  expect(readQr(await printedPage(pdf, number))).toBe('https://example.org/v#abc');
});
