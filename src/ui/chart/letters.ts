/** Drawing units in one em, the side of a Chinese character. */
export const LETTER = 16;
/** Height of a line of text, in drawing units. */
export const LINE = 20;

const FIRST_WIDE = 0x2e80;
const WIDE_ALIKE = /[“”‘’…—·]/;
const BROAD_LATIN = /[A-Z%@&mwMW]/;
const NEVER_FIRST = /^[/、，。；：！？）》”’·…%]/;

const emOf = (letter: string): number => {
  if (letter.charCodeAt(0) >= FIRST_WIDE || WIDE_ALIKE.test(letter)) return 1;
  return BROAD_LATIN.test(letter) ? 0.9 : 0.62;
};

/** How wide text is, in drawing units; a safe guess, since nothing can be measured without a page. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + emOf(letter), 0) * LETTER;

/** Cuts into lines of at most `room` units; a letter wider than that has a line of its own. */
function cut(text: string, room: number): readonly string[] {
  const lines: string[] = [];
  let line: string[] = [];
  for (const letter of text) {
    if (line.length > 0 && widthOf(line.join('') + letter) > room) {
      // A sign that must not begin a line takes the letter before it along.
      const carried = line.length > 1 && NEVER_FIRST.test(letter) ? line.splice(-1) : [];
      lines.push(line.join(''));
      line = [...carried, letter];
    } else line.push(letter);
  }
  return line.length === 0 ? lines : [...lines, line.join('')];
}

function shorten(line: string, room: number): string {
  const letters = [...line];
  while (letters.length > 1 && widthOf(`${letters.join('')}…`) > room) letters.pop();
  return `${letters.join('')}…`;
}

/**
 * A label in at most `most` lines of `room` units, of about equal length where it is whole, with an
 * ellipsis at its end where it is not. A Chinese word may break anywhere.
 */
export function wrapLabel(text: string, room: number, most: number): readonly string[] {
  const lines = cut(text, room);
  if (lines.length > most) {
    const kept = lines.slice(0, most);
    const last = kept.pop() ?? '';
    return [...kept, shorten(last, room)];
  }
  const even = cut(text, Math.ceil(widthOf(text) / LETTER / lines.length) * LETTER);
  return even.length === lines.length && even.every((line) => widthOf(line) <= room) ? even : lines;
}
