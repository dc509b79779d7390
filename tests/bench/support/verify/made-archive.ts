import { randomFillSync } from 'node:crypto';
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { madeFramework } from '../../../../src/cli/bench/made-framework';
import { streamBundle } from '../../../../src/documents/bundle-archive';
import { makeBundle } from '../../../support/bundle-maker';

const INDICATORS = 300;
const PHOTOS = 500;
const PHOTO_BYTES = 1_000_000;

/** A bundle on the disk, as one archive and as the files that are in it. */
export interface MadeArchive {
  readonly archive: string;
  /** Folder of its files, and their paths in it. */
  readonly folder: string;
  readonly files: readonly string[];
  /** File with the log's key. */
  readonly key: string;
  readonly vkey: string;
}

/** Bytes that nothing can make smaller, as those of a photo. */
const photo = (): Uint8Array =>
  randomFillSync(Uint8Array.from({ length: PHOTO_BYTES }, () => 0)).fill(0xff, 0, 1);

/** Writes the bundle of a whole evaluation with 300 indicators and 500 photos of 1 MB. */
export async function madeArchive(into: string): Promise<MadeArchive> {
  const made = await makeBundle({
    ...{ photos: PHOTOS, photoOf: photo },
    commissioned: (pkg) => ({ ...pkg, framework: madeFramework(INDICATORS) }),
  });
  const [archive, folder, key] = ['report.takan.zip', 'files', 'log.vkey'].map((name) =>
    join(into, name),
  ) as [string, string, string];
  const sources = [...made.files].map(([path, bytes]) => ({ path, chunks: () => [bytes] }));
  await pipeline(Readable.from(streamBundle(sources)), createWriteStream(archive));
  for (const [path, bytes] of made.files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  writeFileSync(key, `${made.vkey}\n`);
  return { archive, folder, files: [...made.files.keys()], key, vkey: made.vkey };
}
