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
import { spareOf } from './support/explained';
import { spreadOf } from './support/median';
import type { Row } from './support/row';

const RUNS = 5;
const COUNTS = [1000, 10_000, 100_000] as const;
/**
 * Each size folds so many entries in a run, again and again where they are few: otherwise the compiler
 * has not yet seen what it compiles for many, and one pause of the collector counts as so much more.
 */
const FOLDED = 100_000;
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

/** What is folded for one size, and what it cost. */
class Size {
  readonly whole: number[] = [];
  readonly written: number[] = [];
  readonly oneMore: number[] = [];
  readonly late: number[] = [];

  constructor(
    readonly count: number,
    private readonly ground: Ground,
    private readonly journals: readonly JournalLines[],
  ) {}

  /** Milliseconds of one fold, the mean of as many as there are in a run. */
  foldWhole(): number {
    const times = FOLDED / this.count;
    const { package: pkg, digest: packageDigest } = this.ground;
    const start = performance.now();
    for (let i = 0; i < times; i += 1) {
      // As a page reads them anew: a fold is remembered by the very list that it was made of.
      foldEvaluation({ package: pkg, packageDigest, journals: [...this.journals] });
    }
    return (performance.now() - start) / times;
  }

  /**
   * Milliseconds of writing the same entries as JSON, one by one, the mean of as many: work that is
   * linear without a doubt. What it grows by beyond ten is the memory's, as entries leave the cache.
   */
  writeOut(): number {
    const times = FOLDED / this.count;
    let written = 0;
    const start = performance.now();
    for (let i = 0; i < times; i += 1) {
      for (const { entries } of this.journals) {
        for (const each of entries) written += JSON.stringify(each).length;
      }
    }
    const took = performance.now() - start;
    if (written === 0) throw new Error('nothing was written');
    return took / times;
  }

  /** Notes what a page does that is open: one entry more, and one that comes late. */
  goOn(): void {
    const next = parted(this.journals, [0, 1], MORE / 2);
    const page = new OpenPage(this.ground, next.rest);
    this.oneMore.push(spreadOf(next.taken.map((entry) => page.take(entry))).median);
    const late = parted(this.journals, [0], LATE / 2);
    this.late.push(new OpenPage(this.ground, late.rest).take(late.taken[0] as HashedEntry));
  }
}

/** All sizes in turn, so that a machine that grows busy falls on all of them. */
async function foldAll(): Promise<readonly Size[]> {
  const pkg = benchPackage();
  const packageDigest = await sha256Hex(canonicalText(pkg));
  const ground = { package: pkg, digest: packageDigest };
  const sizes = COUNTS.map(
    (count) => new Size(count, ground, benchHistory(pkg, packageDigest, count)),
  );
  for (let run = 0; run <= RUNS; run += 1) {
    for (const size of sizes) {
      const took = size.foldWhole();
      const written = size.writeOut();
      // The first would measure the compiler.
      if (run === 0) continue;
      size.whole.push(took);
      size.written.push(written);
      size.goOn();
    }
  }
  return sizes;
}

const load = (): string => `load average ${loadavg()[0]?.toFixed(1)}`;

/** How much more than its share a size took than the one before, in the middle of the runs. */
const growthOf = (own: readonly number[], before: readonly number[], times: number): number =>
  spreadOf(before.map((ms, run) => (own[run] ?? Number.NaN) / (ms * times))).median;

/** What writing the same entries out grows by is not the fold's. */
function memoryOf(size: Size, before: Size, ratio: number, tenth: number) {
  const grown = growthOf(size.written, before.written, size.count / before.count);
  return {
    ...{ floor: tenth * grown, ratio: ratio / grown, spare: spareOf(grown, { atMost: LINEAR }) },
    reason: `Ten times a tenth, with what writing the same entries as JSON, one by one, grows by itself: ${grown.toFixed(2)} ×. A thousand entries stay in the cache of the processor, more are fetched from memory.`,
  };
}

/** Beside ten times a tenth, by the middle of the ratios within the runs. */
function wholeRow(size: Size, before: Size | undefined): Row {
  const { median, least, most } = spreadOf(size.whole);
  const row = {
    ...{ name: `fold of ${size.count} entries`, unit: 'ms', ours: median, least, most },
    ...{ goal: `≤ ${LINEAR} × ten times a tenth`, runs: size.whole.length },
    note: `each run the mean of ${FOLDED / size.count}; ${load()}`,
  };
  if (before === undefined) return { ...row, peer: null, ratio: null, met: true };
  const times = size.count / before.count;
  const tenth = spreadOf(before.whole).median * times;
  const ratio = growthOf(size.whole, before.whole, times);
  const whole = { ...row, peer: tenth, ratio, met: ratio <= LINEAR };
  return whole.met ? whole : { ...whole, explained: memoryOf(size, before, ratio, tenth) };
}

function oneMoreRow({ count, oneMore }: Size): Row {
  const { median, least, most } = spreadOf(oneMore);
  return {
    ...{ name: `one more entry after ${count}`, unit: 'ms', ours: median, peer: null },
    ...{ ratio: null, least, most, runs: oneMore.length },
    ...{ goal: `≤ ${ONE_MORE_MS} ms`, met: median <= ONE_MORE_MS },
    note: `taken up, folded (work on site too) and scored as an open page does; the middle one of ${MORE} in each run`,
  };
}

function lateRow({ count, whole, late }: Size): Row {
  const { median, least, most } = spreadOf(late);
  const anew = spreadOf(whole).median;
  return {
    ...{ name: `an entry that belongs ${LATE} back, after ${count}`, unit: 'ms' },
    ...{ ours: median, peer: anew, ratio: median / anew, least, most, runs: late.length },
    ...{ goal: '≤ 1/20 of all anew', met: median / anew <= LATE_SHARE },
    note: 'from another phone, met late; folded on from the last mark before it',
  };
}

bench('fold', async () => {
  const sizes = await foldAll();
  const rows = sizes.flatMap((size, i) => [wholeRow(size, sizes[i - 1]), oneMoreRow(size)]);
  return [...rows, ...sizes.slice(-1).map(lateRow)];
});
