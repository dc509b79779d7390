import { type FullCell, gridOf } from '../paper/cell-facts';
import type {
  PaperBars,
  PaperBlock,
  PaperFigure,
  PaperTable,
  PaperText,
} from '../paper/paper-document';
import { plainText } from '../paper/paper-text';
import type { PdfContext } from './pdf-context';
import { BARS, FACTS, FRAME, innerSize, PICTURE_GRIDS, qrSide, SLOTS, TABLE } from './pdf-look';

// The engine drops, without a word, what it is to keep on one page and is higher than that. So
// nothing is kept together whose height was not estimated, rather too high than too low.

/** Lines of the fonts that we embed are so many times their size. */
const FONT_LINE = 1.45;
/** Part of a page up to which something is kept together. */
const WHOLE = 0.85;
/** Part of a page up to which a table is not parted: more would leave much of a page empty. */
const SMALL = 0.4;

/** Ems that a text is wide at most, by and large: Latin letters take about half of one. */
function emsOf(text: string): number {
  let ems = 0;
  for (const letter of text) ems += letter <= '\u024f' ? 0.62 : 1;
  return ems;
}

/** About how high a text is, in points. */
function textHeight(text: PaperText, width: number, size: number, lineHeight: number): number {
  // Half an em is left over at the end of a line, where the next character does not fit.
  const room = Math.max(width / size - 1, 1);
  const lines = plainText(text)
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(emsOf(line) / room)), 0);
  return lines * size * FONT_LINE * lineHeight;
}

/** About how high a line of small print below a table or figure is, in points. */
const smallHeight = (text: PaperText, width: number, { look }: PdfContext): number =>
  textHeight(text, width, look.small, look.smallLineHeight) + 4;

type Grid = readonly (readonly (FullCell | null)[])[];

/** Widths of the columns of a table without paddings and lines, in points. */
export function columnWidths({ columns }: PaperTable, width: number): readonly number[] {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const inside = width - columns.length * (2 * TABLE.paddingX + TABLE.line) - TABLE.line;
  return columns.map(({ share }) => (share / whole) * inside);
}

function rowHeight(row: Grid[number], widths: readonly number[], { look }: PdfContext): number {
  const heights = row.map((cell, at) => {
    const text = cell?.text ?? '';
    const width = widths.slice(at, at + (cell?.columns ?? 1)).reduce((sum, each) => sum + each, 0);
    return textHeight(text, width, look.table, look.smallLineHeight);
  });
  return Math.max(...heights) + 2 * TABLE.paddingY + TABLE.line;
}

const sum = (heights: readonly number[]): number => heights.reduce((all, each) => all + each, 0);

/** How high each row of a table is, its head first. */
function rowHeights(table: PaperTable, context: PdfContext): readonly number[] {
  const widths = columnWidths(table, context.width);
  const grids = [gridOf(table.head, table.columns), gridOf(table.rows, table.columns)];
  return grids.flat().map((row) => rowHeight(row, widths, context));
}

/** Whether no row of a table is so high that it has to break. */
export const hasWholeRows = (table: PaperTable, context: PdfContext): boolean =>
  rowHeights(table, context).every((height) => isWhole(height, context));

/** Whether something so high may be kept on one page. */
export const isWhole = (height: number, { look }: PdfContext): boolean =>
  height <= innerSize(look).height * WHOLE;

/** What blocks in a frame have: less width, and no indent. */
export const insideFrame = (context: PdfContext): PdfContext => ({
  ...context,
  width: context.width - 2 * (FRAME.padding + FRAME.line),
  look: { ...context.look, indent: 0 },
});

/** The most that the picture of a figure is high: with its caption it has to fit on a page. */
export const figureHeight = ({ height }: PaperFigure, { look }: PdfContext): number =>
  innerSize(look).height * Math.min(height, 0.75);

/** Widths of the columns of bars: what they are called, they themselves, and their figures. */
export const barWidths = ({
  width,
}: Pick<PdfContext, 'width'>): readonly [number, number, number] => [
  width * 0.3,
  width * 0.38,
  width * 0.32,
];

/** How high each bar is with its words. */
export const barHeights = ({ items }: PaperBars, context: PdfContext): readonly number[] => {
  const { look } = context;
  const [labels, , figures] = barWidths(context);
  return items.map(({ label, figures: said, level }) => {
    const high = (text: string, width: number) =>
      textHeight(text, width, look.table, look.smallLineHeight);
    return Math.max(high(label, labels - BARS.indent * level), high(said, figures)) + 2 * BARS.gap;
  });
};

/** Heights of the parts of a block that are never parted. */
export function partHeights(block: PaperBlock, context: PdfContext): readonly number[] {
  const { look, width } = context;
  const body = (text: PaperText, room: number) =>
    textHeight(text, room, look.text, look.lineHeight) + look.paragraphGap;
  const small = (text: PaperText, room: number) => smallHeight(text, room, context);
  switch (block.kind) {
    case 'heading':
      return [
        textHeight(block.text, width, look.headings[block.level - 1] ?? 0, look.lineHeight) + 16,
      ];
    case 'paragraph':
      return [body(block.text, width - look.indent)];
    case 'list':
      return block.items.map((item) => body(item, width - look.indent - 20));
    case 'facts':
      return block.items.map(({ term, detail }) =>
        Math.max(body(term, FACTS.terms), body(detail, width - FACTS.terms - FACTS.padding)),
      );
    case 'table':
      return rowHeights(block, context);
    case 'figure':
      return [figureHeight(block, context) + small(block.caption, width) + 24];
    case 'bars':
      return [
        sum(barHeights(block, context)) +
          small(block.caption, width) +
          small(block.note, width) +
          20,
      ];
    case 'pictures': {
      const { beside, height } = PICTURE_GRIDS[block.size];
      const captions = block.items.map(({ caption }) => small(caption, width / beside - 10));
      const rows = Math.ceil(block.items.length / beside);
      return Array.from({ length: rows }, (_, row) => {
        const within = captions.slice(row * beside, (row + 1) * beside);
        return height + Math.max(...within) + 16;
      });
    }
    case 'framed':
      return [
        sum(block.blocks.map((each) => blockHeight(each, insideFrame(context)))) +
          2 * FRAME.padding +
          10,
      ];
    case 'qr': {
      const side = qrSide(block);
      return [Math.max(side, small(block.caption, width - side - 12)) + 14];
    }
    case 'slots':
      return Array.from({ length: Math.ceil(block.items.length / 2) }, () => SLOTS.height);
    case 'page-break':
      return [0];
  }
}

/** About how high a block is, in points. */
export const blockHeight = (block: PaperBlock, context: PdfContext): number =>
  sum(partHeights(block, context));

/** Whether a table takes little enough of a page to be kept on one with its caption and note. */
export const isSmallTable = (table: PaperTable, context: PdfContext): boolean =>
  sum(rowHeights(table, context)) + smallHeight(table.note ?? '', context.width, context) <=
  innerSize(context.look).height * SMALL;

/** Height that head and first row of a table take together, in points. */
export function tableNeed(table: PaperTable, context: PdfContext): number {
  const heights = rowHeights(table, context).slice(0, table.head.length + 1);
  return Math.min(sum(heights) * 1.1 + 8, innerSize(context.look).height * 0.3);
}
