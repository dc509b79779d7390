/// <reference path="./subset-font.d.ts" />
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Fonts that documents embed: the two that every page needs, and one for rare characters. */
const PARTS = /** @type {const} */ ([
  { name: 'regular', weight: '400Regular', rare: false },
  { name: 'bold', weight: '700Bold', rare: false },
  { name: 'rare', weight: '400Regular', rare: true },
]);

/** Raised when the choice of characters below changes, so that no old cache is taken. */
const RECIPE = 1;

/** Signs of Chinese documents that GB 2312 leaves out, beside the whole of ASCII. */
const FURTHER_SIGNS = '•–—−‰′″℃≤≥√①②③④⑤⑥⑦⑧⑨⑩〔〕￥¥㎡©²³µ☐☑✓';

/**
 * All characters of the two-byte rows `from` to `to` of an encoding.
 * @param {string} label @param {number} from @param {number} to @param {number} firstColumn
 */
function charactersOf(label, from, to, firstColumn) {
  const decoder = new TextDecoder(label);
  const found = new Set();
  for (let row = from; row <= to; row++) {
    for (let column = firstColumn; column <= 0xfe; column++) {
      const [character, ...more] = decoder.decode(Uint8Array.of(row, column));
      if (character !== undefined && character !== '\uFFFD' && more.length === 0) {
        found.add(character);
      }
    }
  }
  return found;
}

const commonCharacters = () => {
  const ascii = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i));
  return new Set([...ascii, ...charactersOf('gb2312', 0xa1, 0xf7, 0xa1), ...FURTHER_SIGNS]);
};

/** Blocks of Chinese characters: names of people may hold any of them. */
const HAN = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xf900, 0xfaff],
  [0x20000, 0x323af],
];

/** Every Chinese character of GBK and beyond that the common font does not have. @param {Set<string>} common */
function rareCharacters(common) {
  const rare = [];
  for (const [from = 0, to = 0] of HAN) {
    for (let code = from; code <= to; code++) {
      const character = String.fromCodePoint(code);
      if (!common.has(character)) rare.push(character);
    }
  }
  return rare;
}

/** What documents embed: outlines of TrueType alone, since pages are not drawn by hints. */
export const AS_TRUETYPE = /** @type {const} */ ({ targetFormat: 'truetype', noHinting: true });

/**
 * Writes a file that is there whole or not at all: a build that is cut off leaves no half font.
 * @param {string} path @param {Uint8Array} bytes
 */
export function writeWhole(path, bytes) {
  const half = `${path}.${process.pid}`;
  writeFileSync(half, bytes);
  renameSync(half, path);
}

/** @param {string} root @param {string} weight */
const fontFile = (root, weight) =>
  join(root, `node_modules/@expo-google-fonts/noto-sans-sc/${weight}/NotoSansSC_${weight}.ttf`);

/**
 * The fonts that documents embed, subset from the packages' full fonts; made once and kept in
 * node_modules/.cache under what they were made from.
 * @param {string} root
 * @returns {Promise<Record<'regular' | 'bold' | 'rare', string>>} paths of TrueType files
 */
export async function subsetFonts(root) {
  const version = readFileSync(
    join(root, 'node_modules/@expo-google-fonts/noto-sans-sc/package.json'),
  );
  const recipe = createHash('sha256').update(version).update(`${RECIPE}${FURTHER_SIGNS}`);
  const folder = join(root, 'node_modules/.cache/takan-fonts', recipe.digest('hex').slice(0, 16));
  const path = (/** @type {string} */ name) => join(folder, `noto-sans-sc-${name}.ttf`);
  const missing = PARTS.filter(({ name }) => !existsSync(path(name)));
  if (missing.length > 0) {
    const { default: subset } = await import('subset-font');
    mkdirSync(folder, { recursive: true });
    const common = commonCharacters();
    for (const { name, weight, rare } of missing) {
      const characters = rare ? rareCharacters(common) : [...common];
      const full = readFileSync(fontFile(root, weight));
      writeWhole(path(name), await subset(full, characters.join(''), AS_TRUETYPE));
    }
  }
  return { regular: path('regular'), bold: path('bold'), rare: path('rare') };
}
