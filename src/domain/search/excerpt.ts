/** A piece of a text around what was sought. */
export interface Excerpt {
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

const BEFORE = 30;
const AFTER = 90;

const flat = (text: string): string => text.replace(/\s+/g, ' ');

/**
 * A text around the first place of any of the words. Where folding letters changes the length of a
 * text, its places cannot be told, and its beginning is shown.
 */
export function excerptOf(text: string, words: readonly string[]): Excerpt {
  const plain = text.normalize('NFKC').toLowerCase();
  const places = words
    .map((word) => word.normalize('NFKC').toLowerCase())
    .map((word) => ({ at: plain.indexOf(word), length: word.length }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  const [first] = places;
  const start = first === undefined || plain.length !== text.length ? 0 : first.at;
  const length = start === 0 && first?.at !== 0 ? 0 : (first?.length ?? 0);
  const from = Math.max(0, start - BEFORE);
  const end = start + length;
  return {
    before: `${from > 0 ? '…' : ''}${flat(text.slice(from, start))}`,
    match: flat(text.slice(start, end)),
    after: `${flat(text.slice(end, end + AFTER))}${end + AFTER < text.length ? '…' : ''}`,
  };
}
