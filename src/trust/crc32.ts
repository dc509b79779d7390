const POLYNOMIAL = 0xedb88320;
/** So many bytes are taken at once ("slicing by 8"): one at a time waits for each look-up in turn. */
const STRIDE = 8;

/** For each byte of a stride, what it adds to the sum once all behind it have passed. */
const TABLES = new Int32Array(STRIDE * 256);
for (let n = 0; n < 256; n++) {
  let value = n;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? POLYNOMIAL ^ (value >>> 1) : value >>> 1;
  TABLES[n] = value;
}
for (let n = 256; n < TABLES.length; n++) {
  const before = TABLES[n - 256] ?? 0;
  TABLES[n] = (TABLES[before & 0xff] ?? 0) ^ (before >>> 8);
}

const look = (byte: number, behind: number): number => TABLES[behind * 256 + (byte & 0xff)] ?? 0;

/** The sum over whole strides; `at` is where the first begins. */
function strides(bytes: Uint8Array, before: number): number {
  let crc = before;
  const end = bytes.length - (bytes.length % STRIDE);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < end; at += STRIDE) {
    const first = view.getInt32(at, true) ^ crc;
    const second = view.getInt32(at + 4, true);
    crc =
      look(first, 7) ^
      look(first >>> 8, 6) ^
      look(first >>> 16, 5) ^
      look(first >>> 24, 4) ^
      look(second, 3) ^
      look(second >>> 8, 2) ^
      look(second >>> 16, 1) ^
      look(second >>> 24, 0);
  }
  return crc;
}

/**
 * CRC-32 of zip and gzip (ISO 3309), as an unsigned number; `before` is that of bytes that came
 * earlier.
 */
export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = strides(bytes, ~before);
  for (let at = bytes.length - (bytes.length % STRIDE); at < bytes.length; at++) {
    crc = look(crc ^ (bytes[at] ?? 0), 0) ^ (crc >>> 8);
  }
  return ~crc >>> 0;
}
