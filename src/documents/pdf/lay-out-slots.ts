import { OFFICIAL_WORDS } from '../../text/official-words';
import type { PaperSlot } from '../paper/paper-document';
import { inline, type PdfContext } from './pdf-context';
import { PDF_COLOURS } from './pdf-look';

const SEAL = 110;
const LINE = 44;
const GAP = 16;
const MOST_BESIDE = 3;

/** The empty place of a slot: a ruled line to sign on, a dotted square for a seal, or a date to fill in. */
function placeOf({ kind }: PaperSlot, width: number, context: PdfContext): object {
  if (kind === 'date') return { text: inline(OFFICIAL_WORDS.date, context), margin: [0, 8, 0, 0] };
  if (kind === 'signature') {
    const line = { type: 'line', x1: 0, y1: LINE, x2: width * 0.85, y2: LINE, lineWidth: 0.75 };
    return { canvas: [line] };
  }
  const square = { type: 'rect', x: 0, y: 4, w: SEAL, h: SEAL, lineColor: PDF_COLOURS.line };
  return {
    stack: [
      { canvas: [{ ...square, dash: { length: 3 }, lineWidth: 0.75 }] },
      {
        ...{ text: inline(OFFICIAL_WORDS.sealPlace, context), width: SEAL, alignment: 'center' },
        ...{
          color: PDF_COLOURS.soft,
          relativePosition: { x: -(width - SEAL) / 2, y: -SEAL / 2 - 8 },
        },
      },
    ],
  };
}

/** Slots beside each other, each row on one page. */
export function layOutSlots(items: readonly PaperSlot[], context: PdfContext): object[] {
  const beside = Math.max(2, Math.min(items.length, MOST_BESIDE));
  const width = (context.width - GAP * (beside - 1)) / beside;
  const rows: object[] = [];
  for (let i = 0; i < items.length; i += beside) {
    const columns = items.slice(i, i + beside).map((slot) => ({
      width,
      stack: [{ text: inline(slot.label, context) }, placeOf(slot, width, context)],
    }));
    rows.push({ columns, columnGap: GAP, margin: [0, 10, 0, 10], unbreakable: true });
  }
  return rows;
}
