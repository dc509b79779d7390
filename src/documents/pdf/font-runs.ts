import type { Coverage } from './font-coverage';

/** The font of every page. */
export const COMMON_FONT = 'Common';

/** A font by the name that definitions use, and what it draws. */
export interface NamedFont {
  readonly font: string;
  readonly draws: Coverage;
}

/** What draws the text of a document; of `further` those that are at hand, the first that can. */
export interface Coverages {
  readonly common: Coverage;
  readonly further: readonly NamedFont[];
}

/** A stretch of text in one font, by its name. */
export interface FontRun {
  readonly text: string;
  readonly font: string;
}

// Line ends, and marks that choose a variant of the letter before them: nothing is drawn for them.
const UNSEEN = /\n|\p{Variation_Selector}/u;

const codePointOf = (character: string): number => character.codePointAt(0) ?? 0;

/** How a character is told that no font draws, such as 〔U+2C386〕. */
const sayCode = (character: string): string =>
  `〔U+${codePointOf(character).toString(16).toUpperCase().padStart(4, '0')}〕`;

function drawn(character: string, { common, further }: Coverages): FontRun {
  const code = codePointOf(character);
  if (common(code)) return { text: character, font: COMMON_FONT };
  const found = further.find(({ draws }) => draws(code));
  return found === undefined
    ? { text: sayCode(character), font: COMMON_FONT }
    : { text: character, font: found.font };
}

/** Characters of a text that the common font lacks, each once. */
export function rareCharactersOf(text: string, common: Coverage): readonly string[] {
  const all = new Set(text.normalize('NFC'));
  return [...all].filter((each) => !UNSEEN.test(each) && !common(codePointOf(each)));
}

/** Cuts a text where the font changes; a character that no font has stands there by its code. */
export function fontRuns(text: string, coverages: Coverages): readonly FontRun[] {
  const runs: FontRun[] = [];
  for (const character of text.normalize('NFC')) {
    const { text: shown, font } =
      character === '\n'
        ? ({ text: character, font: runs.at(-1)?.font ?? COMMON_FONT } as const)
        : UNSEEN.test(character)
          ? ({ text: '', font: runs.at(-1)?.font ?? COMMON_FONT } as const)
          : drawn(character, coverages);
    const last = runs.at(-1);
    if (last?.font === font) runs[runs.length - 1] = { text: last.text + shown, font };
    else runs.push({ text: shown, font });
  }
  return runs;
}

/** Characters of a text that no font has, each once. */
export const absentCharacters = (text: string, { common, further }: Coverages): readonly string[] =>
  rareCharactersOf(text, common).filter(
    (each) => !further.some(({ draws }) => draws(codePointOf(each))),
  );
