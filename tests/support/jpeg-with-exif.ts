// TIFF 6.0 in the APP1 segment of a JPEG (Exif 2.3), big-endian, just enough of it.

type Field = readonly [
  tag: number,
  type: 2 | 3 | 4 | 5,
  value: string | number | readonly number[],
];

const SIZES = { 3: 2, 4: 4, 5: 8 } as const;

function valueBytes(type: Field[1], value: Field[2]): { count: number; bytes: Buffer } {
  if (typeof value === 'string') {
    const bytes = Buffer.from(`${value}\0`, 'latin1');
    return { count: bytes.length, bytes };
  }
  const numbers = typeof value === 'number' ? [value] : value;
  if (type === 2) throw new Error('a text is a string');
  const bytes = Buffer.alloc(numbers.length * SIZES[type]);
  numbers.forEach((each, index) => {
    const at = index * SIZES[type];
    if (type === 3) bytes.writeUInt16BE(each, at);
    else bytes.writeUInt32BE(type === 5 ? Math.round(each * 1e6) : each, at);
    if (type === 5) bytes.writeUInt32BE(1e6, at + 4);
  });
  return { count: numbers.length, bytes };
}

/** One directory that begins at `offset`, with its values after it. */
function directory(fields: readonly Field[], offset: number): Buffer {
  const head = Buffer.alloc(2 + fields.length * 12 + 4);
  head.writeUInt16BE(fields.length, 0);
  const values: Buffer[] = [];
  let free = offset + head.length;
  fields.forEach(([tag, type, value], index) => {
    const { count, bytes } = valueBytes(type, value);
    const at = 2 + index * 12;
    head.writeUInt16BE(tag, at);
    head.writeUInt16BE(type, at + 2);
    head.writeUInt32BE(count, at + 4);
    if (bytes.length <= 4) {
      bytes.copy(head, at + 8);
      return;
    }
    head.writeUInt32BE(free, at + 8);
    values.push(bytes);
    free += bytes.length;
  });
  return Buffer.concat([head, ...values]);
}

const EXIF_FIELDS: readonly Field[] = [
  [0x9003, 2, '2026:11:20 10:30:00'],
  [0x9011, 2, '+09:00'],
];
const GPS_FIELDS: readonly Field[] = [
  [1, 2, 'N'],
  [2, 5, [37, 47, 33]],
  [3, 2, 'E'],
  [4, 5, [107, 24, 21.6]],
];

/** The Exif block of a photo: camera, time with zone, turned by 90°, and a place (37.7925, 107.406). */
function exifBlock(): Buffer {
  const main = (exif: number, gps: number): readonly Field[] => [
    [0x010f, 2, 'Takan'],
    [0x0110, 2, 'Test 1'],
    [0x0112, 3, 6],
    [0x8769, 4, exif],
    [0x8825, 4, gps],
  ];
  const first = directory(main(0, 0), 8);
  const exif = directory(EXIF_FIELDS, 8 + first.length);
  const gpsAt = 8 + first.length + exif.length;
  const tiff = Buffer.concat([
    Buffer.from('MM\0*\0\0\0\x08', 'latin1'),
    directory(main(8 + first.length, gpsAt), 8),
    exif,
    directory(GPS_FIELDS, gpsAt),
  ]);
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
}

/** `jpeg` with the Exif block put first; without one a JPEG that holds nothing else. */
export function jpegWithExif(jpeg: Uint8Array = Uint8Array.of(0xff, 0xd8, 0xff, 0xd9)) {
  const block = exifBlock();
  const length = Buffer.alloc(2);
  length.writeUInt16BE(block.length + 2, 0);
  const marker = Buffer.from([0xff, 0xe1]);
  return Buffer.concat([jpeg.subarray(0, 2), marker, length, block, jpeg.subarray(2)]);
}
