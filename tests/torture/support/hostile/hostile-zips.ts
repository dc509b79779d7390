import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';
import { packBundle } from '../../../../src/documents/bundle-archive';
import { BUNDLE_PATH, bundleFileKind } from '../../../../src/trust/bundle/bundle-layout';
import { reindex } from '../../../support/bundle-mutations';
import { pick, type Random } from '../../../support/seeded-random';

type Files = ReadonlyMap<string, Uint8Array>;

/** An archive that must not pass for a bundle. */
export interface HostileZip {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const MIB = 1024 * 1024;

const OUTSIDE = [
  '../../pwned',
  '/tmp/pwned',
  'evidence/../../../pwned',
  '..\\..\\pwned',
  'C:\\pwned',
  '\\\\host\\share\\pwned',
  'journals/',
  '.',
  '..',
  'constructor',
  'evidence/%2e%2e%2fpwned',
  'README.txt\u0000.jws',
  'mánifest.json',
  'manifest.json ',
  'Manifest.json',
  'x'.repeat(60_000),
] as const;

/** All occurrences of some bytes replaced by others as long. */
function patched(bytes: Uint8Array, from: string, to: string): Uint8Array {
  return Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll(from, to), 'latin1');
}

const le32 = (value: number): string => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes.toString('latin1');
};

const named = (n: number): string =>
  BUNDLE_PATH.evidence(createHash('sha256').update(`${n}`).digest('hex'));

/** So many files of so many zeros each. */
function zeros(count: number, size: number): Uint8Array {
  const all = new Uint8Array(size);
  const files = Array.from({ length: count }, (_, n) => [named(n), all] as const);
  return zipSync(Object.fromEntries(files), { level: 9 });
}

/** Says of a file that unfolds to much that it unfolds to little. */
function lying(): Uint8Array {
  const packed = zipSync({ 'manifest.json': new Uint8Array(64 * MIB) });
  return patched(packed, le32(64 * MIB), le32(1000));
}

/** Text that shrinks to about a fiftieth, as large as asked for. */
function wideText(size: number, random: Random, piece: (random: Random) => string): Uint8Array {
  const block = Array.from({ length: 400 }, () => piece(random)).join('');
  return Buffer.from(block.repeat(Math.ceil(size / block.length))).subarray(0, size);
}

const digits = (random: Random): string => `${Math.floor(random() * 1e9)},`;
const LARGE_TEXTS: readonly ((random: Random) => string)[] = [
  digits,
  (random) => `[${digits(random)}`,
  (random) => `{"${digits(random)}":`,
  (random) => `${digits(random).slice(0, 2)}\n\n\n\n\n\n\n\n`,
  () => '\n',
];

/** A bundle in which one file is a huge text. */
function withHugeText(files: Files, random: Random): Uint8Array {
  const texts = [...files.keys()].filter((path) => bundleFileKind(path) !== 'evidence');
  const path = pick(texts, random);
  const size = pick([8, 32, 100], random) * MIB;
  const spoilt = new Map(files);
  spoilt.set(path, wideText(size, random, pick(LARGE_TEXTS, random)));
  return packBundle(path === BUNDLE_PATH.index ? spoilt : reindex(spoilt));
}

function withLink(files: Files, random: Random): Uint8Array {
  const packed = Buffer.from(packBundle(files));
  const central = Buffer.from('504b0102', 'hex');
  const at = packed.indexOf(central, packed.length / 2);
  // Made on Unix, and a symbolic link by its mode.
  packed.writeUInt16LE(0x0314, at + 4);
  packed.writeUInt32LE(pick([0xa1ff0000, 0x41ff0010], random), at + 38);
  return packed;
}

function withRenamed(files: Files, random: Random): Uint8Array {
  const path = pick([...files.keys()], random);
  const to = pick(OUTSIDE, random);
  const renamed = new Map(files);
  renamed.delete(path);
  const all = Object.fromEntries([...renamed, [to, files.get(path) ?? new Uint8Array()]]);
  return zipSync(all, { level: 6 });
}

function withByte(files: Files, random: Random): Uint8Array {
  const packed = packBundle(files);
  for (let i = 0; i < 3; i += 1) {
    const at = Math.floor(random() * packed.length);
    packed[at] = (packed[at] ?? 0) ^ (1 + Math.floor(random() * 255));
  }
  return packed;
}

/** Archives of every kind that tries to harm whoever opens it; chance picks the details. */
export function hostileZips(files: Files, random: Random): readonly HostileZip[] {
  const packed = packBundle(files);
  const twice = zipSync({ 'manifest.json': new Uint8Array(9), 'manifesu.json': new Uint8Array(9) });
  const nested = zipSync({ 'bundle.takan.zip': zipSync({ x: new Uint8Array(MIB) }) });
  return [
    { name: 'a bomb', bytes: zipSync({ 'manifest.json': new Uint8Array(64 * MIB) }) },
    { name: 'a bomb of small files', bytes: zeros(6000, 65_000) },
    { name: 'a bomb that lies', bytes: lying() },
    { name: 'many names', bytes: zeros(30_000, 0) },
    { name: 'an archive in an archive', bytes: nested },
    { name: 'a polluting name', bytes: patched(twice, 'manifesu.json', '__proto__.pr0') },
    { name: 'a name that stands twice', bytes: patched(twice, 'manifesu', 'manifest') },
    { name: 'a huge text', bytes: withHugeText(files, random) },
    { name: 'a link', bytes: withLink(files, random) },
    { name: 'a name outside', bytes: withRenamed(files, random) },
    { name: 'bytes altered', bytes: withByte(files, random) },
    { name: 'bytes before', bytes: Buffer.concat([Buffer.from('#!/bin/sh\n'), packed]) },
    { name: 'bytes after', bytes: Buffer.concat([packed, Buffer.from('PK')]) },
    { name: 'two archives', bytes: Buffer.concat([packed, packed]) },
    { name: 'cut off', bytes: packed.subarray(0, Math.floor(random() * packed.length)) },
  ];
}
