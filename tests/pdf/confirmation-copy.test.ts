import { expect, it } from 'vitest';
import { confirmationText } from '../../src/documents/confirmation-text';
import {
  type ConfirmationCopy,
  confirmationDocument,
} from '../../src/documents/pdf/confirmation-document';
import { renderPdf } from '../../src/documents/pdf/render-pdf';
import { HANDWRITING_LABEL } from '../../src/text/handwriting-words';
import { PDF_WORDS } from '../../src/text/pdf-words';
import { sha256Of } from '../support/made-ids';
import { builtFonts } from './pdf-kit';
import { printedWords } from './printed-page';

/** One black dot as a PNG; it is drawn as large as a signature. */
const DOT =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==';

const COPY: ConfirmationCopy = {
  ...{ project: '环城公园续建工程', evaluee: '园林局', site: '北段步道', author: '李评' },
  reviewer: '赵核',
  ...{ draftedAt: '2026年11月25日 09:05', printedAt: '2026年11月25日 10:00' },
  createdAt: '2026-11-25T02:00:00.000Z',
  ...{ indexNo: 'S4-01-001', stage: '拒签已记录' },
  ...{ entryHash: sha256Of('entry'), digest: sha256Of('shown') },
  facts: Array.from({ length: 12 }, (_, i) => ({
    text: `第${i}处长椅八张`,
    pictures: [{ image: DOT, caption: '佐证 1' }],
    withoutPicture: i === 0 ? 2 : 0,
    objections: i === 0 ? ['应为十张'] : [],
  })),
  parties: [
    { lines: ['业务负责人：王喆（副局长）'], drawing: DOT },
    { lines: ['财务负责人拒绝签字', '见证人：李见证'], drawing: DOT },
  ],
};

it('[CO24] prints facts, objections, signatures with what they are, and the digests', async () => {
  const words = await printedWords(await renderPdf(confirmationDocument(COPY), await builtFonts()));
  const text = words.map((word) => word.text).join('');
  for (const part of [
    ...[
      '环城公园续建工程',
      '园林局',
      '北段步道',
      '李评',
      '赵核',
      'S4-01-001',
      '第11处长椅八张',
      '应为十张',
    ],
    ...['王喆', '见证人：李见证', HANDWRITING_LABEL, sha256Of('entry'), sha256Of('shown')],
  ]) {
    expect(text).toContain(part);
  }
  const pages = Math.max(...words.map(({ page }) => page));
  expect(pages).toBeGreaterThan(1);
  expect(text).toContain(PDF_WORDS.page('1', String(pages)).replaceAll(' ', ''));
  const blank = words.filter(({ ink }) => ink === 0).map((word) => word.text);
  expect(blank).toEqual([]);
});

it('[CO24] keeps the words of a fact on the page, however long it is', async () => {
  const [first] = COPY.facts;
  const long = Array.from({ length: 160 }, (_, i) => `第${i}行`).join('\n');
  const facts = first === undefined ? [] : [{ ...first, text: long }];
  const words = await printedWords(
    await renderPdf(confirmationDocument({ ...COPY, facts }), await builtFonts()),
  );
  const said = new Set(words.map((word) => word.text));
  expect(
    Array.from({ length: 160 }, (_, i) => `第${i}行`).filter((line) => !said.has(line)),
  ).toEqual([]);
});

it('[CO35] says the same in plain text where no PDF can be made', () => {
  const text = confirmationText(COPY);
  for (const part of [
    ...['环城公园续建工程', '园林局', '北段步道', '李评', 'S4-01-001', '拒签已记录'],
    ...COPY.facts.map((fact) => fact.text),
    ...['应为十张', '附佐证 3 份', ...COPY.parties.flatMap(({ lines }) => lines)],
    ...[HANDWRITING_LABEL, sha256Of('entry'), sha256Of('shown')],
  ]) {
    expect(text).toContain(part);
  }
  expect(text).not.toContain('data:');
  expect(text.startsWith('\ufeff')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});
