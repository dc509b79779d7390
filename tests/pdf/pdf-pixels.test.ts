import { expect, it } from 'vitest';
import { fontCoverage } from '../../src/documents/pdf/font-coverage';
import { renderPdf } from '../../src/documents/pdf/render-pdf';
import { PDF_WORDS } from '../../src/text/pdf-words';
import { STANDARD_BEYOND } from '../support/standard-characters';
import { blindedFont } from './blinded-font';
import { builtFonts, documentOf } from './pdf-kit';
import { printedPage, printedWords } from './printed-page';

/** Ideographs and signs that a sheet may hold, common and rare; each is a word of its own. */
const COMMON = '踏勘现场核查事实确认单被评价位业务财手写笔迹图像不是可靠电子签名拒见证人㎡';
const RARE = '㛃喆堃珺翀昇㐱䶮𠙶𬎆𠀾𪜀𫝀𬺡';
/** Of extension H, which no font of ours has. */
const ABSENT = '𱍐';

const spaced = (text: string): string => [...text].join(' ');
const paragraph = (text: string, tone: 'plain' | 'strong' = 'plain') =>
  ({ kind: 'paragraph', text, tone }) as const;

it('[CO20] draws every character, common and rare, upright and bold: none is blank', async () => {
  const all = spaced(COMMON + RARE);
  const pdf = await renderPdf(
    documentOf(paragraph(all), paragraph(all, 'strong')),
    await builtFonts(),
  );
  const words = await printedWords(pdf);
  for (const character of COMMON + RARE) {
    const drawn = words.filter(({ text }) => text === character);
    const inked = drawn.filter(({ ink }) => ink > 20);
    expect([character, drawn.length, inked.length]).toEqual([character, 2, 2]);
  }
});

it('[CO20] draws no two characters alike, as boxes for missing ones would be', async () => {
  const words = await printedWords(
    await renderPdf(documentOf(paragraph(spaced(COMMON + RARE))), await builtFonts()),
  );
  const seen = words.filter(({ text }) => [...text].length === 1 && (COMMON + RARE).includes(text));
  expect(seen).toHaveLength([...(COMMON + RARE)].length);
  expect(new Set(seen.map(({ drawing }) => drawing)).size).toBe(seen.length);
});

it('[CO20] draws names by glyphs of their own, not by what stands for a missing one', async () => {
  const fonts = await builtFonts();
  for (const character of ['㛃', '𬎆', '喆']) {
    const code = character.codePointAt(0) ?? 0;
    const blinded = {
      ...fonts,
      rare: async () => {
        const font = (await fonts.rare()) ?? new Uint8Array();
        return code > 0xffff ? font : blindedFont(font, code);
      },
      extensions: fonts.extensions.map((piece) => ({
        ...piece,
        load: async () => blindedFont((await piece.load()) ?? new Uint8Array(), code),
      })),
    };
    const document = documentOf(paragraph(`某 ${character} 某`));
    // One after the other: the engine has one set of fonts.
    const pdf = await renderPdf(document, fonts);
    const [right, wrong] = [pdf, await renderPdf(document, blinded)].map((each) =>
      printedPage(each, 1),
    );
    const [drawn, missing] = [(await right)?.dots, (await wrong)?.dots];
    const differing = drawn?.filter((dot, i) => Math.abs(dot - (missing?.[i] ?? 0)) > 127).length;
    const word = (await printedWords(pdf)).find(({ text }) => text === character);
    // A glyph of 10.5 pt has some hundred dark dots at this size.
    expect([character, word?.ink ?? 0]).toEqual([character, expect.toSatisfy((ink) => ink > 60)]);
    expect([character, differing]).toEqual([character, expect.toSatisfy((dots) => dots > 60)]);
  }
});

it('[CO25] draws every character of 通用规范汉字表 beyond the common ones', async () => {
  const words = await printedWords(
    await renderPdf(documentOf(paragraph(STANDARD_BEYOND.join(' '))), await builtFonts()),
  );
  const drawn = words.filter(({ text, ink }) => STANDARD_BEYOND.includes(text) && ink > 20);
  expect(drawn.map(({ text }) => text).sort()).toEqual([...STANDARD_BEYOND].sort());
  expect(new Set(drawn.map(({ drawing }) => drawing)).size).toBe(STANDARD_BEYOND.length);
});

it('[CO25] has fonts for all of the extensions A to F but 17 characters', async () => {
  const fonts = await builtFonts();
  const loaded = await Promise.all(
    [fonts.rare, ...fonts.extensions.map(({ load }) => load)].map((load) => load()),
  );
  const coverages = loaded.flatMap((font) => (font === null ? [] : [fontCoverage(font)]));
  const blocks = [
    [0x3400, 0x4dbf],
    [0x20000, 0x2a6dd],
    [0x2a700, 0x2b734],
    [0x2b740, 0x2b81d],
    [0x2b820, 0x2cea1],
    [0x2ceb0, 0x2ebe0],
  ] as const;
  const lacking = blocks.map(([from, to]) => {
    const codes = Array.from({ length: to - from + 1 }, (_, i) => from + i);
    return codes.filter((code) => !coverages.some((has) => has(code))).length;
  });
  expect(lacking).toEqual([10, 7, 0, 0, 0, 0]);
});

it('[CO21] says on the page which characters no font has, and leaves none blank', async () => {
  const pdf = await renderPdf(documentOf(paragraph(`${ABSENT} 某`)), await builtFonts());
  const words = await printedWords(pdf);
  const text = words.map((word) => word.text).join(' ');
  expect(text).toContain('〔U+31350〕');
  expect(text.replaceAll(' ', '')).toContain(PDF_WORDS.absent([ABSENT]).replaceAll(' ', ''));
});

it('[CO22] asks for the large fonts only where a text needs them', async () => {
  const fonts = await builtFonts();
  await renderPdf(documentOf(paragraph('张三')), fonts);
  expect([fonts.asked, fonts.pieces]).toEqual([0, []]);
  await renderPdf(documentOf(paragraph('王喆')), fonts);
  expect([fonts.asked, fonts.pieces]).toEqual([1, []]);
  await renderPdf(documentOf(paragraph('李𬎆')), fonts);
  expect(fonts.pieces).toEqual([0x2c020]);
  const nothing = async () => null;
  const without = {
    ...fonts,
    rare: nothing,
    extensions: fonts.extensions.map((piece) => ({ ...piece, load: nothing })),
  };
  const words = await printedWords(await renderPdf(documentOf(paragraph('王喆𬎆')), without));
  expect(words.map(({ text }) => text)).toContain('王〔U+5586〕〔U+2C386〕');
});

it('[CO23] has the same characters in bold, and numbers every page', async () => {
  const fonts = await builtFonts();
  const [regular, bold] = [fontCoverage(fonts.regular), fontCoverage(fonts.bold)];
  const codes = Array.from({ length: 0x10000 }, (_, code) => code);
  expect(codes.filter((code) => regular(code) !== bold(code))).toEqual([]);
  expect(codes.filter((code) => regular(code)).length).toBeGreaterThan(7000);
  const lines = Array.from({ length: 60 }, (_, i) => paragraph(`第${i}条`));
  const words = await printedWords(await renderPdf(documentOf(...lines), fonts));
  const pages = Math.max(...words.map(({ page }) => page));
  const said = (page: number) =>
    words
      .filter((word) => word.page === page)
      .map(({ text }) => text)
      .join('');
  expect(pages).toBeGreaterThan(1);
  expect(said(pages)).toContain(PDF_WORDS.page(String(pages), String(pages)).replaceAll(' ', ''));
});
