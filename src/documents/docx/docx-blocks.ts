import {
  AlignmentType,
  HeadingLevel,
  Paragraph,
  type Table,
  TableCell,
  TableRow,
  WidthType,
} from 'docx';
import { OFFICIAL_WORDS } from '../../text/official-words';
import type { PaperBlock, PaperFact } from '../paper/paper-document';
import { docxBars } from './docx-bars';
import { type DocxContext, marked, tab, words } from './docx-context';
import type { Face } from './docx-fonts';
import { twips } from './docx-look';
import { docxFigure, docxPictures, docxQr } from './docx-pictures';
import { docxSlots } from './docx-slots';
import { STYLES } from './docx-styles';
import { docxTable, gapLine, plainTable } from './docx-table';

type Of<K extends PaperBlock['kind']> = Extract<PaperBlock, { kind: K }>;
type Part = Paragraph | Table;

const LEVELS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;
const HEADING_FACES: readonly Face[] = ['black', 'kai', 'body'];

const ALIGN = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

function heading({ level, text, anchor }: Of<'heading'>, pageBreakBefore: boolean): Paragraph {
  const [face, isStrong] = [HEADING_FACES[level - 1] ?? 'body', level === 3];
  const styled = LEVELS[level - 1] ?? HeadingLevel.HEADING_1;
  return new Paragraph({
    ...{ heading: styled, pageBreakBefore },
    children: marked(anchor, words(text, { face, isStrong })),
  });
}

function paragraph(
  { text, tone = 'plain', alignment, anchor }: Of<'paragraph'>,
  { bodyStyle }: DocxContext,
  pageBreakBefore: boolean,
): Paragraph {
  const aligned =
    alignment === undefined
      ? {}
      : { alignment: ALIGN[alignment], indent: { firstLine: 0, firstLineChars: 0 } };
  return new Paragraph({
    ...{ style: tone === 'soft' ? STYLES.soft : bodyStyle, pageBreakBefore, ...aligned },
    children: marked(anchor, words(text, { isStrong: tone === 'strong' })),
  });
}

function list({ isOrdered, items }: Of<'list'>, { look, bodyStyle }: DocxContext): Paragraph[] {
  const first = twips(look.indent * look.text);
  const hanging = twips(look.text * 1.5);
  return items.map((item, i) => {
    const mark = isOrdered ? OFFICIAL_WORDS.item(i + 1) : OFFICIAL_WORDS.bullet;
    return new Paragraph({
      style: bodyStyle,
      indent: { left: first + hanging, hanging, firstLineChars: 0 },
      tabStops: [{ type: 'left', position: first + hanging }],
      children: [...words(mark), tab(), ...words(item)],
    });
  });
}

/** Terms and details in two columns without lines; `terms` in points. */
export function docxFacts(
  items: readonly PaperFact[],
  context: DocxContext,
  look: { readonly terms: number; readonly size: number },
): Part[] {
  if (items.length === 0) return [];
  const widths = [look.terms, context.width - look.terms];
  const rows = items.map(
    ({ term, detail }) =>
      new TableRow({
        cantSplit: true,
        children: [OFFICIAL_WORDS.term(term), detail].map(
          (text, i) =>
            new TableCell({
              width: { size: twips(widths[i] ?? 0), type: WidthType.DXA },
              children: [
                new Paragraph({ style: STYLES.cell, children: words(text, { size: look.size }) }),
              ],
            }),
        ),
      }),
  );
  return [plainTable(widths, rows, false), gapLine()];
}

/** A cell with lines around it, in which text has the size of tables. */
function framed({ blocks }: Of<'framed'>, context: DocxContext): Part[] {
  const { table } = context.look;
  const look = { ...context.look, text: table, indent: 0 };
  const within = { look, width: context.width - 12, bodyStyle: STYLES.cell };
  const inner = blocks.flatMap((block) => docxBlock(block, within, false));
  const cell = new TableCell({ children: inner.length === 0 ? [gapLine()] : inner });
  return [plainTable([context.width], [new TableRow({ children: [cell] })], true), gapLine()];
}

/** A block as parts of a document; `isNewPage` where a page break stands before it. */
export function docxBlock(block: PaperBlock, context: DocxContext, isNewPage: boolean): Part[] {
  switch (block.kind) {
    case 'heading':
      return [heading(block, isNewPage)];
    case 'paragraph':
      return [paragraph(block, context, isNewPage)];
    case 'page-break':
      return [];
    default: {
      const before = isNewPage
        ? [new Paragraph({ style: STYLES.gap, pageBreakBefore: true, children: [] })]
        : [];
      return [...before, ...otherBlock(block, context)];
    }
  }
}

function otherBlock(
  block: Exclude<PaperBlock, { kind: 'heading' | 'paragraph' | 'page-break' }>,
  context: DocxContext,
): Part[] {
  switch (block.kind) {
    case 'list':
      return list(block, context);
    case 'facts':
      return docxFacts(block.items, context, { terms: 96, size: context.look.table });
    case 'table':
      return docxTable(block, context);
    case 'figure':
      return docxFigure(block, context);
    case 'bars':
      return docxBars(block, context);
    case 'pictures':
      return docxPictures(block, context);
    case 'framed':
      return framed(block, context);
    case 'qr':
      return docxQr(block, context);
    case 'slots':
      return docxSlots(block.items, context);
  }
}
