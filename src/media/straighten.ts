import type { Pixels } from './coarsen';
import type { PixelSize } from './fit-within';
import type { PicturePoint } from './marks';

/** Corners of a sheet in a picture: top left, top right, bottom right, bottom left. */
export type Corners = readonly [PicturePoint, PicturePoint, PicturePoint, PicturePoint];

/** Where a point of the straight sheet lies in the picture. */
export type Projection = (x: number, y: number) => PicturePoint;

/** A sheet is straightened to at most so many pixels a side. */
const LONGEST = 2600;

/**
 * The perspective that maps the rectangle of `size` onto a quadrilateral (Heckbert 1989, unit
 * square to quadrilateral). Null where the corners do not go round a convex figure.
 */
export function projectionOf(
  [a, b, c, d]: Corners,
  { width, height }: PixelSize,
): Projection | null {
  if (!isConvex([a, b, c, d])) return null;
  const dx1 = b.x - c.x;
  const dx2 = d.x - c.x;
  const dy1 = b.y - c.y;
  const dy2 = d.y - c.y;
  const sx = a.x - b.x + c.x - d.x;
  const sy = a.y - b.y + c.y - d.y;
  const whole = dx1 * dy2 - dx2 * dy1;
  const g = (sx * dy2 - dx2 * sy) / whole;
  const h = (dx1 * sy - sx * dy1) / whole;
  return (x, y) => {
    const u = x / width;
    const v = y / height;
    const w = g * u + h * v + 1;
    return {
      x: ((b.x - a.x + g * b.x) * u + (d.x - a.x + h * d.x) * v + a.x) / w,
      y: ((b.y - a.y + g * b.y) * u + (d.y - a.y + h * d.y) * v + a.y) / w,
    };
  };
}

/** True when all four turns go the same way, clockwise on a screen. */
export function isConvex(corners: Corners): boolean {
  return corners.every((at, i) => {
    const next = corners[(i + 1) % 4] ?? at;
    const after = corners[(i + 2) % 4] ?? at;
    return (next.x - at.x) * (after.y - next.y) - (next.y - at.y) * (after.x - next.x) > 0;
  });
}

const between = (a: PicturePoint, b: PicturePoint): number => Math.hypot(a.x - b.x, a.y - b.y);

/** Size of the straight sheet: the longer of each pair of opposite edges. */
export function sheetSize([a, b, c, d]: Corners): PixelSize {
  const width = Math.max(between(a, b), between(d, c));
  const height = Math.max(between(a, d), between(b, c));
  const scale = Math.min(1, LONGEST / Math.max(width, height));
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
}

/** Copies the colour at a point between pixels, weighed by how near the four around it lie. */
function copyAt(from: Pixels, at: PicturePoint, to: Pixels, index: number): void {
  const x = Math.min(from.width - 1, Math.max(0, at.x));
  const y = Math.min(from.height - 1, Math.max(0, at.y));
  const left = Math.floor(x);
  const top = Math.floor(y);
  const right = Math.min(from.width - 1, left + 1);
  const bottom = Math.min(from.height - 1, top + 1);
  const fx = x - left;
  const fy = y - top;
  const rows = [top * from.width, bottom * from.width] as const;
  for (let c = 0; c < 3; c++) {
    const pixel = (row: number, column: number): number => from.data[(row + column) * 4 + c] ?? 0;
    const above = pixel(rows[0], left) * (1 - fx) + pixel(rows[0], right) * fx;
    const below = pixel(rows[1], left) * (1 - fx) + pixel(rows[1], right) * fx;
    to.data[index + c] = above * (1 - fy) + below * fy;
  }
  to.data[index + 3] = 255;
}

/** Fills `to` with the sheet whose corners lie in `from`. */
export function straighten(from: Pixels, project: Projection, to: Pixels): void {
  for (let y = 0; y < to.height; y++) {
    for (let x = 0; x < to.width; x++) {
      const at = project(x + 0.5, y + 0.5);
      copyAt(from, { x: at.x - 0.5, y: at.y - 0.5 }, to, (y * to.width + x) * 4);
    }
  }
}
