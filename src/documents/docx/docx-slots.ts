import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  type Table,
  TableCell,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { OFFICIAL_WORDS } from '../../text/official-words';
import type { PaperSlot } from '../paper/paper-document';
import { type DocxContext, words } from './docx-context';
import { twips } from './docx-look';
import { STYLES } from './docx-styles';
import { gapLine, plainTable } from './docx-table';

const MOST_BESIDE = 3;
const HEIGHT = 100;
const GAP = 12;
const SOFT = '4A525A';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const dashed = { style: BorderStyle.DASHED, size: 4, color: '8B959E' } as const;
const ruled = { style: BorderStyle.SINGLE, size: 6, color: '000000' } as const;

const SIDES = {
  seal: { top: dashed, bottom: dashed, left: dashed, right: dashed },
  signature: { top: none, bottom: ruled, left: none, right: none },
  date: { top: none, bottom: none, left: none, right: none },
} as const;

const SAID = { seal: OFFICIAL_WORDS.sealPlace, signature: '', date: OFFICIAL_WORDS.date } as const;

function labelCell({ label }: PaperSlot, width: number): TableCell {
  return new TableCell({
    ...{ borders: SIDES.date, width: { size: twips(width), type: WidthType.DXA } },
    children: [
      new Paragraph({
        ...{ style: STYLES.cell, spacing: { before: 240, after: 80 }, keepNext: true },
        children: words(label),
      }),
    ],
  });
}

/** The empty place: a ruled line to sign on, a dashed square for a seal, or a date to fill in. */
function placeCell({ kind }: PaperSlot, width: number): TableCell {
  return new TableCell({
    ...{ borders: SIDES[kind], width: { size: twips(width), type: WidthType.DXA } },
    verticalAlign: kind === 'seal' ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
    children: [
      new Paragraph({
        style: STYLES.cell,
        alignment: kind === 'seal' ? AlignmentType.CENTER : AlignmentType.LEFT,
        children: words(SAID[kind], { colour: kind === 'seal' ? SOFT : '000000' }),
      }),
    ],
  });
}

const spacer = (): TableCell =>
  new TableCell({
    ...{ borders: SIDES.date, width: { size: twips(GAP), type: WidthType.DXA } },
    children: [gapLine()],
  });

/** Slots beside each other; label and place stay on one page. */
export function docxSlots(
  items: readonly PaperSlot[],
  context: DocxContext,
): (Paragraph | Table)[] {
  const beside = Math.max(2, Math.min(items.length, MOST_BESIDE));
  const width = (context.width - GAP * (beside - 1)) / beside;
  const widths = Array.from({ length: 2 * beside - 1 }, (_, i) => (i % 2 === 0 ? width : GAP));
  const blocks: (Paragraph | Table)[] = [];
  for (let i = 0; i < items.length; i += beside) {
    const slots = items.slice(i, i + beside);
    const across = (cellOf: (slot: PaperSlot, width: number) => TableCell) =>
      widths.map((_, at) => {
        const slot = at % 2 === 0 ? slots[at / 2] : undefined;
        return slot === undefined ? spacer() : cellOf(slot, width);
      });
    const height = { value: twips(HEIGHT), rule: HeightRule.EXACT };
    const rows = [
      new TableRow({ children: across(labelCell), cantSplit: true }),
      new TableRow({ children: across(placeCell), cantSplit: true, height }),
    ];
    blocks.push(plainTable(widths, rows, false), gapLine());
  }
  return blocks;
}
