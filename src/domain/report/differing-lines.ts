/** Equality of plain data. */
export const same = (a: unknown, b: unknown): boolean => sortedText(a) === sortedText(b);

// Sorted keys make equal plain data equal texts.
const sortedText = (value: unknown): string =>
  JSON.stringify(value, (_key, held: unknown) =>
    held !== null && typeof held === 'object' && !Array.isArray(held)
      ? Object.fromEntries(Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1)))
      : held,
  );

/** Pairs two lists by key; a key twice in one list stays unpaired, so that it shows. */
export function differing<T>(
  stated: readonly T[],
  recomputed: readonly T[],
  keyOf: (line: T) => string,
): readonly { readonly stated: T | null; readonly recomputed: T | null }[] {
  const rest = new Map(recomputed.map((line) => [keyOf(line), line]));
  const pairs: { stated: T | null; recomputed: T | null }[] = [];
  for (const line of stated) {
    const other = rest.get(keyOf(line)) ?? null;
    rest.delete(keyOf(line));
    if (!same(line, other)) pairs.push({ stated: line, recomputed: other });
  }
  for (const line of rest.values()) pairs.push({ stated: null, recomputed: line });
  return pairs;
}
