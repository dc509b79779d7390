import type { HashedEntry } from '../../src/domain/journal/entry';
import type { JournalLines } from '../../src/domain/journal/journal-lines';
import { toInstant } from '../../src/domain/kernel/instant';
import { madePackage } from './journal-maker';
import { sha256Text, testId } from './test-device';

/** A journal of so many entries, its opening the first, without signatures: for what only reads. */
export function makeHashedJournal(of: {
  readonly person: string;
  readonly device: string;
  readonly count: number;
}): JournalLines {
  const { assignment, nonce } = madePackage();
  const journal = testId();
  const opened = {
    ...{ assignment, package: sha256Text('package'), person: of.person, role: 'evaluator' },
    ...{ device: of.device.padEnd(43, 'A'), credential: sha256Text('credential'), nonce },
    ...{ build: 'test', reopens: null },
  };
  const entries = Array.from({ length: of.count }, (_, seq): HashedEntry => {
    const rest =
      seq === 0
        ? { type: 'journal.opened', body: opened }
        : { type: 'score.judged', body: { indicator: 'D301', scoreMilli: seq } };
    const at = toInstant(Date.UTC(2026, 10, 22, 1, seq), 480);
    const mono = { session: testId(), ms: seq };
    const entry = { ...{ v: 1 as const, journal, seq, prev: null, seen: {}, at, mono }, ...rest };
    return { entry, hash: sha256Text(`${journal}/${seq}`) };
  });
  return { journal, entries };
}
