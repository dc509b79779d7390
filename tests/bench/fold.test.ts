import { loadavg } from 'node:os';
import { benchHistory } from '../../src/cli/bench/bench-history';
import { benchPackage } from '../../src/cli/bench/bench-phone';
import type { AssignmentPackage } from '../../src/domain/assignment/assignment-package';
import type { HashedEntry } from '../../src/domain/journal/entry';
import { foldEvaluation } from '../../src/domain/journal/fold';
import type { JournalLines } from '../../src/domain/journal/journal-lines';
import { HeldJournals, type JournalsRead } from '../../src/store/held-journals';
import { foldRead, scoreFolded } from '../../src/store/kept-work';
import type { Store } from '../../src/store/store';
import { wholeEvaluation } from '../../src/store/whole-evaluation';
import { canonicalText } from '../../src/trust/canonical';
import { sha256Hex } from '../../src/trust/digest';
import { bench } from './support/bench';
import { type Spread, spreadOf } from './support/median';
import type { Row } from './support/row';

const RUNS = 5;
const COUNTS = [1000, 10_000, 100_000] as const;
/** What noise may add to ten times the work of a tenth of the entries. */
const LINEAR = 1.3;
const ONE_MORE_MS = 1;
/** Entries that a phone writes one after another in each run. */
const MORE = 20;
/** How far back an entry belongs that comes late from another phone: some days of work. */
const LATE = 500;
/** What folding on from before a late entry may cost beside folding all of a hundred thousand anew. */
const LATE_SHARE = 1 / 20;

interface Ground {
  readonly package: AssignmentPackage;
  readonly digest: string;
}

/** The page that is open: what `readWork` does with what it has read, without the disk. */
class OpenPage {
  private readonly held = new HeldJournals('bench');
  // Only what is remembered hangs on it.
  private readonly store = { db: {}, codec: {} } as Store;
  private readonly ground: Ground;

  constructor(ground: Ground, journals: readonly JournalLines[]) {
    this.ground = ground;
    this.show(this.held.add(journals.flatMap(({ entries }) => entries)));
  }

  /** Takes up an entry that was written, with all that is shown of it: work on site too; ms. */
  take(entry: HashedEntry): number {
    const start = performance.now();
    this.show(this.held.add([entry]));
    return performance.now() - start;
  }

  private show(read: JournalsRead): void {
    const { package: pkg, digest: packageDigest } = this.ground;
    const evaluation = foldRead(this.store, this.ground, read);
    const scores = scoreFolded(this.store, this.ground, evaluation);
    const { journals } = read;
    const work = { assignment: 'bench', pkg, packageDigest, journals, keys: new Map() };
    wholeEvaluation({ ...work, evaluation, scores });
  }
}

/** The journals without the last entries of those that are named, and these by time. */
function parted(journals: readonly JournalLines[], of: readonly number[], count: number) {
  const ends = journals.map(({ entries }, i) => entries.length - (of.includes(i) ? count : 0));
  const rest = journals.map((lines, i) => ({ ...lines, entries: lines.entries.slice(0, ends[i]) }));
  const taken = journals.flatMap(({ entries }, i) => entries.slice(ends[i]));
  const at = ({ entry }: HashedEntry): number => Date.parse(entry.at);
  return { rest, taken: taken.sort((a, b) => at(a) - at(b)) };
}

interface Folded {
  readonly count: number;
  readonly whole: Spread;
  readonly oneMore: Spread;
  readonly late: Spread;
}

async function foldMany(count: number): Promise<Folded> {
  const pkg = benchPackage();
  const packageDigest = await sha256Hex(canonicalText(pkg));
  const ground = { package: pkg, digest: packageDigest };
  const journals = benchHistory(pkg, packageDigest, count);
  const next = parted(journals, [0, 1], MORE / 2);
  const late = parted(journals, [0], LATE / 2);
  const [whole, oneMore, behind]: [number[], number[], number[]] = [[], [], []];
  for (let run = 0; run <= RUNS; run += 1) {
    // As a page reads them anew: a fold is remembered by the very list that it was made of.
    const anew = [...journals];
    const start = performance.now();
    foldEvaluation({ package: pkg, packageDigest, journals: anew });
    const took = performance.now() - start;
    const page = new OpenPage(ground, next.rest);
    const more = spreadOf(next.taken.map((entry) => page.take(entry)));
    const met = new OpenPage(ground, late.rest).take(late.taken[0] as HashedEntry);
    if (run === 0) continue;
    whole.push(took);
    oneMore.push(more.median);
    behind.push(met);
  }
  return {
    ...{ count, whole: spreadOf(whole), oneMore: spreadOf(oneMore) },
    late: spreadOf(behind),
  };
}

const load = (): string => `load average ${loadavg()[0]?.toFixed(1)}`;

function wholeRow({ count, whole }: Folded, before: Folded | undefined): Row {
  const peer = before === undefined ? null : before.whole.median * (count / before.count);
  const ratio = peer === null ? null : whole.median / peer;
  return {
    ...{ name: `fold of ${count} entries`, unit: 'ms', ours: whole.median, peer, ratio },
    ...{ least: whole.least, most: whole.most, runs: whole.runs },
    ...{ goal: `≤ ${LINEAR} × ten times a tenth`, met: ratio === null || ratio <= LINEAR },
    note: load(),
  };
}

const oneMoreRow = ({ count, oneMore }: Folded): Row => ({
  ...{ name: `one more entry after ${count}`, unit: 'ms', ours: oneMore.median, peer: null },
  ...{ ratio: null, least: oneMore.least, most: oneMore.most, runs: oneMore.runs },
  ...{ goal: `≤ ${ONE_MORE_MS} ms`, met: oneMore.median <= ONE_MORE_MS },
  note: `taken up, folded (work on site too) and scored as an open page does; the middle one of ${MORE} in each run`,
});

function lateRow({ count, whole, late }: Folded): Row {
  const ratio = late.median / whole.median;
  return {
    ...{ name: `an entry that belongs ${LATE} back, after ${count}`, unit: 'ms' },
    ...{ ours: late.median, peer: whole.median, ratio },
    ...{ least: late.least, most: late.most, runs: late.runs },
    ...{ goal: '≤ 1/20 of all anew', met: ratio <= LATE_SHARE },
    note: 'from another phone, met late; folded on from the last mark before it',
  };
}

bench('fold', async () => {
  const folded: Folded[] = [];
  for (const count of COUNTS) folded.push(await foldMany(count));
  const rows = folded.flatMap((each, i) => [wholeRow(each, folded[i - 1]), oneMoreRow(each)]);
  return [...rows, ...folded.slice(-1).map(lateRow)];
});
