import { describe, expect, it } from 'vitest';
import { ProgressRefresher } from '../../src/app/progress-refresher';
import type { RowState } from '../../src/app/row-state';
import type { Progress } from '../../src/store/progress';
import { madePackage } from '../support/journal-maker';

const of = { ...madePackage(), digest: 'd'.repeat(64) };
const counts = { entries: 0, entriesHeld: 0, evidence: 0, evidenceHeld: 0 };
const delivery = { kind: 'nothing-yet', ...counts } as const;
const progress = (source: string): Progress => ({
  ...{ source, scored: 1, indicators: 2, declared: [] },
});
const row = (source: string, known: Progress | null = null): RowState => ({
  ...{ of, delivery, source, progress: known },
});

function bench(answers: readonly (Progress | Error | null)[]) {
  const left = [...answers];
  const asked: string[] = [];
  const told: Progress[] = [];
  const refresher = new ProgressRefresher(
    async ({ assignment }) => {
      asked.push(assignment);
      const answer = left.shift() ?? null;
      if (answer instanceof Error) throw answer;
      return answer;
    },
    (_, fresh) => told.push(fresh),
  );
  const settle = () => new Promise<void>((done) => setImmediate(done));
  return { refresher, asked, told, settle };
}

describe('the refresher of progress', () => {
  it('[UI33] has a row without progress folded, and tells what came of it', async () => {
    const { refresher, asked, told, settle } = bench([progress('a')]);
    refresher.look([row('a')]);
    await settle();
    expect(asked).toEqual([of.assignment]);
    expect(told).toEqual([progress('a')]);
  });

  it('[UI33] asks for nothing where progress is current', () => {
    const { refresher, asked } = bench([]);
    refresher.look([row('a', progress('a'))]);
    expect(asked).toEqual([]);
  });

  it('[UI33] asks for each state of an assignment once, and again when an entry has come', async () => {
    const { refresher, asked, settle } = bench([progress('a'), progress('b')]);
    refresher.look([row('a')]);
    refresher.look([row('a')]);
    await settle();
    refresher.look([row('a')]);
    expect(asked).toHaveLength(1);
    refresher.look([row('b')]);
    expect(asked).toHaveLength(2);
  });

  it('[UI33] asks again after a failure', async () => {
    const { refresher, asked, told, settle } = bench([new Error('gone'), progress('a')]);
    refresher.look([row('a')]);
    await settle();
    expect(told).toEqual([]);
    refresher.look([row('a')]);
    await settle();
    expect(asked).toHaveLength(2);
    expect(told).toEqual([progress('a')]);
  });
});
