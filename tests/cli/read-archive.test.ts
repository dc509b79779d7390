import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { Zip, ZipDeflate } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readArchive } from '../../src/cli/verify/read-archive';
import { packBundle, unpackBundle } from '../../src/documents/bundle-archive';
import { bundleFileKind } from '../../src/trust/bundle/bundle-layout';
import { archiveCases } from '../independent/archive-cases';
import { makeBundle } from '../support/bundle-maker';
import { sha256Text } from '../support/test-device';

/** One photo is longer than the pieces in which evidence is read. */
const LONG = Uint8Array.from({ length: 2_500_000 }, (_, i) => (i * i) >>> 7);

let folder: string;
let small: ReadonlyMap<string, Uint8Array>;
let large: ReadonlyMap<string, Uint8Array>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'takan-read-archive-'));
  small = (await makeBundle()).files;
  large = (await makeBundle({ photos: 1, photoOf: () => LONG })).files;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const isEvidence = (path: string): boolean => bundleFileKind(path) === 'evidence';

/** Files of an archive, its evidence by digest and size, or why it is refused. */
async function readBoth(archive: Uint8Array) {
  const path = join(folder, 'archive');
  writeFileSync(path, archive);
  const [read, unpacked] = [await readArchive(path), unpackBundle(archive)];
  if (!unpacked.ok) return { read, unpacked };
  const measured = [...unpacked.value].map(([name, bytes]) => [
    name,
    isEvidence(name) ? { sha256: sha256Text(bytes), size: bytes.length } : new Uint8Array(bytes),
  ]);
  const held = read.ok
    ? [...read.value].map(([name, file]) => [
        name,
        file instanceof Uint8Array ? new Uint8Array(file) : file,
      ])
    : read;
  return { read: held, unpacked: measured };
}

/** The same files, all of them deflated: a layout that a bundle may have, though ours has not. */
function deflated(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const out: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    out.push(chunk);
  });
  for (const [path, bytes] of files) {
    const entry = new ZipDeflate(path);
    entry.mtime = new Date(1980, 0, 1);
    zip.add(entry);
    entry.push(bytes, true);
  }
  zip.end();
  return Buffer.concat(out);
}

it('[BD36] texts are held and evidence is measured as it would be unfolded', async () => {
  for (const archive of [packBundle(small), packBundle(large), deflated(small)]) {
    const { read, unpacked } = await readBoth(archive);
    expect(read).toEqual(unpacked);
    expect(unpacked).toContainEqual([expect.stringMatching(/^evidence\//), expect.anything()]);
  }
});

it('[BD36] what is altered around the files is refused as it is where it would be unfolded', async () => {
  for (const { archive } of archiveCases(small)) {
    const { read, unpacked } = await readBoth(archive);
    expect(read).toEqual(unpacked);
  }
});

it('[BD36] a flipped bit or a cut anywhere is refused alike, or leaves every file as it was', async () => {
  const packed = packBundle(small);
  const { unpacked: whole } = await readBoth(packed);
  const place = fc.nat(packed.length - 1);
  await fc.assert(
    fc.asyncProperty(place, fc.nat(7), fc.boolean(), async (at, bit, isCut) => {
      const altered = isCut ? packed.slice(0, at) : Uint8Array.from(packed);
      if (!isCut) altered[at] = (altered[at] ?? 0) ^ (1 << bit);
      const { read, unpacked } = await readBoth(altered);
      expect(read).toEqual(unpacked);
      // A bit of compressed text may name another place where the same words stand.
      if (Array.isArray(read)) expect(read).toEqual(whole);
      else expect(read).toMatchObject({ ok: false });
    }),
    { seed: 20261127, numRuns: 150 },
  );
});

it('[BD36] a flipped bit in the second piece of a long photo is refused by its name', async () => {
  const packed = packBundle(large);
  const start = Buffer.from(packed).indexOf(LONG.subarray(0, 64));
  packed[start + 1_500_000] = (packed[start + 1_500_000] ?? 0) ^ 1;
  const { read, unpacked } = await readBoth(packed);
  expect(read).toEqual(unpacked);
  expect(read).toEqual({
    ok: false,
    error: { code: 'content-differs', file: `evidence/${sha256Text(LONG)}` },
  });
});
