import { loadavg } from 'node:os';
import { benchHistory } from '../../src/cli/bench/bench-history';
import { benchPackage } from '../../src/cli/bench/bench-phone';
import { foldEvaluation } from '../../src/domain/journal/fold';
import type { JournalLines } from '../../src/domain/journal/journal-lines';
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

/** The same entries as a page reads them anew: a fold is remembered by the very list that it was made of. */
const readAnew = (journals: readonly JournalLines[]): JournalLines[] => [...journals];

/** The journals without the last entry of the first. */
const withoutLast = ([first, ...others]: readonly JournalLines[]): JournalLines[] =>
  first === undefined ? [] : [{ ...first, entries: first.entries.slice(0, -1) }, ...others];

interface Folded {
  readonly count: number;
  readonly whole: Spread;
  readonly oneMore: Spread;
}

async function foldMany(count: number): Promise<Folded> {
  const pkg = benchPackage();
  const packageDigest = await sha256Hex(canonicalText(pkg));
  const journals = benchHistory(pkg, packageDigest, count);
  const took = (of: readonly JournalLines[]): number => {
    const start = performance.now();
    foldEvaluation({ package: pkg, packageDigest, journals: of });
    return performance.now() - start;
  };
  const whole: number[] = [];
  const oneMore: number[] = [];
  for (let run = 0; run <= RUNS; run += 1) {
    const before = took(readAnew(withoutLast(journals)));
    const after = took(readAnew(journals));
    if (run === 0) continue;
    whole.push(before);
    oneMore.push(after);
  }
  return { count, whole: spreadOf(whole), oneMore: spreadOf(oneMore) };
}

function wholeRow({ count, whole }: Folded, before: Folded | undefined): Row {
  const peer = before === undefined ? null : before.whole.median * (count / before.count);
  const ratio = peer === null ? null : whole.median / peer;
  return {
    ...{ name: `fold of ${count} entries`, unit: 'ms', ours: whole.median, peer, ratio },
    ...{ least: whole.least, most: whole.most, runs: whole.runs },
    ...{ goal: `≤ ${LINEAR} × ten times a tenth`, met: ratio === null || ratio <= LINEAR },
    note: `load average ${loadavg()[0]?.toFixed(1)}`,
  };
}

const oneMoreRow = ({ count, oneMore }: Folded): Row => ({
  ...{ name: `one more entry after ${count}`, unit: 'ms', ours: oneMore.median, peer: null },
  ...{ ratio: null, least: oneMore.least, most: oneMore.most, runs: oneMore.runs },
  ...{ goal: `≤ ${ONE_MORE_MS} ms`, met: oneMore.median <= ONE_MORE_MS },
  note: 'the fold is made anew from all entries',
});

bench('fold', async () => {
  const folded: Folded[] = [];
  for (const count of COUNTS) folded.push(await foldMany(count));
  return folded.flatMap((each, i) => [wholeRow(each, folded[i - 1]), oneMoreRow(each)]);
});
