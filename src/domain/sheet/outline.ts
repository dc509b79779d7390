import { normalText } from './normal-text';

/**
 * Kinds of numbering, outer ones first. Where one column holds the names of all levels, the
 * numbering alone tells which level a row is on.
 */
const KINDS: readonly RegExp[] = [
  /^[一二三四五六七八九十]+[、.]/u,
  /^\([一二三四五六七八九十]+\)/u,
  /^\d+[、.](?!\d)/u,
  /^\(\d+\)/u,
];
const DOTTED = /^(\d+(?:\.\d+)*)(?![\d%])/u;
const CODED = /^([A-Z]\d*)(?![A-Za-z%])/u;

function keyOf(text: string): string | null {
  const normal = normalText(text);
  const kind = KINDS.findIndex((pattern) => pattern.test(normal));
  if (kind >= 0) return `k${kind}`;
  const dotted = DOTTED.exec(normal)?.[1];
  if (dotted !== undefined) return `d${dotted.split('.').length}`;
  const coded = CODED.exec(normal)?.[1];
  return coded === undefined ? null : `c${coded.length}`;
}

/**
 * Depth of each name by its numbering, 0 for the outermost; null when the names are not numbered
 * throughout, or all on one level.
 */
export function outlineDepths(names: readonly string[]): readonly number[] | null {
  const read = names.map(keyOf);
  // "1." beside "1.1" is the outer one of two dotted numbers.
  const dotted = read.some((key) => key?.startsWith('d'));
  const keys = read.map((key) => (dotted && key === 'k2' ? 'd1' : key));
  if (keys.some((key) => key === null)) return null;
  const kinds = [...new Set(keys)].sort();
  // Mixed systems would be ordered by guesswork.
  if (kinds.length < 2 || new Set(kinds.map((key) => key?.[0])).size > 1) return null;
  return keys.map((key) => kinds.indexOf(key));
}
