import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { filesUnder } from './source-hash.mjs';

const COMPRESSIBLE = /\.(html|js|css|svg|wasm|webmanifest|json|ttf)$/;

/**
 * From this size on the best compression takes seconds a file, and is kept between builds; of fonts,
 * of which there are dozens, with any size.
 */
const LARGE_BYTES = 1024 * 1024;
const LARGE_QUALITY = 9;

/** @param {string} path @param {number} size */
const isLarge = (path, size) => size > LARGE_BYTES || path.endsWith('.ttf');

const FORMS = [
  {
    ending: 'br',
    /** @param {Buffer} bytes @param {boolean} large */
    compress: (bytes, large) =>
      brotliCompressSync(bytes, {
        params: large ? { [constants.BROTLI_PARAM_QUALITY]: LARGE_QUALITY } : {},
      }),
  },
  { ending: 'gz', compress: (/** @type {Buffer} */ bytes) => gzipSync(bytes, { level: 9 }) },
];

/** @param {string} cache @param {Buffer} bytes @param {typeof FORMS[number]} form */
function compressedOnce(cache, bytes, { ending, compress }) {
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
  const kept = join(cache, `${digest}.${ending}`);
  if (!existsSync(kept)) {
    mkdirSync(cache, { recursive: true });
    const half = `${kept}.${process.pid}`;
    writeFileSync(half, compress(bytes, true));
    renameSync(half, kept);
  }
  return kept;
}

/**
 * Puts a .br and a .gz beside what compresses; the server sends them as they are.
 * @param {string} root @param {string} outDir
 */
export function compressBuild(root, outDir) {
  const cache = join(root, 'node_modules/.cache/takan-compressed');
  for (const path of filesUnder(root, outDir).filter((name) => COMPRESSIBLE.test(name))) {
    const file = join(root, path);
    const bytes = readFileSync(file);
    const large = isLarge(path, bytes.length);
    for (const form of FORMS) {
      const target = `${file}.${form.ending}`;
      if (large) copyFileSync(compressedOnce(cache, bytes, form), target);
      else writeFileSync(target, form.compress(bytes, large));
    }
  }
}
