import { type Coverage, fontCoverage } from './font-coverage';
import { type NamedFont, rareCharactersOf } from './font-runs';

/** A TrueType font of the code points from `from` to `to`; null: it is not at hand. */
export interface FontPiece {
  readonly from: number;
  readonly to: number;
  readonly load: () => Promise<Uint8Array | null>;
}

/** A font that was loaded because a text needs it. */
export interface FurtherFont extends NamedFont {
  readonly bytes: Uint8Array;
}

const named = (font: string, bytes: Uint8Array | null): FurtherFont[] =>
  bytes === null ? [] : [{ font, bytes, draws: fontCoverage(bytes) }];

/**
 * Loads what a text needs beyond the common font, and nothing else: the font for rare characters,
 * and of those beyond the first plane the pieces for what is still missing.
 */
export async function furtherFonts(
  text: string,
  common: Coverage,
  fonts: {
    readonly rare: () => Promise<Uint8Array | null>;
    readonly extensions: readonly FontPiece[];
  },
): Promise<readonly FurtherFont[]> {
  const needed = rareCharactersOf(text, common).map((each) => each.codePointAt(0) ?? 0);
  if (needed.length === 0) return [];
  const rare = named('Rare', await fonts.rare());
  const left = needed.filter((code) => !rare.some(({ draws }) => draws(code)));
  const pieces = fonts.extensions.filter(({ from, to }) =>
    left.some((code) => code >= from && code <= to),
  );
  const loaded = await Promise.all(
    pieces.map(async ({ from, load }) => named(`Han${from.toString(16)}`, await load())),
  );
  return [...rare, ...loaded.flat()];
}
