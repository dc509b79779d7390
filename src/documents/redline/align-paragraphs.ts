import { unitsOf } from './text-units';

/** A paragraph before and the one that it became; null where there is none. */
type Pair = readonly [string | null, string | null];

/** From this share of common letters on, two paragraphs are one that was changed. */
const LIKE = 0.4;
/** More pairs than this are not compared: they are put one after the other. */
const MOST_PAIRS = 10_000;

function counted(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const unit of unitsOf(text)) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return counts;
}

const sizeOf = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, count) => sum + count, 0);

/** Share of the letters of two paragraphs that both have, wherever they stand; 0 to 1. */
function likeness(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let common = 0;
  for (const [unit, count] of one) common += Math.min(count, other.get(unit) ?? 0);
  const all = sizeOf(one) + sizeOf(other);
  return all === 0 ? 1 : (2 * common) / all;
}

/** The most likeness that the rests of both lists can be paired up to, by where they begin. */
function bestRests(likes: readonly (readonly number[])[], columns: number): readonly number[][] {
  const best = Array.from({ length: likes.length + 1 }, () =>
    new Array<number>(columns + 1).fill(0),
  );
  for (let row = likes.length - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      const like = likes[row]?.[column] ?? 0;
      const paired = like < LIKE ? 0 : like + (best[row + 1]?.[column + 1] ?? 0);
      const apart = Math.max(best[row + 1]?.[column] ?? 0, best[row]?.[column + 1] ?? 0);
      (best[row] ?? [])[column] = Math.max(paired, apart);
    }
  }
  return best;
}

/** Pairs paragraphs that go together, in their order; all others stand alone. */
export function alignParagraphs(
  before: readonly string[],
  after: readonly string[],
): readonly Pair[] {
  const apart = (): readonly Pair[] => [
    ...before.map((text): Pair => [text, null]),
    ...after.map((text): Pair => [null, text]),
  ];
  if (before.length * after.length > MOST_PAIRS) return apart();
  const [olds, news] = [before.map(counted), after.map(counted)];
  const likes = olds.map((old) => news.map((fresh) => likeness(old, fresh)));
  const best = bestRests(likes, after.length);
  const pairs: Pair[] = [];
  let [row, column] = [0, 0];
  while (row < before.length || column < after.length) {
    const [old = null, fresh = null] = [before[row], after[column]];
    const here = best[row]?.[column] ?? 0;
    const like = likes[row]?.[column] ?? 0;
    const isPair =
      old !== null &&
      fresh !== null &&
      like >= LIKE &&
      here === like + (best[row + 1]?.[column + 1] ?? 0);
    if (isPair) pairs.push([old, fresh]);
    else if (old !== null && (fresh === null || here === (best[row + 1]?.[column] ?? 0))) {
      pairs.push([old, null]);
      row += 1;
      continue;
    } else {
      pairs.push([null, fresh]);
      column += 1;
      continue;
    }
    row += 1;
    column += 1;
  }
  return pairs;
}
