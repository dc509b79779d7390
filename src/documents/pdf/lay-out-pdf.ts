import { absentCharacters, type Coverages, fontRuns } from './font-runs';
import { allText, type PdfBlock, type PdfDocument } from './pdf-document';

const SOFT = '#4a525a';
const LINE = '#8b959e';
const SIZES = { title: 17, heading: 12.5, text: 10.5, small: 8.5 } as const;
const PICTURES = { thumbnail: { fit: [150, 150] }, signature: { fit: [200, 90] } } as const;
const BESIDE = { thumbnail: 3, signature: 2 } as const;
const MARGIN = 48;

/** Names of the fonts as definitions use them. */
export const FONT_NAMES = { common: 'Common', rare: 'Rare' } as const;

/** Text as stretches of one font each: the form in which pdfmake takes mixed text. */
const inline = (text: string, coverages: Coverages): object[] =>
  fontRuns(text, coverages).map(({ text: run, font }) => ({ text: run, font: FONT_NAMES[font] }));

type Framed = Extract<PdfBlock, { kind: 'framed' }>;
type Pictures = Extract<PdfBlock, { kind: 'pictures' }>;
type Table = Extract<PdfBlock, { kind: 'table' }>;
type Facts = Extract<PdfBlock, { kind: 'facts' }>;

function layOutFacts({ items }: Facts, coverages: Coverages): object {
  const body = items.map(({ term, detail }) => [
    { text: inline(term, coverages), color: SOFT },
    { text: inline(detail, coverages) },
  ]);
  return { table: { widths: [88, '*'], body }, layout: 'noBorders', margin: [0, 2, 0, 6] };
}

function layOutTable({ shares, head, rows }: Table, coverages: Coverages): object {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const cells = (row: readonly string[], bold: boolean) =>
    row.map((text) => ({ text: inline(text, coverages), bold }));
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: shares.map((share) => `${Math.floor((share / whole) * 100)}%`),
      body: [cells(head, true), ...rows.map((row) => cells(row, false))],
    },
    margin: [0, 4, 0, 8],
  };
}

function layOutPictures({ size, items }: Pictures, coverages: Coverages): object[] {
  const rows: object[] = [];
  for (let i = 0; i < items.length; i += BESIDE[size]) {
    const columns = items.slice(i, i + BESIDE[size]).map(({ image, caption }) => ({
      width: 'auto',
      stack: [
        { image, ...PICTURES[size] },
        { text: inline(caption, coverages), fontSize: SIZES.small, color: SOFT },
      ],
    }));
    rows.push({ columns, columnGap: 10, margin: [0, 4, 0, 4], unbreakable: true });
  }
  return rows;
}

/** The most text and pictures that surely fit on what is left of a page, if it is not much used. */
const SHORT = { letters: 600, pictures: 6 } as const;

/** Kept on one page where it is short; a long one has to break, or its end would be cut off. */
function isShort({ blocks }: Framed): boolean {
  const pictures = blocks.flatMap((block) => (block.kind === 'pictures' ? block.items : []));
  const letters = blocks.reduce(
    (sum, block) => sum + (block.kind === 'paragraph' ? block.text.length : 0),
    0,
  );
  return letters <= SHORT.letters && pictures.length <= SHORT.pictures;
}

function layOutFramed(framed: Framed, coverages: Coverages): object {
  const stack = framed.blocks.flatMap((block) => layOutBlock(block, coverages));
  const layout = {
    ...{ hLineWidth: () => 0.75, vLineWidth: () => 0.75 },
    ...{ hLineColor: () => LINE, vLineColor: () => LINE },
    ...{ paddingLeft: () => 8, paddingRight: () => 8, paddingTop: () => 6 },
    paddingBottom: () => 6,
  };
  const table = { widths: ['*'], body: [[{ stack }]], dontBreakRows: isShort(framed) };
  return { table, layout, margin: [0, 4, 0, 6] };
}

function layOutBlock(block: PdfBlock, coverages: Coverages): object[] {
  switch (block.kind) {
    case 'heading':
      return [
        {
          ...{ text: inline(block.text, coverages), bold: true, fontSize: SIZES.heading },
          margin: [0, 8, 0, 4],
          headlineLevel: 1,
        },
      ];
    case 'paragraph':
      return [
        {
          text: inline(block.text, coverages),
          bold: block.tone === 'strong',
          ...(block.tone === 'soft' ? { color: SOFT, fontSize: SIZES.small } : {}),
          margin: [0, 0, 0, 4],
        },
      ];
    case 'facts':
      return [layOutFacts(block, coverages)];
    case 'table':
      return [layOutTable(block, coverages)];
    case 'pictures':
      return layOutPictures(block, coverages);
    case 'framed':
      return [layOutFramed(block, coverages)];
  }
}

/** The definition of a document as pdfmake takes it. */
export function layOutPdf(document: PdfDocument, coverages: Coverages): object {
  const { title, author, header, footer, sayAbsent, sayPage } = document;
  const text = (words: string, more: object) => ({ text: inline(words, coverages), ...more });
  const small = { fontSize: SIZES.small, color: SOFT };
  const absent = absentCharacters(allText(document), coverages);
  const note: PdfBlock[] =
    absent.length === 0 ? [] : [{ kind: 'paragraph', text: sayAbsent(absent), tone: 'strong' }];
  return {
    pageSize: 'A4',
    pageMargins: [MARGIN, 62, MARGIN, 62],
    info: { title, author, creator: 'Takan' },
    defaultStyle: { font: FONT_NAMES.common, fontSize: SIZES.text, lineHeight: 1.35 },
    header: text(header, { ...small, margin: [MARGIN, 28, MARGIN, 0] }),
    footer: (page: number, pages: number) => ({
      columns: [
        text(footer, { ...small, width: '*' }),
        text(sayPage(page, pages), { ...small, width: 90, alignment: 'right' }),
      ],
      margin: [MARGIN, 8, MARGIN, 0],
    }),
    content: [
      text(title, { bold: true, fontSize: SIZES.title, alignment: 'center', margin: [0, 0, 0, 8] }),
      ...[...note, ...document.blocks].flatMap((block) => layOutBlock(block, coverages)),
    ],
  };
}
