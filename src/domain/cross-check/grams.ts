/** Letters of one gram. Below this, words of the trade and of the law make grams by themselves. */
export const GRAM = 13;
/** Of so many grams in a row one is taken, so that a copied passage always gives some. */
const WINDOW = 8;

/** One gram of a text: its number, and where it begins in the letters. */
interface Gram {
  readonly gram: number;
  readonly at: number;
}

/** The letters of a text alone, as they are compared; `of` is each one's place in the text. */
export interface Letters {
  readonly letters: string;
  readonly of: readonly number[];
}

/** What no gram reaches over: the end of a sentence, a figure, a reference. */
const GAP = '\u0000';
// References stand in braces; NFKC would move places, so wide letters are brought to plain ones singly.
const PIECES = /\{[^{}\n]{1,120}\}|\p{N}+|[。！？；\n]|\p{L}/gu;

/** The letters of a text: no signs, no spaces, no case; gaps between sentences and for figures. */
export function lettersOf(text: string): Letters {
  const letters: string[] = [];
  const of: number[] = [];
  for (const { 0: piece, index } of text.matchAll(PIECES)) {
    const isLetter = /^\p{L}$/u.test(piece);
    letters.push(isLetter ? (piece.normalize('NFKC').toLowerCase()[0] ?? GAP) : GAP);
    of.push(index);
  }
  return { letters: letters.join(''), of };
}

/** How many letters there are, gaps left out. */
export const countOf = ({ letters }: Pick<Letters, 'letters'>): number =>
  letters.replaceAll(GAP, '').length;

/** A number of 52 bits for some letters; two that differ have the same one by chance alone. */
function numberOf(letters: string, from: number): number {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = from; at < from + GRAM; at++) {
    const letter = letters.charCodeAt(at);
    high = Math.imul(high ^ letter, 2_654_435_761);
    low = Math.imul(low ^ letter, 1_597_334_677);
  }
  high =
    Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low =
    Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return (high >>> 12) * 4_294_967_296 + (low >>> 0);
}

/** Every gram of some letters that reaches over no gap, in order. */
export function gramsOf({ letters }: Pick<Letters, 'letters'>): readonly Gram[] {
  const grams: Gram[] = [];
  let clear = 0;
  for (let at = 0; at < letters.length; at++) {
    clear = letters[at] === GAP ? 0 : clear + 1;
    const from = at - GRAM + 1;
    if (clear >= GRAM) grams.push({ gram: numberOf(letters, from), at: from });
  }
  return grams;
}

/** The least gram of every window (winnowing): what is common to two texts over 20 letters is in both. */
function winnowed(grams: readonly Gram[]): ReadonlySet<number> {
  const taken = new Set<number>();
  for (let at = 0; at + WINDOW <= grams.length; at++) {
    let least = Number.POSITIVE_INFINITY;
    for (let i = at; i < at + WINDOW; i++) least = Math.min(least, grams[i]?.gram ?? least);
    taken.add(least);
  }
  return taken;
}

/** Numbers that a sketch has at most. */
const SKETCH = 96;

/**
 * The sketch of some texts: the least of their winnowed grams. Two texts of which a tenth is the same
 * have several numbers in common, however long they are; a number is the same in every text.
 * @param given grams that both had from elsewhere, which are no sign
 */
export function sketchOf(texts: readonly string[], given: ReadonlySet<number>): readonly number[] {
  const taken = texts.flatMap((text) => [...winnowed(gramsOf(lettersOf(text)))]);
  return [...new Set(taken)]
    .filter((gram) => !given.has(gram))
    .sort((a, b) => a - b)
    .slice(0, SKETCH);
}
