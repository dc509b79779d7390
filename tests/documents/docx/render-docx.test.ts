import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, expect, it } from 'vitest';
import { makeDocx } from '../../../src/documents/docx/make-docx';
import type { PaperDocument } from '../../../src/documents/paper/paper-document';
import { madeBars } from '../../support/made-bars';
import { madePaper, PHOTOS, RARE_NAMES } from '../../support/made-paper';

async function partsOf(document: PaperDocument): Promise<(name: string) => string> {
  const files = unzipSync(new Uint8Array(await (await makeDocx(document)).arrayBuffer()));
  return (name) => strFromU8(files[name] ?? new Uint8Array());
}

let part: (name: string) => string;
let body: string;

beforeAll(async () => {
  part = await partsOf(madePaper());
  body = part('word/document.xml');
});

const count = (text: string, sought: RegExp): number => [...text.matchAll(sought)].length;
const textOf = (xml: string): string =>
  [...xml.matchAll(/<w:t[ >][^<]*?>?([^<>]*)<\/w:t>/g)].map(([, text]) => text ?? '').join('');

it('[OD6] names on every run with text a font for Chinese, and one that has rare characters', () => {
  const runs = [...body.matchAll(/<w:r>.*?<\/w:r>/gs)].map(([run]) => run);
  const withText = runs.filter((run) => /<w:t[ >]/.test(run));
  expect(withText.length).toBeGreaterThan(300);
  expect(withText.filter((run) => !/w:eastAsia="[^"]+"/.test(run))).toEqual([]);
  expect(withText.filter((run) => !run.includes('w:hint="eastAsia"'))).toEqual([]);
  const fontFor = (character: string) =>
    new Set(
      withText
        .filter((run) => textOf(run).includes(character))
        .map((run) => /w:eastAsia="([^"]+)"/.exec(run)?.[1]),
    );
  expect(fontFor(RARE_NAMES.a)).toEqual(new Set(['宋体']));
  expect(fontFor(RARE_NAMES.e)).toEqual(new Set(['SimSun-ExtB']));
  expect(fontFor('评价组成员')).toEqual(new Set(['仿宋']));
  const table = part('word/fontTable.xml');
  const named = new Set([...body.matchAll(/w:eastAsia="([^"]+)"/g)].map(([, name]) => name));
  for (const name of named) expect(table).toMatch(new RegExp(`w:name="${name}"><w:altName `));
});

it('[OD17] has bars as cells of a table, with a text in its place', async () => {
  const xml = (await partsOf({ ...madePaper(), blocks: [madeBars()] }))('word/document.xml');
  const [table = ''] = /<w:tbl>(?:(?!<w:tbl>).)*<w:tblDescription.*?<\/w:tbl>/s.exec(xml) ?? [];
  expect(table).toContain('<w:tblDescription w:val="图1　得分情况；条0 0 / 20；条1 5 / 20');
  const spans = [...table.matchAll(/<w:gridSpan w:val="(\d+)"/g)].map(([, span]) => Number(span));
  expect(spans).toEqual([50, 13, 37, 25, 25, 50]);
  expect(count(table, /w:fill="3C464F"/g)).toBe(3);
});

it('[OD18] has the lines of its contents as a field, each leading to its heading', () => {
  const [contents = ''] = /<w:sdt>.*?<\/w:sdt>/s.exec(body) ?? [];
  expect(contents).toContain('TOC \\h \\o &quot;1-2&quot;');
  const anchors = [...contents.matchAll(/<w:hyperlink [^>]*w:anchor="([^"]+)"/g)];
  const headings = madePaper().blocks.flatMap((block) =>
    block.kind === 'heading' && block.level < 3 ? [block.text] : [],
  );
  expect(anchors).toHaveLength(headings.length);
  for (const heading of headings) expect(textOf(contents)).toContain(heading);
  for (const [, anchor] of anchors) {
    expect(count(body, new RegExp(`<w:bookmarkStart [^>]*w:name="${anchor}"`, 'g'))).toBe(1);
    expect(count(contents, new RegExp(`PAGEREF ${anchor} `, 'g'))).toBe(1);
  }
});

it('[OD12] has paper, margins and lines of GB/T 9704, in twentieths of a point', () => {
  expect(body).toMatch(/<w:pgSz [^>]*w:w="11906"[^>]*w:h="16838"/);
  const margins = /<w:pgMar [^>]*>/.exec(body)?.[0] ?? '';
  for (const [side, value] of [
    ['top', 2098],
    ['right', 1474],
    ['bottom', 1984],
    ['left', 1587],
  ]) {
    expect(margins).toContain(`w:${side}="${value}"`);
  }
  const styles = part('word/styles.xml');
  const style = /<w:style [^>]*w:styleId="PaperBody".*?<\/w:style>/s.exec(styles)?.[0] ?? '';
  expect(style).toMatch(/w:line="560"[^>]*w:lineRule="exact"|w:lineRule="exact"[^>]*w:line="560"/);
  expect(style).toContain('w:firstLineChars="200"');
  expect(style).toContain('<w:sz w:val="32"/>');
});

it('[OD12] repeats both rows of the head, and splits no row', () => {
  const tables = body.split('<w:tbl>').filter((xml) => xml.includes('三级指标第1号'));
  expect(tables).toHaveLength(1);
  const [table = ''] = tables;
  const rows = table.split('</w:tbl>')[0]?.split('<w:tr>').slice(1) ?? [];
  expect(rows.map((row) => row.includes('<w:tblHeader/>')).lastIndexOf(true)).toBe(1);
  expect(rows.filter((row) => !row.includes('<w:cantSplit/>'))).toEqual([]);
  expect(table).toContain('<w:vMerge w:val="restart"/>');
});

it('[OD7] has real headings, and links whose bookmarks are there', () => {
  for (const level of [1, 2, 3] as const) {
    const wanted = madePaper().blocks.filter(
      (block) => block.kind === 'heading' && block.level === level,
    );
    expect(count(body, new RegExp(`<w:pStyle w:val="Heading${level}"/>`, 'g'))).toBe(wanted.length);
    expect(part('word/styles.xml')).toContain(`<w:outlineLvl w:val="${level - 1}"/>`);
  }
  const anchors = [...body.matchAll(/<w:hyperlink [^>]*w:anchor="([^"]+)"/g)].map(([, to]) => to);
  const marks = [...body.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map(([, at]) => at);
  expect(anchors.length).toBeGreaterThan(60);
  expect(anchors.filter((to) => !marks.includes(to))).toEqual([]);
  expect(new Set(marks).size).toBe(marks.length);
  // Photos, a table and a figure, and the headings of the contents.
  const listed = madePaper().blocks.filter((block) => block.kind === 'heading' && block.level < 3);
  expect(marks).toHaveLength(PHOTOS + 2 + listed.length);
});

it('[OD8] counts pages by fields, and has nothing at the top and foot of the cover', () => {
  const footers = [part('word/footer1.xml'), part('word/footer2.xml')];
  const counting = footers.filter((xml) => xml.includes('NUMPAGES'));
  expect(counting).toHaveLength(1);
  expect(counting[0]).toMatch(/>PAGE</);
  expect(textOf(footers.find((xml) => !xml.includes('NUMPAGES')) ?? 'none')).toBe('');
  expect(body).toContain('<w:titlePg/>');
});

it('[OD9] is the same bytes for the same document, also after others were made', async () => {
  const bytes = async () => new Uint8Array(await (await makeDocx(madePaper())).arrayBuffer());
  const first = await bytes();
  await makeDocx({ ...madePaper(), blocks: [] });
  expect(Buffer.compare(first, await bytes())).toBe(0);
});

it('[OD9] says title, author and the instant given, and no other', () => {
  const core = part('docProps/core.xml');
  expect(core).toContain('<dc:title>环城公园续建工程项目支出绩效评价报告</dc:title>');
  expect(core).toContain('<cp:lastModifiedBy>某某会计师事务所</cp:lastModifiedBy>');
  const instants = [...core.matchAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g)].map(([at]) => at);
  expect(instants).toEqual(['2026-11-25T02:00:00Z', '2026-11-25T02:00:00Z']);
  expect(core + part('docProps/app.xml')).not.toMatch(/Un-named|docx/i);
});

it('[OD11] gives every picture its shape and a text in its place', () => {
  const drawings = [...body.matchAll(/<w:drawing>.*?<\/w:drawing>/gs)].map(([xml]) => xml);
  expect(drawings).toHaveLength(PHOTOS + 2);
  for (const drawing of drawings) {
    expect(drawing).toMatch(/<wp:docPr [^>]*descr="[^"]+"/);
    const [, cx, cy] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(drawing) ?? [];
    const ratio = Number(cx) / Number(cy);
    const wanted = drawing.includes('扫码') ? 1 : 4 / 3;
    expect(Math.abs(ratio - wanted)).toBeLessThan(0.02);
  }
  const ids = [...body.matchAll(/<wp:docPr [^>]*?\bid="(\d+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

it('[OD10] leaves the places for signature, seal and date empty', async () => {
  const slots = madePaper().blocks.filter(({ kind }) => kind === 'slots');
  const xml = (await partsOf({ ...madePaper(), cover: null, title: '题', blocks: slots }))(
    'word/document.xml',
  );
  expect(textOf(xml)).toBe('题主评人（签字）评价机构签发日期（盖章处）＿＿＿＿年＿＿月＿＿日');
  expect(xml).not.toContain('<w:drawing>');
  expect(xml).toContain('w:val="dashed"');
});
