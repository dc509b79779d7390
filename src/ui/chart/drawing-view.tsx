import { type ReactElement, useId } from 'react';
import type { Drawing, Point, Shape } from './drawing';
import { LETTER } from './letters';

const round = (length: number): number => Math.round(length * 100) / 100;
const pair = ({ x, y }: Point): string => `${round(x)},${round(y)}`;

// A shape has no name but its place in the drawing.
function elementOf(shape: Shape, place: number): ReactElement {
  const className = `chart-${shape.role}`;
  if (shape.kind === 'polygon') {
    return <polygon key={place} className={className} points={shape.points.map(pair).join(' ')} />;
  }
  if (shape.kind === 'lines') {
    const path = shape.segments.map(([from, to]) => `M${pair(from)}L${pair(to)}`).join('');
    return <path key={place} className={className} d={path} />;
  }
  const x = round(shape.x);
  const y = round(shape.y);
  if (shape.kind === 'circle') {
    return <circle key={place} className={className} cx={x} cy={y} r={shape.radius} />;
  }
  if (shape.kind === 'rect') {
    const size = { width: round(shape.width), height: round(shape.height) };
    return <rect key={place} className={className} x={x} y={y} {...size} />;
  }
  return (
    <text key={place} className={className} x={x} y={y} textAnchor={shape.anchor} fontSize={LETTER}>
      {shape.text}
    </text>
  );
}

export interface DrawingViewProps {
  readonly drawing: Drawing;
  /** Name and explanation for those who do not see it; without them it is hidden from readers. */
  readonly named?: { readonly title: string; readonly description: string };
}

/** A drawing as SVG, as wide as its own letters ask for. */
export function DrawingView({ drawing, named }: DrawingViewProps) {
  const id = useId();
  const viewBox = `0 0 ${round(drawing.width)} ${round(drawing.height)}`;
  const style = { width: `${round(drawing.width / LETTER)}em` };
  const shapes = drawing.shapes.map(elementOf);
  if (named === undefined) {
    return (
      <svg className="chart-drawing" viewBox={viewBox} style={style} aria-hidden="true">
        {shapes}
      </svg>
    );
  }
  return (
    <svg
      className="chart-drawing"
      viewBox={viewBox}
      style={style}
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-desc`}
    >
      <title id={`${id}-title`}>{named.title}</title>
      <desc id={`${id}-desc`}>{named.description}</desc>
      {shapes}
    </svg>
  );
}
