import type { Checkpoint } from '../../domain/framework/checkpoint-rules';

/** Bounds of the rule of check points. */
export const MOST_POINTS = 30;
export const LONGEST_POINT = 400;

/** Ways to number items, each with what parts them: a mark in the middle of a line is none. */
const NUMBERINGS: readonly { readonly mark: RegExp; readonly between: RegExp }[] = [
  { mark: /^[①-⑳㉑-㉟]\s*/u, between: /(?=[①-⑳㉑-㉟])/u },
  { mark: /^[（(]\d{1,2}[）)]\s*/u, between: /(?<=[\n;；。])\s*(?=[（(]\d{1,2}[）)])/u },
  {
    mark: /^\d{1,2}\s*[.．、](?!\d)\s*/u,
    between: /(?<=[\n;；。])\s*(?=\d{1,2}\s*[.．、](?!\d))/u,
  },
];
const SHARES = /（占 (\d{1,4}) 份）$/u;

/**
 * Items of a text that lists some, without their marks; null where it lists nothing. What stands
 * before the first item may only announce them, as 评价要点：.
 */
export function listedItems(text: string): readonly string[] | null {
  const numberingOf = (from: string) => NUMBERINGS.find(({ mark }) => mark.test(from));
  const whole = text.trim();
  const isListed = numberingOf(whole) !== undefined;
  const body = isListed ? whole : whole.replace(/^[^\n]{1,12}[:：]\s*/u, '');
  const numbering = numberingOf(body);
  if (numbering === undefined) return null;
  return body.split(numbering.between).map((item) =>
    item
      .trim()
      .replace(numbering.mark, '')
      .replace(/[;；]$/u, '')
      .trim(),
  );
}

/** An item as a check point, with the shares that stand behind it. */
export function pointOf(item: string, id: string): Checkpoint {
  const shares = SHARES.exec(item)?.[1];
  const text = item.replace(SHARES, '').trim();
  return shares === undefined ? { id, text } : { id, text, shares: Number(shares) };
}
