import type { Framework, Indicator } from '../framework/framework';
import { normalText } from './normal-text';
import type { ScoreRow, ScoreTable } from './score-table';

/** A row that is surely of an indicator, with its score in thousandths. */
export interface MatchedScore {
  readonly indicator: string;
  readonly scoreMilli: number;
  readonly row: ScoreRow;
}

/** A row that is of an indicator and has no score that can be taken. */
export interface UnusableScore {
  readonly indicator: string;
  readonly row: ScoreRow;
  readonly why: 'missing' | 'negative' | 'too-large' | 'not-thousandths';
}

/** What of a unit's own scores is whose, and what a person has to look at. */
export interface ScoreMatching {
  readonly matched: readonly MatchedScore[];
  readonly unusable: readonly UnusableScore[];
  /** Rows that are of no indicator, or may be of several. */
  readonly unmatched: readonly ScoreRow[];
  /** Indicators that no row is surely of. */
  readonly unscored: readonly string[];
}

/** What a journal takes; a claim above the weight is kept as it was made. */
const MOST_MILLI = 1_000_000n;

interface Known {
  readonly indicator: Indicator;
  /** Names of its levels, outermost first. */
  readonly above: readonly string[];
  readonly name: string;
}

interface Named {
  readonly row: ScoreRow;
  readonly above: readonly string[];
  readonly name: string;
}

type Fits = (row: Named, known: Known) => boolean;

const knownIn = ({ levels }: Framework): readonly Known[] =>
  levels.flatMap((level) =>
    level.groups.flatMap((group) =>
      group.indicators.map((indicator) => ({
        indicator,
        above: [normalText(level.name), normalText(group.name)],
        name: normalText(indicator.name),
      })),
    ),
  );

function named(row: ScoreRow): Named {
  const path = row.path.map(normalText);
  return { row, above: path.slice(0, -1), name: path.at(-1) ?? '' };
}

/** True where all `names` stand in `levels`, in this order. */
function within(names: readonly string[], levels: readonly string[]): boolean {
  let from = 0;
  for (const name of names) {
    const at = levels.indexOf(name, from);
    if (at < 0) return false;
    from = at + 1;
  }
  return true;
}

const sameName: Fits = (row, known) => row.name === known.name;

/** A table may have fewer levels than the framework; those that it has must be the indicator's. */
const samePlace: Fits = (row, known) =>
  row.above.length > 0 && sameName(row, known) && within(row.above, known.above);

/** Pairs where each is the only candidate of the other. */
function onlyPairs(
  rows: readonly Named[],
  all: readonly Known[],
  fits: Fits,
): ReadonlyMap<Named, Known> {
  const pairs = new Map<Named, Known>();
  for (const row of rows) {
    const [known, ...others] = all.filter((each) => fits(row, each));
    if (known === undefined || others.length > 0) continue;
    if (rows.filter((other) => fits(other, known)).length === 1) pairs.set(row, known);
  }
  return pairs;
}

function readScore({ row }: Named, { indicator }: Known): MatchedScore | UnusableScore {
  const of = { indicator: indicator.id, row };
  if (row.score === null) return { ...of, why: 'missing' };
  const milli = row.score.value.mul(1000);
  if (milli.s < 0n) return { ...of, why: 'negative' };
  if (milli.d !== 1n) return { ...of, why: 'not-thousandths' };
  if (milli.n > MOST_MILLI) return { ...of, why: 'too-large' };
  return { ...of, scoreMilli: Number(milli.n) };
}

const isMatched = (read: MatchedScore | UnusableScore): read is MatchedScore =>
  'scoreMilli' in read;

/**
 * Finds the indicator of each row of a unit's own table (自评表): by its name within the same levels,
 * then by a name that no other row and no other indicator has. Between two candidates it never
 * guesses: such rows are left to a person.
 */
export function matchScores(table: ScoreTable, framework: Framework): ScoreMatching {
  const [rows, all] = [table.rows.map(named), knownIn(framework)];
  const placed = onlyPairs(rows, all, samePlace);
  const byName = onlyPairs(rows, all, sameName);
  const taken = new Set([...placed.values()]);
  const free = [...byName].filter(([row, known]) => !placed.has(row) && !taken.has(known));
  const pairs = new Map([...placed, ...free]);
  const read = rows.flatMap((row) => {
    const known = pairs.get(row);
    return known === undefined ? [] : [readScore(row, known)];
  });
  const found = new Set([...pairs.values()]);
  return {
    matched: read.filter(isMatched),
    unusable: read.filter((each): each is UnusableScore => !isMatched(each)),
    unmatched: rows.filter((row) => !pairs.has(row)).map(({ row }) => row),
    unscored: all.filter((known) => !found.has(known)).map(({ indicator }) => indicator.id),
  };
}
