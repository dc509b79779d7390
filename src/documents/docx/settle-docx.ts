import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { FONT_TABLE, type FontEntry } from './docx-fonts';

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const CORE = 'docProps/core.xml';
const FONTS = 'word/fontTable.xml';
const TYPES = '[Content_Types].xml';

// fflate writes the local clock's parts, so this is one date in every time zone.
const FIXED_TIME = new Date(1980, 0, 1);

/** Ids that the library draws by chance, as they stand in relations and where these are used. */
const RANDOM_ID = /rId[a-z0-9_-]{21}(?=")/g;
/** Ids that it counts over all documents of a process. */
const BOOKMARK = /(<w:bookmark(?:Start|End)\b[^>]*?\bw:id=")(\d+)(?=")/g;
const DRAWING = /(<wp:docPr\b[^>]*?\bid=")(\d+)(?=")/g;

const fontXml = ({ name, instead, family }: FontEntry): string =>
  `<w:font w:name="${name}"><w:altName w:val="${instead.join(',')}"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`;

/** Fonts with what takes their place, which Word and WPS look up for one that is not installed. */
const FONT_XML = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="${MAIN}">${FONT_TABLE.map(fontXml).join('')}</w:fonts>`;

/** Gives each thing that is new to it the next number. */
function counter(): (seen: string) => number {
  const numbers = new Map<string, number>();
  return (seen) => {
    const number = numbers.get(seen) ?? numbers.size + 1;
    numbers.set(seen, number);
    return number;
  };
}

const instant = (at: string): string => `${new Date(at).toISOString().slice(0, 19)}Z`;

/**
 * Takes chance and clock out of what the library wrote: ids are counted, the properties give
 * `createdAt`, the archive one fixed time; and puts our table of fonts in. Equal documents are
 * equal bytes then.
 */
export function settleDocx(written: Uint8Array, createdAt: string): Uint8Array<ArrayBuffer> {
  const files = unzipSync(written);
  const [relation, bookmark, drawing] = [counter(), counter(), counter()];
  const settled: [string, Uint8Array][] = Object.keys(files)
    .sort()
    .map((name) => {
      const bytes = files[name] ?? new Uint8Array();
      if (!/\.(?:xml|rels)$/.test(name)) return [name, bytes];
      const text = strFromU8(bytes)
        .replace(RANDOM_ID, (id) => `rIdT${relation(id)}`)
        .replace(BOOKMARK, (_, head: string, id: string) => `${head}${bookmark(id)}`)
        .replace(DRAWING, (_, head: string, id: string) => `${head}${drawing(id)}`);
      if (name === FONTS) return [name, strToU8(FONT_XML)];
      if (name !== CORE) return [name, strToU8(text)];
      const stamp = /(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/g;
      return [name, strToU8(text.replace(stamp, `$1${instant(createdAt)}`))];
    });
  // Readers expect the types first; pictures do not get smaller.
  settled.sort(([a], [b]) => Number(b === TYPES) - Number(a === TYPES));
  const zippable: Zippable = Object.fromEntries(
    settled.map(([name, bytes]) => [
      name,
      [bytes, { level: name.startsWith('word/media/') ? 0 : 6, mtime: FIXED_TIME }],
    ]),
  );
  return new Uint8Array(zipSync(zippable));
}
