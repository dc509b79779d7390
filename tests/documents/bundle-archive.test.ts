import { zipSync } from 'fflate';
import { beforeAll, expect, it } from 'vitest';
import {
  ARCHIVE_LIMITS,
  packBundle,
  streamBundle,
  unpackBundle,
} from '../../src/documents/bundle-archive';
import { type MadeBundle, makeBundle } from '../support/bundle-maker';

let made: MadeBundle;
beforeAll(async () => {
  made = await makeBundle();
});

const faultOf = (bytes: Uint8Array, limits = ARCHIVE_LIMITS) => {
  const result = unpackBundle(bytes, limits);
  return result.ok ? null : result.error;
};

it('[BD2] equal files give equal bytes, in any order, packed or streamed', async () => {
  const packed = packBundle(made.files);
  const reversed = packBundle(new Map([...made.files].reverse()));
  const chunks: Uint8Array[] = [];
  const sources = [...made.files].map(([path, bytes]) => ({ path, chunks: () => [bytes] }));
  for await (const chunk of streamBundle(sources)) chunks.push(chunk);
  expect(Buffer.compare(reversed, packed)).toBe(0);
  expect(Buffer.compare(Buffer.concat(chunks), packed)).toBe(0);
});

it('[BD14] what an archive is packed from is what it unfolds to', () => {
  const unpacked = unpackBundle(packBundle(made.files));
  expect(unpacked.ok).toBe(true);
  if (!unpacked.ok) return;
  expect([...unpacked.value.keys()].sort()).toEqual([...made.files.keys()].sort());
  for (const [path, bytes] of made.files) {
    expect(Buffer.compare(unpacked.value.get(path) ?? new Uint8Array(), bytes)).toBe(0);
  }
});

it('[BD13] a foreign name is refused', () => {
  for (const name of ['../manifest.json', '/manifest.json', 'evidence/../x', 'a.exe', 'x']) {
    const archive = zipSync({ [name]: new Uint8Array(1) });
    expect(faultOf(archive)).toEqual({ code: 'path-unknown', file: name });
  }
});

it('[BD13] a name that stands twice is refused', () => {
  // Two entries of one length, the second renamed in both of its headers.
  const archive = Buffer.from(
    zipSync({ 'manifest.json': new Uint8Array(1), 'manifesu.json': new Uint8Array(1) }),
  );
  const twice = Buffer.from(
    archive.toString('latin1').replaceAll('manifesu.json', 'manifest.json'),
    'latin1',
  );
  expect(faultOf(twice)).toEqual({ code: 'name-repeated', file: 'manifest.json' });
});

it('[BD13] too many bytes and too strong a compression are refused before unfolding', () => {
  const zeros = zipSync({ 'manifest.json': new Uint8Array(4_000_000) });
  expect(faultOf(zeros)).toEqual({ code: 'too-compressed', file: 'manifest.json' });
  const limits = { ...ARCHIVE_LIMITS, totalBytes: 1000 };
  expect(faultOf(packBundle(made.files), limits)?.code).toBe('too-large');
  expect(faultOf(packBundle(made.files), { ...ARCHIVE_LIMITS, files: 3 })?.code).toBe('too-large');
});

it('[BD13] many small files that shrink too much together, and a text too large, are refused', () => {
  const zero = new Uint8Array(65_000);
  const many = Array.from({ length: 3000 }, (_, n) => [
    `evidence/${n.toString(16).padStart(64, '0')}`,
    zero,
  ]);
  expect(faultOf(zipSync(Object.fromEntries(many)))?.code).toBe('too-compressed');
  const limits = { ...ARCHIVE_LIMITS, textBytes: 1000 };
  const text = zipSync({ 'manifest.json': new Uint8Array(1001) });
  expect(faultOf(text, limits)).toEqual({ code: 'too-large', file: 'manifest.json' });
});

it('[BD13] what is no whole archive is refused', () => {
  const packed = packBundle(made.files);
  for (const part of [
    new Uint8Array(),
    packed.slice(0, 100),
    packed.slice(0, packed.length - 30),
  ]) {
    expect(faultOf(part)).toEqual({ code: 'not-a-zip', file: null });
  }
});
