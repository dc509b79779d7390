import { MARK_RED } from '../../../media/draw-marks';
import type { PixelSize } from '../../../media/fit-within';
import { arrowHead, type Mark, markSizes, rectangleOf } from '../../../media/marks';

interface ShapeProps<M extends Mark = Mark> {
  readonly mark: M;
  readonly sizes: ReturnType<typeof markSizes>;
}

function Arrow({
  mark,
  sizes,
}: ShapeProps<Extract<Mark, { kind: 'arrow' | 'box' | 'cover' | 'mosaic' }>>) {
  const { from, to } = mark;
  const [one, other] = arrowHead(from, to, sizes.line * 6);
  const path = `M${from.x} ${from.y}L${to.x} ${to.y}M${one.x} ${one.y}L${to.x} ${to.y}L${other.x} ${other.y}`;
  return (
    <g fill="none" strokeLinecap="round" strokeLinejoin="round">
      <path d={path} stroke="#fff" strokeWidth={sizes.line * 2} />
      <path d={path} stroke={MARK_RED} strokeWidth={sizes.line} />
    </g>
  );
}

function Span({
  mark,
  sizes,
}: ShapeProps<Extract<Mark, { kind: 'arrow' | 'box' | 'cover' | 'mosaic' }>>) {
  const rectangle = rectangleOf(mark.from, mark.to);
  if (mark.kind === 'cover') return <rect {...rectangle} fill="#000" />;
  if (mark.kind === 'mosaic') return <rect {...rectangle} fill="url(#mosaic)" />;
  return (
    <g fill="none">
      <rect {...rectangle} stroke="#fff" strokeWidth={sizes.line * 2} />
      <rect {...rectangle} stroke={MARK_RED} strokeWidth={sizes.line} />
    </g>
  );
}

function Label({ mark, sizes }: ShapeProps<Extract<Mark, { kind: 'text' | 'number' }>>) {
  const { letters } = sizes;
  const { x, y } = mark.at;
  if (mark.kind === 'number') {
    return (
      <g>
        <circle
          cx={x}
          cy={y}
          r={letters * 0.9}
          fill={MARK_RED}
          stroke="#fff"
          strokeWidth={letters / 8}
        />
        <text
          x={x}
          y={y}
          fill="#fff"
          fontSize={letters}
          fontWeight="700"
          textAnchor="middle"
          dominantBaseline="central"
        >
          {mark.value}
        </text>
      </g>
    );
  }
  return (
    <text
      x={x}
      y={y}
      fontSize={letters}
      fontWeight="600"
      dominantBaseline="central"
      fill={MARK_RED}
      stroke="#fff"
      strokeWidth={letters / 4}
      paintOrder="stroke"
    >
      {mark.text}
    </text>
  );
}

function Shape({ mark, sizes }: ShapeProps) {
  if (mark.kind === 'text' || mark.kind === 'number') return <Label mark={mark} sizes={sizes} />;
  if (mark.kind === 'arrow') return <Arrow mark={mark} sizes={sizes} />;
  return <Span mark={mark} sizes={sizes} />;
}

/** Marks as they lie over the picture while it is edited; the copy itself is drawn by the worker. */
export function MarkShapes({
  marks,
  size,
}: {
  readonly marks: readonly Mark[];
  readonly size: PixelSize;
}) {
  const sizes = markSizes(Math.max(size.width, size.height));
  const cell = sizes.letters;
  return (
    <>
      <defs>
        <pattern id="mosaic" width={cell * 2} height={cell * 2} patternUnits="userSpaceOnUse">
          <rect width={cell * 2} height={cell * 2} fill="#777" />
          <rect width={cell} height={cell} fill="#aaa" />
          <rect x={cell} y={cell} width={cell} height={cell} fill="#aaa" />
        </pattern>
      </defs>
      {marks.map((mark, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: marks have no other identity than their order
        <Shape key={i} mark={mark} sizes={sizes} />
      ))}
    </>
  );
}
