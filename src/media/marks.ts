/** A place in a picture, in its own pixels from the top left. */
export interface PicturePoint {
  readonly x: number;
  readonly y: number;
}

/** What is drawn on a copy of a picture, in the order in which it was put there. */
export type Mark =
  | {
      readonly kind: 'arrow' | 'box' | 'cover' | 'mosaic';
      readonly from: PicturePoint;
      readonly to: PicturePoint;
    }
  | { readonly kind: 'text'; readonly at: PicturePoint; readonly text: string }
  | { readonly kind: 'number'; readonly at: PicturePoint; readonly value: number };

/** Width of lines and height of letters for a picture whose longer side is `longest`. */
export const markSizes = (longest: number) => ({
  line: Math.max(3, Math.round(longest / 120)),
  letters: Math.max(16, Math.round(longest / 22)),
});

/** The rectangle between two corners, whichever they are. */
export const rectangleOf = (from: PicturePoint, to: PicturePoint) => ({
  x: Math.min(from.x, to.x),
  y: Math.min(from.y, to.y),
  width: Math.abs(from.x - to.x),
  height: Math.abs(from.y - to.y),
});

/** The two ends of an arrow's head, whose point is `to`. */
export function arrowHead(
  from: PicturePoint,
  to: PicturePoint,
  length: number,
): readonly [PicturePoint, PicturePoint] {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const at = (turn: number): PicturePoint => ({
    x: to.x - length * Math.cos(angle + turn),
    y: to.y - length * Math.sin(angle + turn),
  });
  return [at(Math.PI / 7), at(-Math.PI / 7)];
}
