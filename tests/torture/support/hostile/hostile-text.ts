import { pick, type Random } from '../../../support/seeded-random';

/** Texts that do something where somebody takes them for more than a text; none is over 36 long. */
const HOSTILE_TEXTS = [
  '<img src=x onerror=__pwned=1>',
  '"><script>__pwned=1</script>',
  "'><svg/onload=__pwned=1>",
  '</textarea><iframe srcdoc=x>',
  '</title></style><b id=pwned>',
  'javascript:__pwned=1//',
  '{{__pwned=1}}',
  '$' + '{__pwned=1}',
  ']]></w:t><w:instrText>X',
  '&lt;b&gt; &amp;amp; &#60;',
  '_x003C_script_x003E_',
  '%3Cscript%3E %s %n ../..',
  '=HYPERLINK("//e","x")',
  "+cmd|'/C calc'!A0",
  '-2+3',
  '@SUM(1+1)',
  '＝1+1',
] as const;

/** One of them. */
export const hostileText = (random: Random): string => pick(HOSTILE_TEXTS, random);

const FORMULA = /^[=+\-@＝]/u;
const WRITTEN_BY_PEOPLE = /[\u4e00-\u9fff]/u;
/** What the field of a text has room for, by the length of an honest one: units, labels, names. */
const roomOf = (text: string): number =>
  Math.max(text.length, text.length < 3 ? 8 : text.length < 8 ? 20 : 40);

function spoiled(text: string, random: Random): string {
  const room = roomOf(text);
  const hostile = pick(
    HOSTILE_TEXTS.filter(({ length }) => length < room),
    random,
  );
  const kept = text.slice(0, room - hostile.length);
  return FORMULA.test(hostile) ? `${hostile}${kept}` : `${kept}${hostile}`;
}

/**
 * The same value with something hostile in every text that a person wrote: what has no Chinese in it
 * is a code, a digest or a word of the format.
 * @param known what texts became before, where the same words are to become the same
 */
export function poisoned<T>(value: T, random: Random, known?: Map<string, string>): T;
export function poisoned(value: unknown, random: Random, known?: Map<string, string>): unknown {
  if (typeof value === 'string') {
    if (!WRITTEN_BY_PEOPLE.test(value)) return value;
    const text = known?.get(value) ?? spoiled(value, random);
    known?.set(value, text);
    return text;
  }
  if (Array.isArray(value)) return value.map((each: unknown) => poisoned(each, random, known));
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([key, each]) => [key, poisoned(each, random, known)]);
  return Object.fromEntries(members);
}

/** How many of them stand in a text, letter by letter; white space is the renderer's own. */
export function hostileIn(text: string): readonly string[] {
  const bare = text.replace(/\s/gu, '');
  return HOSTILE_TEXTS.filter((each) => bare.includes(each.replace(/\s/gu, '')));
}
