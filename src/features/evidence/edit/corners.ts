import * as z from 'zod/mini';
import type { PixelSize } from '../../../media/fit-within';
import type { PicturePoint } from '../../../media/marks';
import type { Corners } from '../../../media/straighten';

/** Where the corners lie before anybody moved them: a little inside the picture. */
export function startingCorners({ width, height }: PixelSize): Corners {
  const [left, right] = [Math.round(width * 0.1), Math.round(width * 0.9)];
  const [top, bottom] = [Math.round(height * 0.1), Math.round(height * 0.9)];
  return [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
}

const within = ({ x, y }: PicturePoint, { width, height }: PixelSize): PicturePoint => ({
  x: Math.round(Math.min(width, Math.max(0, x))),
  y: Math.round(Math.min(height, Math.max(0, y))),
});

/** The corners with one of them moved, never out of the picture. */
export function withCorner(
  [a, b, c, d]: Corners,
  index: number,
  to: PicturePoint,
  size: PixelSize,
): Corners {
  const at = within(to, size);
  return [index === 0 ? at : a, index === 1 ? at : b, index === 2 ? at : c, index === 3 ? at : d];
}

const point = z.strictObject({ x: z.number(), y: z.number() });
const four = z.tuple([point, point, point, point]);

/** The corners that a draft holds; null where it holds none of a form that is known. */
export function cornersIn(draft: string, size: PixelSize): Corners | null {
  try {
    const read = z.safeParse(four, JSON.parse(draft));
    if (!read.success) return null;
    const [a, b, c, d] = read.data;
    return [within(a, size), within(b, size), within(c, size), within(d, size)];
  } catch {
    return null;
  }
}
