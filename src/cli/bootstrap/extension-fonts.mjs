/// <reference path="./subset-font.d.ts" />
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AS_TRUETYPE, writeWhole } from './subset-fonts.mjs';

/** @typedef {{ from: number, to: number, path: string }} FontPiece a TrueType file for these code points */

/** Blocks of Unicode that the package cuts into files, by the letter of the extension. */
const BLOCKS = /** @type {const} */ ([
  { letter: 'B', from: 0x20000, to: 0x2a6df },
  { letter: 'C', from: 0x2a700, to: 0x2b73f },
  { letter: 'D', from: 0x2b740, to: 0x2b81f },
  { letter: 'E', from: 0x2b820, to: 0x2ceaf },
  { letter: 'F', from: 0x2ceb0, to: 0x2ebef },
]);

/** Code points in a file of the package. */
const PIECE = 0x400;

/** @param {typeof BLOCKS[number]} block */
function piecesOf({ letter, from, to }) {
  const count = Math.ceil((to - from + 1) / PIECE);
  const digits = String(count).length;
  return Array.from({ length: count }, (_, i) => {
    const number = count === 1 ? '' : `-${String(i + 1).padStart(digits, '0')}`;
    const start = from + i * PIECE;
    return {
      source: `HanaMinB.CJK-Unified-Ideographs-Extension-${letter}${number}.woff2`,
      name: `han-${letter.toLowerCase()}-${start.toString(16)}.ttf`,
      ...{ from: start, to: Math.min(start + PIECE - 1, to) },
    };
  });
}

/**
 * Fonts of the Chinese characters beyond the first plane, in pieces of 1,024 code points, so that a
 * name brings in only the piece that it needs; made once, as the common fonts are.
 * @param {string} root
 * @returns {Promise<FontPiece[]>}
 */
export async function extensionFonts(root) {
  const home = join(root, 'node_modules/hanamin');
  const version = readFileSync(join(home, 'package.json'));
  const made = createHash('sha256').update(version).digest('hex').slice(0, 16);
  const folder = join(root, 'node_modules/.cache/takan-extension-fonts', made);
  const pieces = BLOCKS.flatMap(piecesOf).map((piece) => ({
    ...piece,
    path: join(folder, piece.name),
  }));
  const missing = pieces.filter(({ path }) => !existsSync(path));
  if (missing.length > 0) {
    const { default: subset } = await import('subset-font');
    mkdirSync(folder, { recursive: true });
    for (const { source, path, from, to } of missing) {
      const characters = Array.from({ length: to - from + 1 }, (_, i) =>
        String.fromCodePoint(from + i),
      );
      const full = readFileSync(join(home, source));
      writeWhole(path, await subset(full, characters.join(''), AS_TRUETYPE));
    }
  }
  return pieces.map(({ from, to, path }) => ({ from, to, path }));
}
