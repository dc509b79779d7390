import { OFFICIAL_WORDS } from '../../text/official-words';
import { type FullCell, gridOf } from '../paper/cell-facts';
import type { PaperTable } from '../paper/paper-document';
import { columnWidths, hasWholeRows, isSmallTable } from './estimate-height';
import { inline, type PdfContext } from './pdf-context';
import { PDF_COLOURS, TABLE } from './pdf-look';

const LAYOUT = {
  ...{ hLineWidth: () => TABLE.line, vLineWidth: () => TABLE.line },
  ...{ hLineColor: () => PDF_COLOURS.line, vLineColor: () => PDF_COLOURS.line },
  ...{ paddingLeft: () => TABLE.paddingX, paddingRight: () => TABLE.paddingX },
  ...{ paddingTop: () => TABLE.paddingY, paddingBottom: () => TABLE.paddingY },
};

type Grid = readonly (readonly (FullCell | null)[])[];

/** A cell with its words, over as many columns as it covers. */
const cellOf = (cell: FullCell, isHead: boolean, context: PdfContext): object => ({
  ...{ text: inline(cell.text, context), bold: isHead || cell.isStrong },
  alignment: isHead ? 'center' : cell.alignment,
  ...(isHead ? { fillColor: PDF_COLOURS.head, verticalAlignment: 'middle' } : {}),
  ...(cell.columns > 1 ? { colSpan: cell.columns } : {}),
});

const headOf = (grid: Grid, context: PdfContext): object[][] =>
  grid.map((row) =>
    row.map((cell) =>
      cell === null
        ? {}
        : { ...cellOf(cell, true, context), ...(cell.rows > 1 ? { rowSpan: cell.rows } : {}) },
    ),
  );

/** Lines around a cell: left, top, right, bottom. */
const border = (isTop: boolean, isBottom: boolean) => [true, isTop, true, isBottom];

/**
 * Rows of the body. A cell over several rows is drawn as cells without lines between them: merged
 * by the engine, its last row would grow wherever a page ends within.
 */
function bodyOf(grid: Grid, context: PdfContext): object[][] {
  const over: ({ left: number; columns: number } | null)[] = (grid[0] ?? []).map(() => null);
  return grid.map((row) =>
    row.map((cell, at) => {
      if (cell !== null) {
        over[at] = cell.rows > 1 ? { left: cell.rows - 1, columns: cell.columns } : null;
        return { ...cellOf(cell, false, context), border: border(true, cell.rows === 1) };
      }
      const above = over[at];
      if (above === undefined || above === null) return {};
      above.left -= 1;
      const span = above.columns > 1 ? { colSpan: above.columns } : {};
      if (above.left === 0) over[at] = null;
      return { text: '', ...span, border: border(false, above.left === 0) };
    }),
  );
}

/** A caption, kept on the page of what it belongs to. */
const captionAbove = ({ caption, anchor }: PaperTable, context: PdfContext): object[] =>
  caption === undefined
    ? []
    : [
        {
          ...{ text: inline(caption, context), bold: true, fontSize: context.look.table + 0.5 },
          ...{ alignment: 'center', margin: [0, 6, 0, 2] },
          ...(anchor === undefined ? {} : { id: anchor }),
        },
      ];

/** A note, below the table that it is about. */
const noteBelow = ({ note }: PaperTable, context: PdfContext): object[] =>
  note === undefined
    ? []
    : [
        {
          ...{ text: inline(OFFICIAL_WORDS.note(note), context), fontSize: context.look.small },
          ...{ color: PDF_COLOURS.soft, margin: [0, 0, 0, 10] },
        },
      ];

/** A table with its caption above and its note below; one that is small stays on one page with both. */
export function layOutTable(table: PaperTable, context: PdfContext): object[] {
  const { look, width } = context;
  const widths = columnWidths(table, width);
  const [head, rows] = [gridOf(table.head, table.columns), gridOf(table.rows, table.columns)];
  // A row that is kept whole and higher than a page would be dropped.
  const isWhole = hasWholeRows(table, context);
  if (head.length + rows.length === 0) return [];
  const laid = [
    {
      table: {
        headerRows: head.length,
        ...(isWhole && head.length > 0 && rows.length > 0 ? { keepWithHeaderRows: 1 } : {}),
        ...{ dontBreakRows: isWhole, widths: [...widths] },
        body: [...headOf(head, context), ...bodyOf(rows, context)],
      },
      ...{ layout: LAYOUT, fontSize: look.table, lineHeight: look.smallLineHeight },
      margin: [0, 4, 0, table.note === undefined ? 10 : 3],
    },
    ...noteBelow(table, context),
  ];
  const below = isSmallTable(table, context) ? [{ stack: laid, unbreakable: true }] : laid;
  return [...captionAbove(table, context), ...below];
}
