import { OFFICIAL_WORDS } from '../../text/official-words';
import type { PaperBar, PaperBars } from '../paper/paper-document';
import { barHeights, barWidths, blockHeight, isWhole } from './estimate-height';
import { destination, inline, type PdfContext } from './pdf-context';
import { BARS, PDF_COLOURS } from './pdf-look';

const GAP = 8;

/** A frame as long as the whole, filled as far as the share goes: told apart in black and white. */
function drawn({ share, level }: PaperBar, width: number): object {
  const h = BARS.heights[level];
  const y = BARS.drop + (BARS.heights[0] - h) / 2;
  const box = { type: 'rect', x: 0, y, h };
  const filled = { ...box, w: width * share, color: PDF_COLOURS.bar };
  const frame = { ...box, w: width, lineColor: PDF_COLOURS.line, lineWidth: BARS.line };
  return { canvas: share > 0 ? [filled, frame] : [frame] };
}

function rowOf(bar: PaperBar, context: PdfContext): object[] {
  const bold = bar.isStrong === true;
  const [, width] = barWidths(context);
  return [
    { text: inline(bar.label, context), bold, margin: [BARS.indent * bar.level, 0, 0, 0] },
    drawn(bar, width - GAP),
    { text: inline(bar.figures, context), bold },
  ];
}

const LAYOUT = {
  ...{ hLineWidth: () => 0, vLineWidth: () => 0, paddingLeft: () => 0, paddingRight: () => GAP },
  ...{ paddingTop: () => BARS.gap, paddingBottom: () => BARS.gap },
};

/** Bars with their caption below them, drawn as lines and not as dots, on one page if they fit. */
export function layOutBars(bars: PaperBars, context: PdfContext): object[] {
  if (bars.items.length === 0) return [];
  const { look } = context;
  const centred = { alignment: 'center', lineHeight: look.smallLineHeight };
  return [
    {
      unbreakable: isWhole(blockHeight(bars, context), context),
      margin: [0, 6, 0, 8],
      stack: [
        ...destination(bars.anchor),
        {
          table: {
            widths: barWidths(context).map((width) => width - GAP),
            // A row that is kept whole and higher than a page would be dropped.
            dontBreakRows: barHeights(bars, context).every((height) => isWhole(height, context)),
            body: bars.items.map((bar) => rowOf(bar, context)),
          },
          ...{ layout: LAYOUT, fontSize: look.table, lineHeight: look.smallLineHeight },
        },
        {
          ...{ text: inline(OFFICIAL_WORDS.note(bars.note), context), fontSize: look.small },
          ...{ color: PDF_COLOURS.soft, margin: [0, 3, 0, 0], ...centred, alignment: 'left' },
        },
        {
          ...{ text: inline(bars.caption, context), bold: true, fontSize: look.table + 0.5 },
          ...{ margin: [0, 3, 0, 0], ...centred },
        },
      ],
    },
  ];
}
