import {
  AlignmentType,
  BorderStyle,
  type ITableCellOptions,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { OFFICIAL_WORDS } from '../../text/official-words';
import { type FullCell, gridOf } from '../paper/cell-facts';
import type { PaperTable } from '../paper/paper-document';
import { type DocxContext, marked, words } from './docx-context';
import { twips } from './docx-look';
import { STYLES } from './docx-styles';

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '595F66' } as const;
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

/** Borders of every side and between cells, all lines or none. */
const bordersOf = (side: typeof LINE | typeof NONE) => ({
  ...{ top: side, bottom: side, left: side, right: side },
  ...{ insideHorizontal: side, insideVertical: side },
});

/** A line that is nearly nothing: without one, tables that follow each other grow together. */
export const gapLine = (): Paragraph => new Paragraph({ style: STYLES.gap, children: [] });

/** A table whose columns are as wide as told, in points, with lines around its cells or without. */
export function plainTable(
  widths: readonly number[],
  rows: readonly TableRow[],
  hasLines: boolean,
): Table {
  const columnWidths = widths.map(twips);
  const size = columnWidths.reduce((sum, width) => sum + width, 0);
  return new Table({
    ...{ rows, columnWidths, layout: TableLayoutType.FIXED },
    width: { size, type: WidthType.DXA },
    borders: bordersOf(hasLines ? LINE : NONE),
    margins: { top: 40, bottom: 40, left: 90, right: 90, marginUnitType: WidthType.DXA },
  });
}

const ALIGN = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

/** How a row is drawn: as one of the head, and kept on the page of what comes after it. */
interface RowLook {
  readonly isHead: boolean;
  readonly keepNext: boolean;
}

function cellOf(cell: FullCell, { isHead, keepNext }: RowLook, width: number): TableCell {
  const { text, columns, rows, alignment, isStrong } = cell;
  const letters = isHead ? ({ face: 'black' } as const) : { isStrong };
  const options: ITableCellOptions = {
    children: [
      new Paragraph({
        ...{ style: STYLES.cell, keepNext },
        alignment: isHead ? AlignmentType.CENTER : ALIGN[alignment],
        children: words(text, letters),
      }),
    ],
    ...(columns > 1 ? { columnSpan: columns } : {}),
    ...(rows > 1 ? { rowSpan: rows } : {}),
    ...(isHead ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'EDF0F2' } } : {}),
    verticalAlign: VerticalAlignTable.CENTER,
    width: { size: twips(width), type: WidthType.DXA },
  };
  return new TableCell(options);
}

function rowsOf(
  grid: readonly (readonly (FullCell | null)[])[],
  widths: readonly number[],
  look: (row: number) => RowLook,
): TableRow[] {
  return grid.map((row, number) => {
    const { isHead } = look(number);
    const children = row.flatMap((cell, at) => {
      if (cell === null) return [];
      const width = widths.slice(at, at + cell.columns).reduce((sum, each) => sum + each, 0);
      return [cellOf(cell, look(number), width)];
    });
    return new TableRow({ children, cantSplit: true, ...(isHead ? { tableHeader: true } : {}) });
  });
}

/** Rows up to which a table stays on one page with its caption and note. */
const SMALL = 10;

/** A table with its caption above, its head repeated on every page, and its note below. */
export function docxTable(table: PaperTable, context: DocxContext): (Paragraph | Table)[] {
  const { caption, anchor, columns, head, rows, note } = table;
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => (share / whole) * context.width);
  const above =
    caption === undefined
      ? []
      : [
          new Paragraph({
            ...{ style: STYLES.caption, keepNext: true },
            children: marked(anchor, words(caption, { face: 'black' })),
          }),
        ];
  const below =
    note === undefined
      ? gapLine()
      : new Paragraph({ style: STYLES.soft, children: words(OFFICIAL_WORDS.note(note)) });
  const isSmall = head.length + rows.length <= SMALL;
  const all = [
    ...rowsOf(gridOf(head, columns), widths, () => ({ isHead: true, keepNext: true })),
    ...rowsOf(gridOf(rows, columns), widths, (row) => ({
      isHead: false,
      keepNext: isSmall && (row < rows.length - 1 || note !== undefined),
    })),
  ];
  return [...above, plainTable(widths, all, true), below];
}
