import { isKey, MAX_DEPTH } from './canonical';

// Printable ASCII without a backslash, ideographs and the signs that stand among them: all of it plain
// text in one normal form, whatever stands beside what, and spelled in one way.
const SIMPLE = /^[ -[\]-~\u3001-\u3011\u4e00-\u9fff\uff01-\uff5e]*$/;

/** Whether a text is all of signs that are plain and spelled in one way, beside whatever they stand. */
export const isSimpleText = (text: string): boolean => SIMPLE.test(text);

const goodKeys = new Set<string>();
const MOST_KEYS = 1000;

function isGoodKey(key: string): boolean {
  if (goodKeys.has(key)) return true;
  if (!isKey(key)) return false;
  // Ids of journals and devices are keys too, and have no end.
  if (goodKeys.size < MOST_KEYS) goodKeys.add(key);
  return true;
}

/** Whether a value of a {@link SIMPLE} text is of the profile, with its keys in order. */
function isSimple(value: unknown, depth: number): boolean {
  if (typeof value === 'number') return Number.isSafeInteger(value);
  if (typeof value !== 'object' || value === null) return true;
  if (depth >= MAX_DEPTH) return false;
  if (Array.isArray(value)) return value.every((member) => isSimple(member, depth + 1));
  return isObjectInOrder(value as Readonly<Record<string, unknown>>, depth);
}

/** Whether an object that JSON made, so deep in others, is of the profile, with its keys in order. */
export function isObjectInOrder(value: Readonly<Record<string, unknown>>, depth: number): boolean {
  if (depth >= MAX_DEPTH) return false;
  let before = '';
  // Its keys are all its own, and this makes no list of them.
  for (const key in value) {
    if (key < before || !isGoodKey(key) || !isSimple(value[key], depth + 1)) return false;
    before = key;
  }
  return true;
}

/**
 * Whether a text is canonical for the value that JSON made of it, in one pass, for the simple texts that
 * nearly all lines are; of any other it says false, and the full check has the word.
 */
export const isQuicklyCanonical = (text: string, value: unknown): boolean =>
  isSimpleText(text) && isSimple(value, 0) && JSON.stringify(value) === text;
