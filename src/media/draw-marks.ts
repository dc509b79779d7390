import { coarsen } from './coarsen';
import { arrowHead, type Mark, markSizes, type PicturePoint, rectangleOf } from './marks';

/** The part of a canvas that marks are drawn with. */
export type MarkCanvas = Pick<
  OffscreenCanvasRenderingContext2D,
  | 'arc'
  | 'beginPath'
  | 'fill'
  | 'fillRect'
  | 'fillStyle'
  | 'fillText'
  | 'font'
  | 'getImageData'
  | 'lineCap'
  | 'lineJoin'
  | 'lineTo'
  | 'lineWidth'
  | 'measureText'
  | 'moveTo'
  | 'putImageData'
  | 'stroke'
  | 'strokeRect'
  | 'strokeStyle'
  | 'textAlign'
  | 'textBaseline'
>;

export const MARK_RED = '#d1170a';
const EDGE = '#ffffff';
const BLACK = '#000000';

/** Red with a white edge: seen on grass, on snow and on paper. */
function strokeTwice(canvas: MarkCanvas, line: number, stroke: () => void): void {
  canvas.lineCap = 'round';
  canvas.lineJoin = 'round';
  for (const [style, width] of [
    [EDGE, line * 2],
    [MARK_RED, line],
  ] as const) {
    canvas.strokeStyle = style;
    canvas.lineWidth = width;
    stroke();
  }
}

function drawArrow(canvas: MarkCanvas, from: PicturePoint, to: PicturePoint, line: number): void {
  const [one, other] = arrowHead(from, to, line * 6);
  strokeTwice(canvas, line, () => {
    canvas.beginPath();
    canvas.moveTo(from.x, from.y);
    canvas.lineTo(to.x, to.y);
    canvas.moveTo(one.x, one.y);
    canvas.lineTo(to.x, to.y);
    canvas.lineTo(other.x, other.y);
    canvas.stroke();
  });
}

function drawText(canvas: MarkCanvas, text: string, at: PicturePoint, letters: number): void {
  canvas.font = `600 ${letters}px sans-serif`;
  canvas.textAlign = 'left';
  canvas.textBaseline = 'middle';
  const pad = letters / 3;
  const { width } = canvas.measureText(text);
  canvas.fillStyle = EDGE;
  canvas.fillRect(at.x - pad, at.y - letters * 0.75, width + 2 * pad, letters * 1.5);
  canvas.fillStyle = MARK_RED;
  canvas.fillText(text, at.x, at.y);
}

function drawNumber(canvas: MarkCanvas, value: number, at: PicturePoint, letters: number): void {
  canvas.beginPath();
  canvas.arc(at.x, at.y, letters * 0.9, 0, 2 * Math.PI);
  canvas.fillStyle = MARK_RED;
  canvas.fill();
  canvas.lineWidth = letters / 8;
  canvas.strokeStyle = EDGE;
  canvas.stroke();
  canvas.font = `700 ${letters}px sans-serif`;
  canvas.textAlign = 'center';
  canvas.textBaseline = 'middle';
  canvas.fillStyle = EDGE;
  canvas.fillText(String(value), at.x, at.y);
}

/** Whole pixels, so that no edge of what is covered shines through. */
function coveredPart({ x, y, width, height }: ReturnType<typeof rectangleOf>) {
  const left = Math.floor(x);
  const top = Math.floor(y);
  return { left, top, width: Math.ceil(x + width) - left, height: Math.ceil(y + height) - top };
}

function hide(canvas: MarkCanvas, mark: Extract<Mark, { from: PicturePoint }>): void {
  const { left, top, width, height } = coveredPart(rectangleOf(mark.from, mark.to));
  if (width < 1 || height < 1) return;
  if (mark.kind === 'cover') {
    canvas.fillStyle = BLACK;
    canvas.fillRect(left, top, width, height);
    return;
  }
  const region = canvas.getImageData(left, top, width, height);
  coarsen(region);
  canvas.putImageData(region, left, top);
}

/** Draws marks over a picture whose longer side is `longest`; their places are in its pixels. */
export function drawMarks(canvas: MarkCanvas, marks: readonly Mark[], longest: number): void {
  const { line, letters } = markSizes(longest);
  for (const mark of marks) {
    if (mark.kind === 'text') drawText(canvas, mark.text, mark.at, letters);
    else if (mark.kind === 'number') drawNumber(canvas, mark.value, mark.at, letters);
    else if (mark.kind === 'arrow') drawArrow(canvas, mark.from, mark.to, line);
    else if (mark.kind === 'box') {
      const { x, y, width, height } = rectangleOf(mark.from, mark.to);
      strokeTwice(canvas, line, () => canvas.strokeRect(x, y, width, height));
    } else hide(canvas, mark);
  }
}
