const OPENS = /【\s*不公开\s*[:：]/u;

/** A stretch of a text that its writer marked as not to be published; `text` is without the mark. */
interface PublishedStretch {
  readonly text: string;
  readonly isWithheld: boolean;
}

/** Where the bracket that opened before `from` closes, those within counted; null where it does not. */
function closingAfter(text: string, from: number): number | null {
  let depth = 1;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '【') depth += 1;
    else if (text[at] === '】') depth -= 1;
    if (depth === 0) return at;
  }
  return null;
}

/**
 * A text by stretches: those between 【不公开： and its 】 are not for everybody. A mark that is never
 * closed withholds all that follows: too little is published rather than too much.
 */
function stretchesOf(text: string): readonly PublishedStretch[] {
  const opened = OPENS.exec(text);
  if (opened === null) return text === '' ? [] : [{ text, isWithheld: false }];
  const from = opened.index + opened[0].length;
  const to = closingAfter(text, from) ?? text.length;
  const before = text.slice(0, opened.index);
  return [
    ...(before === '' ? [] : [{ text: before, isWithheld: false }]),
    { text: text.slice(from, to), isWithheld: true },
    ...stretchesOf(text.slice(to + 1)),
  ];
}

/** A text for a reader: with everything in it, or with `instead` where something is withheld. */
export const textFor = (text: string, isWithheldFrom: boolean, instead: string): string =>
  stretchesOf(text)
    .map((stretch) => (stretch.isWithheld && isWithheldFrom ? instead : stretch.text))
    .join('');

/** Whether a text has a mark that is never closed. */
export function hasOpenMark(text: string): boolean {
  const opened = OPENS.exec(text);
  if (opened === null) return false;
  const to = closingAfter(text, opened.index + opened[0].length);
  return to === null || hasOpenMark(text.slice(to + 1));
}

/** What a text withholds, without the marks. */
export const withheldIn = (text: string): readonly string[] =>
  stretchesOf(text).flatMap(({ text: stretch, isWithheld }) => (isWithheld ? [stretch] : []));
