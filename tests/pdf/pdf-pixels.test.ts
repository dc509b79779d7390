import { expect, it } from 'vitest';
import { fontCoverage } from '../../src/documents/pdf/font-coverage';
import { renderPdf } from '../../src/documents/pdf/render-pdf';
import { PDF_WORDS } from '../../src/text/pdf-words';
import { builtFonts, documentOf } from './pdf-kit';
import { printedWords } from './printed-page';

/** Ideographs and signs that a sheet may hold, common and rare; each is a word of its own. */
const COMMON = '踏勘现场核查事实确认单被评价位业务财手写笔迹图像不是可靠电子签名拒见证人㎡';
const RARE = '㛃喆堃珺翀昇㐱䶮𠙶';

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

it('[CO21] says on the page which characters no font has, and leaves none blank', async () => {
  const pdf = await renderPdf(documentOf(paragraph('𬎆 某')), await builtFonts());
  const words = await printedWords(pdf);
  const text = words.map((word) => word.text).join(' ');
  expect(text).toContain('〔U+2C386〕');
  expect(text.replaceAll(' ', '')).toContain(PDF_WORDS.absent(['𬎆']).replaceAll(' ', ''));
});

it('[CO22] asks for the large font only where a text needs it', async () => {
  const fonts = await builtFonts();
  await renderPdf(documentOf(paragraph('张三')), fonts);
  expect(fonts.asked).toBe(0);
  await renderPdf(documentOf(paragraph('王喆')), fonts);
  expect(fonts.asked).toBe(1);
  const without = { ...fonts, rare: async () => null };
  const words = await printedWords(await renderPdf(documentOf(paragraph('王喆')), without));
  expect(words.map(({ text }) => text)).toContain('王〔U+5586〕');
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
