import { utf8 } from '../../trust/bytes';
import { crc32 } from '../../trust/crc32';

/** A file of an archive, stored as it is; its size is known before its bytes come. */
export interface ZipFile {
  readonly path: string;
  readonly size: number;
  /** Called once; gives exactly `size` bytes. */
  chunks(): AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/** Up to here the plain form of the format counts; beyond, ZIP64 does. Lower in tests alone. */
const PLAIN = { offset: 0xffff_ffff, files: 0xffff } as const;
type Plain = { readonly offset: number; readonly files: number };

const SIGN = {
  ...{ local: 0x04034b50, descriptor: 0x08074b50, central: 0x02014b50, end: 0x06054b50 },
  ...{ end64: 0x06064b50, locator64: 0x07064b50 },
} as const;
/** The CRC follows the data (bit 3), and names are UTF-8 (bit 11): APPNOTE.TXT 4.4.4. */
const FLAGS = 0x0808;
const [VERSION, VERSION_64] = [20, 45];
/**
 * Made on Unix, plain files that their owner writes and all read: names by MS-DOS are turned into
 * another character set by `unzip`, whatever bit 11 says.
 */
const UNIX = 3 << 8;
const ATTRIBUTES = (0o100644 << 16) >>> 0;
const LOCAL_BYTES = 30;
const DESCRIPTOR_BYTES = 16;
const CENTRAL_BYTES = 46;
const EXTRA_BYTES = 12;
const END_BYTES = 22;
const END64_BYTES = 56 + 20;

type Field = readonly [bytes: 2 | 4 | 8, value: number];

/** Little-endian numbers one after the other. */
function record(...fields: readonly Field[]): Uint8Array {
  const bytes = new Uint8Array(fields.reduce((sum, [size]) => sum + size, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [size, value] of fields) {
    if (size === 2) view.setUint16(at, value, true);
    else if (size === 4) view.setUint32(at, value, true);
    else view.setBigUint64(at, BigInt(value), true);
    at += size;
  }
  return bytes;
}

interface Entry {
  readonly name: Uint8Array;
  readonly size: number;
  readonly offset: number;
  crc: number;
}

/** A day, YYYY-MM-DD, in the calendar of MS-DOS, which begins in 1980. */
function dosDate(day: string): number {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  return ((year - 1980) << 9) | (month << 5) | date;
}

const shared = (entry: Entry, date: number, crc: number, size: number): readonly Field[] => [
  ...([
    [2, FLAGS],
    [2, 0],
    [2, 0],
    [2, date],
    [4, crc],
  ] as const),
  ...([
    [4, size],
    [4, size],
    [2, entry.name.length],
  ] as const),
];

const localHeader = (entry: Entry, date: number): Uint8Array =>
  record([4, SIGN.local], [2, VERSION], ...shared(entry, date, 0, 0), [2, 0]);

const descriptor = ({ crc, size }: Entry): Uint8Array =>
  record([4, SIGN.descriptor], [4, crc], [4, size], [4, size]);

function centralHeader(entry: Entry, date: number, plain: Plain): Uint8Array[] {
  const { offset, crc, size, name } = entry;
  const isFar = offset >= plain.offset;
  const version = isFar ? VERSION_64 : VERSION;
  const head = record(
    ...([
      [4, SIGN.central],
      [2, UNIX | version],
      [2, version],
    ] as const),
    ...shared(entry, date, crc, size),
    ...([
      [2, isFar ? EXTRA_BYTES : 0],
      [2, 0],
      [2, 0],
      [2, 0],
      [4, ATTRIBUTES],
    ] as const),
    [4, isFar ? PLAIN.offset : offset],
  );
  return isFar ? [head, name, record([2, 1], [2, 8], [8, offset])] : [head, name];
}

function ending(count: number, offset: number, size: number, plain: Plain): Uint8Array[] {
  const isFar = offset >= plain.offset || count >= plain.files;
  const far = [
    record(
      ...([
        [4, SIGN.end64],
        [8, 44],
        [2, UNIX | VERSION_64],
        [2, VERSION_64],
        [4, 0],
        [4, 0],
      ] as const),
      ...([
        [8, count],
        [8, count],
        [8, size],
        [8, offset],
      ] as const),
    ),
    record([4, SIGN.locator64], [4, 0], [8, offset + size], [4, 1]),
  ];
  const said = isFar ? PLAIN : { offset, files: count };
  const end = record(
    ...([
      [4, SIGN.end],
      [2, 0],
      [2, 0],
      [2, said.files],
      [2, said.files],
    ] as const),
    ...([
      [4, size],
      [4, said.offset],
      [2, 0],
    ] as const),
  );
  return isFar ? [...far, end] : [end];
}

/** Bytes that an archive of these files has. */
export function zipSize(files: readonly ZipFile[], plain: Plain = PLAIN): number {
  let [offset, central] = [0, 0];
  for (const { path, size } of files) {
    const name = utf8(path).length;
    central += CENTRAL_BYTES + name + (offset >= plain.offset ? EXTRA_BYTES : 0);
    offset += LOCAL_BYTES + name + size + DESCRIPTOR_BYTES;
  }
  const isFar = offset >= plain.offset || files.length >= plain.files;
  return offset + central + END_BYTES + (isFar ? END64_BYTES : 0);
}

/**
 * Files as a zip, piece by piece: stored, names in UTF-8, every file of the day `day`; the same
 * files are the same bytes. Holds one piece at a time. Files stay below 4 GiB, the archive may not.
 * @throws Error when a file is not as long as it was said to be
 */
export async function* streamZip(
  files: readonly ZipFile[],
  day: string,
  plain: Plain = PLAIN,
): AsyncGenerator<Uint8Array> {
  const date = dosDate(day);
  const entries: Entry[] = [];
  let at = 0;
  for (const { path, size, chunks } of files) {
    const entry: Entry = { name: utf8(path), size, offset: at, crc: 0 };
    entries.push(entry);
    yield localHeader(entry, date);
    yield entry.name;
    let written = 0;
    for await (const chunk of chunks()) {
      written += chunk.length;
      if (written > size) break;
      entry.crc = crc32(chunk, entry.crc);
      yield chunk;
    }
    if (written !== size) throw new Error(`${path} is not ${size} bytes long`);
    yield descriptor(entry);
    at += LOCAL_BYTES + entry.name.length + size + DESCRIPTOR_BYTES;
  }
  let central = 0;
  for (const entry of entries) {
    for (const part of centralHeader(entry, date, plain)) {
      central += part.length;
      yield part;
    }
  }
  yield* ending(entries.length, at, central, plain);
}
