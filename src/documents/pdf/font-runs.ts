import type { Coverage } from './font-coverage';

/** What draws the text of a document; `rare` null where that font is not at hand. */
export interface Coverages {
  readonly common: Coverage;
  readonly rare: Coverage | null;
}

/** A stretch of text in one font. */
export interface FontRun {
  readonly text: string;
  readonly font: 'common' | 'rare';
}

// Line ends, and marks that choose a variant of the letter before them: nothing is drawn for them.
const UNSEEN = /\n|\p{Variation_Selector}/u;

const codePointOf = (character: string): number => character.codePointAt(0) ?? 0;

/** How a character is told that no font draws, such as 〔U+2C386〕. */
const sayCode = (character: string): string =>
  `〔U+${codePointOf(character).toString(16).toUpperCase().padStart(4, '0')}〕`;

type Drawn = FontRun & { readonly isAbsent: boolean };

function drawn(character: string, { common, rare }: Coverages): Drawn {
  const code = codePointOf(character);
  if (common(code)) return { text: character, font: 'common', isAbsent: false };
  if (rare?.(code)) return { text: character, font: 'rare', isAbsent: false };
  return { text: sayCode(character), font: 'common', isAbsent: true };
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
        ? ({ text: character, font: runs.at(-1)?.font ?? 'common' } as const)
        : UNSEEN.test(character)
          ? ({ text: '', font: runs.at(-1)?.font ?? 'common' } as const)
          : drawn(character, coverages);
    const last = runs.at(-1);
    if (last?.font === font) runs[runs.length - 1] = { text: last.text + shown, font };
    else runs.push({ text: shown, font });
  }
  return runs;
}

/** Characters of a text that neither font has, each once. */
export const absentCharacters = (text: string, { common, rare }: Coverages): readonly string[] =>
  rareCharactersOf(text, common).filter((each) => !rare?.(codePointOf(each)));
