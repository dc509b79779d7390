import type { IFontAttributesProperties } from 'docx';

/** Faces of GB/T 9704-2012 by the names that Windows and WPS know. */
const LATIN = 'Times New Roman';

/** What a stretch of text is written with. */
export type Face = 'title' | 'black' | 'kai' | 'body';

const FACES: Readonly<Record<Face, string>> = {
  title: '方正小标宋简体',
  black: '黑体',
  kai: '楷体',
  body: '仿宋',
};

/** Faces for characters that the others lack: of extension A, and of the planes above the first. */
const WIDE = { extensionA: '宋体', supplementary: 'SimSun-ExtB' } as const;

/** A font of the table of fonts, with what takes its place where it is not installed. */
export interface FontEntry {
  readonly name: string;
  readonly instead: readonly string[];
  readonly family: 'roman' | 'modern' | 'script' | 'swiss';
}

const OPEN_SONG = ['Noto Serif CJK SC', 'Source Han Serif SC', '思源宋体'] as const;

/** For Word, WPS and LibreOffice, in the order in which they are tried. */
export const FONT_TABLE: readonly FontEntry[] = [
  { name: LATIN, instead: ['Liberation Serif'], family: 'roman' },
  { name: FACES.title, instead: ['小标宋体', '华文中宋', '宋体', ...OPEN_SONG], family: 'roman' },
  { name: FACES.black, instead: ['SimHei', 'Noto Sans CJK SC', '思源黑体'], family: 'swiss' },
  {
    name: FACES.kai,
    instead: ['楷体_GB2312', 'KaiTi', '华文楷体', ...OPEN_SONG],
    family: 'script',
  },
  {
    name: FACES.body,
    instead: ['仿宋_GB2312', 'FangSong', '华文仿宋', ...OPEN_SONG],
    family: 'roman',
  },
  { name: WIDE.extensionA, instead: ['SimSun', ...OPEN_SONG], family: 'roman' },
  { name: WIDE.supplementary, instead: ['SimSun-ExtG', 'HanaMinB', ...OPEN_SONG], family: 'roman' },
];

/** Fonts of a run; without the hint Word draws “ ” … and — as narrow Latin signs. */
export const fontOf = (eastAsia: string): IFontAttributesProperties => ({
  ...{ ascii: LATIN, hAnsi: LATIN, cs: LATIN, eastAsia, hint: 'eastAsia' },
});

function faceOf(character: string, face: Face): string {
  const code = character.codePointAt(0) ?? 0;
  if (code > 0xffff) return WIDE.supplementary;
  return code >= 0x3400 && code <= 0x4dbf ? WIDE.extensionA : FACES[face];
}

/** Cuts a text where its face changes. */
export function faceRuns(text: string, face: Face): readonly { text: string; font: string }[] {
  const runs: { text: string; font: string }[] = [];
  for (const character of text.normalize('NFC')) {
    const last = runs.at(-1);
    // A line end or a mark that chooses a variant belongs to what is before it.
    const follows = character === '\n' || /\p{Variation_Selector}/u.test(character);
    const font = follows && last !== undefined ? last.font : faceOf(character, face);
    if (last?.font === font) last.text += character;
    else runs.push({ text: character, font });
  }
  return runs;
}

/** The face of a style. */
export const faceName = (face: Face): string => FACES[face];
