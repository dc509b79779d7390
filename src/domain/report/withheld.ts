const WITHHELD = /【不公开[:：]([^【】]*)】/gu;

/** A stretch of a text that its writer marked as not to be published; `text` is without the mark. */
interface PublishedStretch {
  readonly text: string;
  readonly isWithheld: boolean;
}

/** A text by stretches: those between 【不公开：…】 are for the client and the agency alone. */
function stretchesOf(text: string): readonly PublishedStretch[] {
  const stretches: PublishedStretch[] = [];
  let from = 0;
  for (const found of text.matchAll(WITHHELD)) {
    if (found.index > from) {
      stretches.push({ text: text.slice(from, found.index), isWithheld: false });
    }
    stretches.push({ text: found[1] ?? '', isWithheld: true });
    from = found.index + found[0].length;
  }
  if (from < text.length) stretches.push({ text: text.slice(from), isWithheld: false });
  return stretches;
}

/** A text for a reader: with everything in it, or with `instead` where something is withheld. */
export const textFor = (text: string, isPublic: boolean, instead: string): string =>
  stretchesOf(text)
    .map((stretch) => (stretch.isWithheld && isPublic ? instead : stretch.text))
    .join('');
