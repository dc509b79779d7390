/** Size in pixels of a picture. */
export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** The largest size of the same shape whose longer side is at most `longest`; never enlarges. */
export function fitWithin({ width, height }: PixelSize, longest: number): PixelSize {
  const scale = Math.min(1, longest / Math.max(width, height));
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
}
