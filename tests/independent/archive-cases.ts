import { crc32 } from 'node:zlib';
import { zipSync } from 'fflate';
import { packBundle } from '../../src/documents/bundle-archive';
import { BUNDLE_PATH } from '../../src/trust/bundle/bundle-layout';
import type { ArchiveCase, ExitCode } from './agreement-case';

type Files = ReadonlyMap<string, Uint8Array>;

const CENTRAL = Buffer.from('504b0102', 'hex');
const FIRST = 'README.txt';

/** Where the directory's record of a file begins. */
function recordOf(archive: Buffer, name: string): number {
  const at = archive.lastIndexOf(Buffer.from(name)) - 46;
  if (!archive.subarray(at, at + 4).equals(CENTRAL)) throw new Error(`no record of ${name}`);
  return at;
}

/** Changes the directory's record of the first file; `descriptor` is where its data ends. */
const edit =
  (change: (archive: Buffer, record: number, descriptor: number) => void) =>
  (files: Files): Uint8Array => {
    const archive = Buffer.from(packBundle(files));
    const record = recordOf(archive, FIRST);
    const descriptor = 30 + FIRST.length + archive.readUInt32LE(record + 20);
    change(archive, record, descriptor);
    return archive;
  };

const flip = (archive: Buffer, at: number): void => {
  archive[at] = (archive[at] ?? 0) ^ 1;
};

/** The same files as another archiver would pack them. */
const packedElsewhere = (files: Files, more: Record<string, Uint8Array> = {}): Uint8Array =>
  zipSync({ ...Object.fromEntries(files), ...more });

/** The first file promises one byte less than it holds, with a CRC that fits. */
const promiseLess = (files: Files): Uint8Array =>
  edit((archive, record, descriptor) => {
    const bytes = files.get(FIRST) ?? new Uint8Array();
    const crc = crc32(bytes.subarray(0, -1));
    for (const at of [record + 16, descriptor + 4]) archive.writeUInt32LE(crc, at);
    for (const at of [record + 24, descriptor + 12]) archive.writeUInt32LE(bytes.length - 1, at);
  })(files);

const joined = (...parts: Uint8Array[]): Uint8Array => Buffer.concat(parts);
const zeros = { [BUNDLE_PATH.manifest]: new Uint8Array(4_000_000) };

const CASES: readonly (readonly [string, ExitCode, (files: Files) => Uint8Array])[] = [
  ['as it was made', 0, packBundle],
  ['a flipped CRC in the directory', 1, edit((archive, record) => flip(archive, record + 16))],
  ['a flipped CRC behind the data', 1, edit((archive, _, end) => flip(archive, end + 4))],
  [
    'a flipped CRC in both places',
    1,
    edit((archive, record, end) => {
      flip(archive, record + 16);
      flip(archive, end + 4);
    }),
  ],
  ['a flipped bit of the data', 1, edit((archive) => flip(archive, 200))],
  ['a file that holds more than it promises', 1, promiseLess],
  ['another name before the data', 1, edit((archive) => flip(archive, 30))],
  ['another time before the data', 1, edit((archive) => flip(archive, 10))],
  ['a symbolic link', 1, edit((archive, record) => archive.writeUInt32LE(0xa1ff0000, record + 38))],
  ['another method', 1, edit((archive, record) => archive.writeUInt16LE(12, record + 10))],
  ['a folder', 1, (files) => packedElsewhere(files, { 'journals/': new Uint8Array() })],
  ['a foreign name', 1, (files) => packedElsewhere(files, { 'a.exe': new Uint8Array(1) })],
  ['another archiver', 1, (files) => packedElsewhere(files)],
  ['too strong a compression', 2, (files) => packedElsewhere(files, zeros)],
  ['a byte at the end', 2, (files) => joined(packBundle(files), Buffer.alloc(1))],
  ['a byte at the beginning', 2, (files) => joined(Buffer.alloc(1), packBundle(files))],
  ['a cut', 2, (files) => packBundle(files).slice(0, -30)],
  [
    'a comment',
    2,
    (files) => {
      const archive = Buffer.from(packBundle(files));
      archive.writeUInt16LE(2, archive.length - 2);
      return joined(archive, Buffer.from('hi'));
    },
  ],
  ['no zip at all', 2, () => Buffer.from('not a zip')],
  ['nothing', 2, () => new Uint8Array()],
];

/** One bundle in archives that were altered around its files. */
export const archiveCases = (files: Files): readonly ArchiveCase[] =>
  CASES.map(([name, code, make]) => ({ name, code, archive: make(files) }));
