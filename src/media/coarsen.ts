/** Pixels in rows, four bytes each: red, green, blue, opacity. */
export interface Pixels {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** So many cells along the longer side are all that is left, each in one of few shades. */
export const CELLS = 6;
const SHADE = 32;

function averageOf({ data, width, height }: Pixels, x0: number, y0: number, side: number) {
  const sum = [0, 0, 0];
  let count = 0;
  for (let y = y0; y < Math.min(height, y0 + side); y++) {
    for (let x = x0; x < Math.min(width, x0 + side); x++) {
      const at = (y * width + x) * 4;
      for (let c = 0; c < 3; c++) sum[c] = (sum[c] ?? 0) + (data[at + c] ?? 0);
      count += 1;
    }
  }
  return sum.map((each) => Math.floor(each / count / SHADE) * SHADE + SHADE / 2);
}

/**
 * Leaves of a region nothing but a few flat cells, in place. What was in a cell is gone: all regions
 * of about the same averages come out the same, so that nobody can compute a face or number back.
 */
export function coarsen(region: Pixels): void {
  const { data, width, height } = region;
  const side = Math.max(1, Math.ceil(Math.max(width, height) / CELLS));
  for (let y0 = 0; y0 < height; y0 += side) {
    for (let x0 = 0; x0 < width; x0 += side) {
      const [red = 0, green = 0, blue = 0] = averageOf(region, x0, y0, side);
      for (let y = y0; y < Math.min(height, y0 + side); y++) {
        for (let x = x0; x < Math.min(width, x0 + side); x++) {
          data.set([red, green, blue, 255], (y * width + x) * 4);
        }
      }
    }
  }
}
