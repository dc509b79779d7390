import {
  AlignmentType,
  ImageRun,
  Paragraph,
  type Table,
  TableCell,
  TableRow,
  WidthType,
} from 'docx';
import { fitBox } from '../paper/fit-box';
import type { PaperBlock, PaperFigure, PaperImage, PaperPicture } from '../paper/paper-document';
import { readImage } from '../paper/read-image';
import { type DocxContext, marked, words } from './docx-context';
import { innerHeight, twips } from './docx-look';
import { STYLES } from './docx-styles';
import { gapLine, plainTable } from './docx-table';
import { qrPng } from './qr-png';

type Of<K extends PaperBlock['kind']> = Extract<PaperBlock, { kind: K }>;

/** Pictures beside each other, and the most that each is high, in points. */
const GRIDS = {
  thumbnail: { beside: 3, height: 150 },
  signature: { beside: 2, height: 90 },
  evidence: { beside: 2, height: 140 },
} as const;

/** Of a cell's width, on both sides. */
const PADDING = 9;

/** Dots of 96 an inch, in which the library takes sizes. */
const dots = (points: number): number => Math.round((points * 96) / 72);

/** A picture that fits a box, in points; `words` is read out in its place. */
function imageRun(image: PaperImage, box: { width: number; height: number }, said: string) {
  const read = readImage(image);
  const { width, height } = fitBox(read, box);
  return new ImageRun({
    type: read.mediaType === 'image/png' ? 'png' : 'jpg',
    data: read.bytes,
    transformation: { width: dots(width), height: dots(height) },
    altText: { name: 'picture', title: said.split('\n')[0] ?? '', description: said },
  });
}

function pictureCell(picture: PaperPicture, width: number, height: number): TableCell {
  const { image, caption, anchor } = picture;
  return new TableCell({
    width: { size: twips(width), type: WidthType.DXA },
    children: [
      new Paragraph({
        ...{ style: STYLES.picture, alignment: AlignmentType.LEFT, keepNext: true },
        children: marked(anchor, [imageRun(image, { width: width - PADDING, height }, caption)]),
      }),
      new Paragraph({ style: STYLES.soft, children: words(caption) }),
    ],
  });
}

/** Pictures in the cells of a table without lines, whose rows are never cut by the end of a page. */
export function docxPictures(
  { size, items }: Of<'pictures'>,
  context: DocxContext,
): (Paragraph | Table)[] {
  const { beside, height } = GRIDS[size];
  const width = context.width / beside;
  const rows: TableRow[] = [];
  for (let i = 0; i < items.length; i += beside) {
    const cells = items.slice(i, i + beside).map((item) => pictureCell(item, width, height));
    while (cells.length < beside) cells.push(new TableCell({ children: [gapLine()] }));
    rows.push(new TableRow({ children: cells, cantSplit: true }));
  }
  if (rows.length === 0) return [];
  const widths = Array.from({ length: beside }, () => width);
  return [plainTable(widths, rows, false), gapLine()];
}

/** A figure with its caption below it, both on one page. */
export function docxFigure(figure: PaperFigure, context: DocxContext): Paragraph[] {
  const { image, caption, anchor } = figure;
  const box = {
    width: context.width * figure.width,
    height: innerHeight(context.look) * figure.height,
  };
  return [
    new Paragraph({
      ...{ style: STYLES.picture, keepNext: true },
      children: marked(anchor, [imageRun(image, box, caption)]),
    }),
    new Paragraph({ style: STYLES.caption, children: words(caption, { face: 'black' }) }),
  ];
}

/** A QR code as a picture, with what it is beside it. */
export function docxQr({ text, caption }: Of<'qr'>, context: DocxContext): (Paragraph | Table)[] {
  const { bytes } = qrPng(text);
  const side = 108;
  const image = imageRun({ bytes, mediaType: 'image/png' }, { width: side, height: side }, caption);
  const cell = (width: number, child: Paragraph) =>
    new TableCell({ width: { size: twips(width), type: WidthType.DXA }, children: [child] });
  const rest = context.width - side - PADDING;
  const children = [
    cell(side + PADDING, new Paragraph({ style: STYLES.picture, children: [image] })),
    cell(rest, new Paragraph({ style: STYLES.soft, children: words(caption) })),
  ];
  const row = new TableRow({ children, cantSplit: true });
  return [plainTable([side + PADDING, rest], [row], false), gapLine()];
}
