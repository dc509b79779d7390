import { describe, expect, it } from 'vitest';
import { forkView } from '../../../src/features/forks/fork-view';
import { HistoryMaker } from '../../support/journal-maker';
import { workOf } from '../../support/made-work';

/** Anna's phone wrote two scores and a photo; set back, it wrote one score that differs. */
function forked() {
  const history = new HistoryMaker();
  const [lead, anna] = [history.device('lead'), history.device('anna')];
  const twin = anna.cloned();
  history.devices.push(twin);
  anna.act('score.judged', { indicator: 'D12', scoreMilli: 1000 });
  anna.act('score.judged', { indicator: 'D11', scoreMilli: 1000 });
  anna.withdraw(anna.capture('dropped'));
  anna.capture('kept');
  twin.act('score.judged', { indicator: 'D11', scoreMilli: 2000 });
  return { history, lead, anna, twin };
}

describe('a fork as it is shown', () => {
  it('[UI54] shows of every branch when it was written and what it holds', () => {
    const { history, anna, twin } = forked();
    const view = forkView(workOf(history), anna.journal);
    expect(view).toMatchObject({ common: 2, settled: null, differing: ['D11'] });
    expect(view?.opened?.person).toBe(anna.person);
    const [first, last] = [anna.entries[2]?.entry.at, anna.head.entry.at];
    expect(view?.branches).toHaveLength(2);
    expect(view?.branches).toContainEqual({
      ...{ tip: { seq: 6, hash: anna.head.hash }, entries: 5, from: first, to: last },
      ...{ indicators: ['D11', 'D12'], evidence: 1 },
    });
    const { at } = twin.head.entry;
    expect(view?.branches).toContainEqual({
      ...{ tip: { seq: 2, hash: twin.head.hash }, entries: 1, from: at, to: at },
      ...{ indicators: ['D11'], evidence: 0 },
    });
  });

  it('[UI54] shows a settled fork as settled until a branch grows', () => {
    const { history, lead, anna, twin } = forked();
    const { hash } = lead.settle(anna.head, twin.head);
    expect(forkView(workOf(history), anna.journal)?.settled?.hash).toBe(hash);
    twin.capture('later');
    expect(forkView(workOf(history), anna.journal)?.settled).toBeNull();
  });

  it('[UI54] a journal without a fork has nothing to settle', () => {
    const { history, lead } = forked();
    expect(forkView(workOf(history), lead.journal)).toBeNull();
  });
});
