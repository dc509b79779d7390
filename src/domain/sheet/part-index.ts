interface Pathed {
  readonly path: readonly string[];
}

/** Rows of a part that a path names, the whole table for the empty one, in the order of the sheet. */
export type PartIndex<Row extends Pathed> = (path: readonly string[]) => readonly Row[];

const keyOf = (path: readonly string[]): string => JSON.stringify(path);

/** Sorts rows by their parts once, so that as many sums as rows cost no more than the rows. */
export function indexParts<Row extends Pathed>(rows: readonly Row[]): PartIndex<Row> {
  const parts = new Map<string, Row[]>();
  for (const row of rows) {
    for (let depth = 1; depth <= row.path.length; depth++) {
      const key = keyOf(row.path.slice(0, depth));
      const part = parts.get(key);
      if (part === undefined) parts.set(key, [row]);
      else part.push(row);
    }
  }
  return (path) => (path.length === 0 ? rows : (parts.get(keyOf(path)) ?? []));
}
