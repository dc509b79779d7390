// A baseline JPEG (ITU T.81) of one component whose blocks hold their mean alone: enough for a picture
// that every program shows, without an encoder.

const marker = (code: number, ...body: number[]): number[] => [
  ...[0xff, code, (body.length + 2) >> 8, (body.length + 2) & 0xff],
  ...body,
];

/** Means differ by at most this many bits; each length has a code of four bits. */
const LENGTHS = 9;

/** Bits of the entropy-coded part, with the zero byte that T.81 puts after 0xff. */
function packed(bits: readonly number[]): number[] {
  const bytes: number[] = [];
  for (let i = 0; i < bits.length; i += 8) {
    let byte = 0;
    for (let j = 0; j < 8; j++) byte = (byte << 1) | (bits[i + j] ?? 1);
    bytes.push(byte);
    if (byte === 0xff) bytes.push(0);
  }
  return bytes;
}

const bitsOf = (value: number, length: number): number[] =>
  Array.from({ length }, (_, i) => (value >> (length - 1 - i)) & 1);

function blockBits(difference: number): number[] {
  const size = Math.abs(difference).toString(2).length;
  const length = difference === 0 ? 0 : size;
  const value = difference < 0 ? difference + 2 ** length - 1 : difference;
  // The code of the length, its bits, and the end of the block.
  return [...bitsOf(length, 4), ...bitsOf(value, length), 0];
}

/** A gray picture of `columns` × `rows` blocks of 8 × 8 dots; `shade` gives 0 black to 255 white. */
export function grayJpeg(
  columns: number,
  rows: number,
  shade: (column: number, row: number) => number,
): Uint8Array<ArrayBuffer> {
  const bits: number[] = [];
  let before = 0;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const mean = Math.round(shade(column, row)) - 128;
      bits.push(...blockBits(mean - before));
      before = mean;
    }
  }
  const [width, height] = [columns * 8, rows * 8];
  const size = [height >> 8, height & 0xff, width >> 8, width & 0xff];
  const counts = (length: number, many: number) =>
    Array.from({ length: 16 }, (_, i) => (i + 1 === length ? many : 0));
  return Uint8Array.from([
    ...[0xff, 0xd8],
    ...marker(0xdb, 0, ...Array.from({ length: 64 }, () => 8)),
    ...marker(0xc0, 8, ...size, 1, 1, 0x11, 0),
    ...marker(0xc4, 0x00, ...counts(4, LENGTHS), ...Array.from({ length: LENGTHS }, (_, i) => i)),
    ...marker(0xc4, 0x10, ...counts(1, 1), 0),
    ...marker(0xda, 1, 1, 0, 0, 63, 0),
    ...packed(bits),
    ...[0xff, 0xd9],
  ]);
}
