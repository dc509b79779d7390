/** The picture is brought to this size before it is hashed: 8 × 8 px for each of 9 × 8 cells. */
export const HASHED_SIZE = { width: 72, height: 64 } as const;

const CELL = 8;
const COLUMNS = HASHED_SIZE.width / CELL;
const ROWS = HASHED_SIZE.height / CELL;

/** Brightness of a cell: the sum over its pixels, by the integer weights of ITU-R BT.601. */
function brightness(rgba: Uint8ClampedArray, column: number, row: number): number {
  let sum = 0;
  for (let y = 0; y < CELL; y++) {
    for (let x = 0; x < CELL; x++) {
      const at = ((row * CELL + y) * HASHED_SIZE.width + column * CELL + x) * 4;
      sum += 299 * (rgba[at] ?? 0) + 587 * (rgba[at + 1] ?? 0) + 114 * (rgba[at + 2] ?? 0);
    }
  }
  return sum;
}

/**
 * Perceptual hash of a picture (difference hash): for each of 8 × 8 places, one bit that says
 * whether it is darker than its neighbour to the right. Cells are averaged here, in integers, so that
 * one picture has one hash in every browser that scales alike.
 * @param rgba pixels of `HASHED_SIZE`, four bytes each
 * @returns 64 bits as 16 hexadecimal digits, the top left place first
 */
export function differenceHash(rgba: Uint8ClampedArray): string {
  let hash = '';
  for (let row = 0; row < ROWS; row++) {
    let byte = 0;
    for (let column = 0; column < COLUMNS - 1; column++) {
      const darker = brightness(rgba, column, row) < brightness(rgba, column + 1, row);
      byte = byte * 2 + (darker ? 1 : 0);
    }
    hash += byte.toString(16).padStart(2, '0');
  }
  return hash;
}
