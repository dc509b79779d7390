import { OFFICIAL_WORDS } from '../../text/official-words';
import type { PaperBlock, PaperFact } from '../paper/paper-document';
import {
  blockHeight,
  insideFrame,
  isSmallTable,
  isWhole,
  partHeights,
  tableNeed,
} from './estimate-height';
import { layOutBars } from './lay-out-bars';
import { layOutFigure, layOutPictures } from './lay-out-pictures';
import { layOutSlots } from './lay-out-slots';
import { layOutTable } from './lay-out-table';
import { inline, type PdfContext, toneOf } from './pdf-context';
import { FACTS, FRAME, PDF_COLOURS, qrSide } from './pdf-look';

type Of<K extends PaperBlock['kind']> = Extract<PaperBlock, { kind: K }>;

/** Terms and details in two columns. */
export function layOutFacts(
  items: readonly PaperFact[],
  context: PdfContext,
  terms: number,
): object {
  // The engine breaks a digest where it meets a width that is told, and lets it run out of `*`.
  const details = context.width - terms - FACTS.padding;
  const body = items.map(({ term, detail }) => [
    { text: inline(term, context), color: PDF_COLOURS.soft },
    { text: inline(detail, context) },
  ]);
  return { table: { widths: [terms, details], body }, layout: 'noBorders', margin: [0, 2, 0, 6] };
}

function layOutHeading({ level, text, anchor }: Of<'heading'>, context: PdfContext): object {
  return {
    ...{ text: inline(text, context), bold: true, fontSize: context.look.headings[level - 1] },
    ...{ margin: [0, level === 1 ? 12 : 8, 0, 4] },
    ...{ outline: true, outlineText: text, outlineExpanded: true },
    ...(anchor === undefined ? {} : { id: anchor }),
  };
}

function layOutParagraph(
  { text, tone = 'plain', alignment, anchor }: Of<'paragraph'>,
  context: PdfContext,
): object {
  const { indent, isJustified, paragraphGap } = context.look;
  const isBody = tone !== 'soft' && alignment === undefined;
  return {
    ...{ text: inline(text, context), ...toneOf(tone, context) },
    ...(isBody ? { leadingIndent: indent } : {}),
    alignment: alignment ?? (isBody && isJustified ? 'justify' : 'left'),
    margin: [0, 0, 0, paragraphGap],
    ...(anchor === undefined ? {} : { id: anchor }),
  };
}

const layOutList = ({ isOrdered, items }: Of<'list'>, context: PdfContext): object[] =>
  items.map((item, i) => ({
    columns: [
      {
        text: inline(isOrdered ? OFFICIAL_WORDS.item(i + 1) : OFFICIAL_WORDS.bullet, context),
        width: 20,
      },
      { text: inline(item, context), width: '*' },
    ],
    margin: [context.look.indent, 0, 0, 3],
  }));

function layOutFramed(framed: Of<'framed'>, context: PdfContext): object {
  // The engine drops the whole frame where a page is to end within.
  const inner = framed.blocks.filter(({ kind }) => kind !== 'page-break');
  const stack = layOutBlocks(inner, insideFrame(context));
  const layout = {
    ...{ hLineWidth: () => FRAME.line, vLineWidth: () => FRAME.line },
    ...{ hLineColor: () => PDF_COLOURS.line, vLineColor: () => PDF_COLOURS.line },
    ...{ paddingLeft: () => FRAME.padding, paddingRight: () => FRAME.padding, paddingTop: () => 6 },
    paddingBottom: () => 6,
  };
  const table = {
    widths: ['*'],
    body: [[{ stack }]],
    dontBreakRows: isWhole(blockHeight(framed, context), context),
  };
  return { table, layout, margin: [0, 4, 0, 6] };
}

const layOutQr = (qr: Of<'qr'>, context: PdfContext): object => ({
  columns: [
    { qr: qr.text, fit: qrSide(qr), eccLevel: 'M', width: 'auto' },
    {
      ...{ text: inline(qr.caption, context), width: '*', fontSize: context.look.small },
      lineHeight: context.look.smallLineHeight,
    },
  ],
  ...{ columnGap: 12, margin: [0, 6, 0, 8] },
  unbreakable: isWhole(blockHeight(qr, context), context),
});

/** A block as pdfmake takes it. */
function layOutBlock(block: PaperBlock, context: PdfContext): object[] {
  switch (block.kind) {
    case 'heading':
      return [layOutHeading(block, context)];
    case 'paragraph':
      return [layOutParagraph(block, context)];
    case 'list':
      return layOutList(block, context);
    case 'facts':
      return block.items.length === 0 ? [] : [layOutFacts(block.items, context, FACTS.terms)];
    case 'table':
      return layOutTable(block, context);
    case 'figure':
      return layOutFigure(block, context);
    case 'bars':
      return layOutBars(block, context);
    case 'pictures':
      return layOutPictures(block, context);
    case 'framed':
      return [layOutFramed(block, context)];
    case 'qr':
      return [layOutQr(block, context)];
    case 'slots':
      return layOutSlots(block.items, context);
    case 'page-break':
      return [];
  }
}

/** Whether the first part of a block is kept on one page with so many points above it. */
function mayFollow(block: PaperBlock, above: number, context: PdfContext): boolean {
  if (block.kind === 'facts') return false;
  if (block.kind === 'table')
    return isSmallTable(block, context) && isWhole(above + blockHeight(block, context), context);
  return isWhole(above + (partHeights(block, context)[0] ?? 0), context);
}

/** Height that must be free below headings and captions for the beginning of a block, in points. */
const needOf = (block: PaperBlock, context: PdfContext): number =>
  block.kind === 'table' ? tableNeed(block, context) : 6 * context.look.text;

interface Laid {
  readonly margin?: readonly number[];
}

/** A part that is drawn `by` points higher than its place. */
const raised = (part: Laid, by: number): object => {
  const [left = 0, top = 0, right = 0, bottom = 0] = part.margin ?? [];
  return { ...part, margin: [left, top - by, right, bottom] };
};

/**
 * Headings and captions with the parts of a block, so that no page ends with one of them: either
 * the first part is bound to them, or room for its beginning is, over which it is drawn then. The
 * engine could be asked about every heading, but places what it keeps together wrongly then, and
 * lays the whole document out anew for each that has to move.
 */
function bound(
  leaders: readonly object[],
  above: number,
  block: PaperBlock,
  [first, ...rest]: readonly object[],
  context: PdfContext,
): object[] {
  if (first === undefined) return [...leaders];
  if (leaders.length === 0) return [first, ...rest];
  if (mayFollow(block, above, context))
    return [{ stack: [...leaders, first], unbreakable: true }, ...rest];
  const need = needOf(block, context);
  const room = { stack: [], margin: [0, need, 0, 0] };
  return [{ stack: [...leaders, room], unbreakable: true }, raised(first, need), ...rest];
}

/**
 * Blocks one after the other. A page break goes into what follows it: as an element of its own it
 * would take a line, and leave an empty page where the page before is full.
 */
export function layOutBlocks(
  blocks: readonly PaperBlock[],
  context: PdfContext,
  isNewPage = false,
): object[] {
  const laidOut: object[] = [];
  let leaders: object[] = [];
  let above = 0;
  let breaks = isNewPage;
  const put = ([first, ...rest]: readonly object[]): void => {
    if (first === undefined) return;
    laidOut.push(breaks ? { ...first, pageBreak: 'before' } : first, ...rest);
    breaks = false;
  };
  for (const block of blocks) {
    const parts = layOutBlock(block, context);
    if (block.kind === 'heading') {
      leaders.push(...parts);
      above += blockHeight(block, context);
      continue;
    }
    if (parts.length === 0 && block.kind !== 'page-break') continue;
    const captions = block.kind === 'table' && block.caption !== undefined ? 1 : 0;
    leaders.push(...parts.splice(0, captions));
    put(bound(leaders, above, block, parts, context));
    leaders = [];
    above = 0;
    if (block.kind === 'page-break') breaks = true;
  }
  put(leaders);
  return laidOut;
}
