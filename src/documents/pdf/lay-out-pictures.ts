import { toBase64 } from '../../trust/bytes';
import type { PaperBlock, PaperFigure, PaperImage, PaperPicture } from '../paper/paper-document';
import { blockHeight, figureHeight, isWhole, partHeights } from './estimate-height';
import { destination, inline, type PdfContext } from './pdf-context';
import { PDF_COLOURS, PICTURE_GRIDS } from './pdf-look';

type Pictures = Extract<PaperBlock, { kind: 'pictures' }>;

const GAP = 10;

const address = (image: PaperImage): string =>
  typeof image === 'string' ? image : `data:${image.mediaType};base64,${toBase64(image.bytes)}`;

function layOutPicture(
  { image, caption, anchor }: PaperPicture,
  box: readonly [number, number],
  context: PdfContext,
): object {
  const { look } = context;
  return {
    width: box[0],
    stack: [
      ...destination(anchor),
      { image: address(image), fit: box },
      {
        ...{ text: inline(caption, context), fontSize: look.small, color: PDF_COLOURS.soft },
        ...{ lineHeight: look.smallLineHeight, margin: [0, 2, 0, 0] },
      },
    ],
  };
}

/** Pictures in rows; a row is never cut by the end of a page. */
export function layOutPictures(pictures: Pictures, context: PdfContext): object[] {
  const { size, items } = pictures;
  const heights = partHeights(pictures, context);
  const { beside, height } = PICTURE_GRIDS[size];
  const width = (context.width - GAP * (beside - 1)) / beside;
  const rows: object[] = [];
  for (let i = 0; i < items.length; i += beside) {
    const columns = items
      .slice(i, i + beside)
      .map((item) => layOutPicture(item, [width, height], context));
    const unbreakable = isWhole(heights[i / beside] ?? 0, context);
    rows.push({ columns, columnGap: GAP, margin: [0, 4, 0, 6], unbreakable });
  }
  return rows;
}

/** A figure with its caption below it, both on one page. */
export function layOutFigure(figure: PaperFigure, context: PdfContext): object[] {
  const { look } = context;
  const box = [context.width * figure.width, figureHeight(figure, context)];
  return [
    {
      unbreakable: isWhole(blockHeight(figure, context), context),
      margin: [0, 6, 0, 8],
      stack: [
        ...destination(figure.anchor),
        { image: address(figure.image), fit: box, alignment: 'center' },
        {
          ...{ text: inline(figure.caption, context), bold: true, fontSize: look.table + 0.5 },
          ...{ alignment: 'center', margin: [0, 3, 0, 0] },
        },
      ],
    },
  ];
}
