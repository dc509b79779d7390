import {
  BorderStyle,
  Paragraph,
  ShadingType,
  StringValueElement,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  XmlComponent,
} from 'docx';
import { OFFICIAL_WORDS } from '../../text/official-words';
import type { PaperBar, PaperBars } from '../paper/paper-document';
import { type DocxContext, marked, words } from './docx-context';
import { twips } from './docx-look';
import { STYLES } from './docx-styles';

/** Columns of the table that a whole bar covers; Word takes 63 in a table. */
const STEPS = 50;
const COLOURS = { filled: '3C464F', empty: 'DDE2E6' } as const;
const INDENT = 12;

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
/** Parts a bar from the next: white, above and below the colour of its cell. */
const EDGE = { style: BorderStyle.SINGLE, size: 24, color: 'FFFFFF' } as const;
const BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE } as const;

/** A table with the text that is read out in its place (ECMA-376, 17.4.46), which the library lacks. */
class DescribedTable extends Table {
  constructor(options: ConstructorParameters<typeof Table>[0], said: string) {
    super(options);
    const [properties] = this.root;
    if (!(properties instanceof XmlComponent)) throw new Error('the table has no properties');
    properties.addChildElement(new StringValueElement('w:tblDescription', said));
  }
}

/** Columns that are filled: all of them only for the whole, none only for nothing. */
function stepsOf(share: number): number {
  if (share <= 0) return 0;
  return share >= 1 ? STEPS : Math.min(STEPS - 1, Math.max(1, Math.round(share * STEPS)));
}

function wordCell(text: string, width: number, isStrong: boolean, indent: number): TableCell {
  return new TableCell({
    ...{ borders: BORDERS, verticalAlign: VerticalAlignTable.CENTER },
    width: { size: twips(width), type: WidthType.DXA },
    children: [
      new Paragraph({
        ...{ style: STYLES.cell, keepNext: true, indent: { left: twips(indent) } },
        children: words(text, { isStrong }),
      }),
    ],
  });
}

/** A stretch of a bar; none where it has no length. */
function stretch(steps: number, step: number, fill: string): TableCell[] {
  if (steps === 0) return [];
  return [
    new TableCell({
      ...{ columnSpan: steps, borders: { ...BORDERS, top: EDGE, bottom: EDGE } },
      shading: { type: ShadingType.CLEAR, color: 'auto', fill },
      width: { size: twips(step * steps), type: WidthType.DXA },
      children: [new Paragraph({ style: STYLES.cell, keepNext: true, children: [] })],
    }),
  ];
}

function rowOf(bar: PaperBar, widths: readonly [number, number, number]): TableRow {
  const { label, share, figures, level, isStrong = false } = bar;
  const steps = stepsOf(share);
  const step = widths[1] / STEPS;
  return new TableRow({
    cantSplit: true,
    children: [
      wordCell(label, widths[0], isStrong, INDENT * level),
      ...stretch(steps, step, COLOURS.filled),
      ...stretch(STEPS - steps, step, COLOURS.empty),
      wordCell(figures, widths[2], isStrong, 0),
    ],
  });
}

/** Bars as shaded cells, which stay a table that can be edited, with their caption below. */
export function docxBars(bars: PaperBars, { width }: DocxContext): (Paragraph | Table)[] {
  const { items, caption, note, anchor } = bars;
  if (items.length === 0) return [];
  const widths = [width * 0.3, width * 0.38, width * 0.32] as const;
  const said = items.map(({ label, figures }) => `${label} ${figures}`);
  const steps = Array.from({ length: STEPS }, () => twips(widths[1] / STEPS));
  const columnWidths = [twips(widths[0]), ...steps, twips(widths[2])];
  const size = columnWidths.reduce((sum, each) => sum + each, 0);
  const table = new DescribedTable(
    {
      rows: items.map((bar) => rowOf(bar, widths)),
      ...{ columnWidths, layout: TableLayoutType.FIXED },
      width: { size, type: WidthType.DXA },
      borders: { ...BORDERS, insideHorizontal: NONE, insideVertical: NONE },
      margins: { top: 0, bottom: 0, left: 60, right: 60, marginUnitType: WidthType.DXA },
    },
    [caption, ...said].join('；'),
  );
  return [
    table,
    new Paragraph({
      ...{ style: STYLES.soft, keepNext: true },
      children: words(OFFICIAL_WORDS.note(note)),
    }),
    new Paragraph({
      style: STYLES.caption,
      children: marked(anchor, words(caption, { face: 'black' })),
    }),
  ];
}
