import { headingRows } from './headings';
import { outlineDepths } from './outline';
import type { RawRow } from './raw-row';

/** A raw row with the names of all levels above it. */
export interface PathedRow extends RawRow {
  readonly path: readonly string[];
  /** Depth of its own last name; null for a row without one, which goes on with the row above. */
  readonly depth: number | null;
}

/** Fills merged and blank levels down. A new name on one level ends those below it. */
function filledDown(raws: readonly RawRow[], wholeLeaf: boolean, deepest: number): PathedRow[] {
  const current: (string | null)[] = [];
  return raws.map((raw) => {
    for (const { parts, depth } of raw.names) {
      const leaf = depth === deepest && wholeLeaf && parts.unit !== '分';
      const name = leaf ? parts.whole : parts.name;
      if (current[depth] !== name) current.length = Math.min(current.length, depth);
      while (current.length < depth) current.push(null);
      current[depth] = name;
    }
    const own = raw.names.at(-1)?.depth ?? null;
    const reach = own === null ? current.length : own + 1;
    const path = current.slice(0, reach).filter((name) => name !== null);
    return { ...raw, path, depth: own };
  });
}

/** One column of numbered names: the numbering gives the levels. */
function outlined(raws: readonly RawRow[]): PathedRow[] | null {
  const names = raws.flatMap((raw) => raw.names.slice(0, 1));
  const depths = outlineDepths(names.map(({ parts }) => parts.whole));
  if (depths === null || names.length !== raws.length) return null;
  const current: string[] = [];
  return raws.map((raw, index) => {
    const depth = depths[index] ?? 0;
    current.length = Math.min(current.length, depth);
    current.push(names[index]?.parts.name ?? '');
    return { ...raw, path: [...current], depth };
  });
}

/** One column of names without numbers, some of which head the others. */
function headed(raws: readonly RawRow[]): PathedRow[] | null {
  const headings = headingRows(raws);
  if (headings.size === 0) return null;
  let heading: string[] = [];
  return raws.map((raw, index) => {
    const [own] = raw.names;
    if (headings.has(index)) heading = own === undefined ? [] : [own.parts.name];
    const path = headings.has(index) || own === undefined ? heading : [...heading, own.parts.whole];
    return { ...raw, path, depth: own === undefined ? null : path.length - 1 };
  });
}

/**
 * Gives every row its path of names.
 *
 * @param levels number of name columns
 * @param wholeLeaf true where a column holds the weights, so that figures in names stay there
 */
export function withPaths(
  raws: readonly RawRow[],
  levels: number,
  wholeLeaf: boolean,
): readonly PathedRow[] {
  const outline = levels === 1 ? (outlined(raws) ?? headed(raws)) : null;
  return outline ?? filledDown(raws, wholeLeaf, levels - 1);
}

/** True for a row that heads the next one: its figures are the sums of what follows. */
export function isParent(rows: readonly PathedRow[], index: number): boolean {
  const [row, next] = [rows[index], rows[index + 1]];
  if (row === undefined || next === undefined || row.depth === null) return false;
  if (next.path.length <= row.path.length || next.depth === null) return false;
  return row.path.every((name, depth) => next.path[depth] === name);
}
