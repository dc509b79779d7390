import { describe, expect, it } from 'vitest';
import { HistoryMaker, type MadeDevice, type MadeEntry, PEOPLE } from '../../support/journal-maker';
import { sha256Of } from '../../support/made-ids';

const judge = (device: MadeDevice, scoreMilli: number): MadeEntry =>
  device.act('score.judged', { indicator: 'D11', scoreMilli });

/** Anna's phone and the same phone set back, which wrote beside it; both judged D11. */
function forked() {
  const history = new HistoryMaker();
  const [lead, anna] = [history.device('lead'), history.device('anna')];
  const twin = anna.cloned();
  history.devices.push(twin);
  judge(anna, 1000);
  judge(twin, 2000);
  return { history, lead, anna, twin };
}

const valuesIn = (history: HistoryMaker) =>
  history.fold().registers['score:D11']?.map(({ value }) => value) ?? [];

const settledBy = (history: HistoryMaker) =>
  history.fold().forks.map(({ settled }) => settled?.hash ?? null);

const reasonsIn = (history: HistoryMaker) => history.fold().setAside.map(({ reason }) => reason);

describe('a fork that is settled', () => {
  it('[JN15] ends a conflict between branches when the field is written anew, and not by itself', () => {
    const { history, lead, anna, twin } = forked();
    judge(lead.observe(anna), 3000);
    expect(valuesIn(history)).toHaveLength(3);
    lead.settle(anna.head, twin.head);
    expect(valuesIn(history)).toHaveLength(3);
    expect(history.fold().conflicts.map(({ field }) => field)).toEqual(['score:D11']);
    judge(lead, 2500);
    expect(valuesIn(history)).toEqual([2500]);
    expect(history.fold().conflicts).toEqual([]);
  });

  it('[JN15] who has seen the settling entry has seen the branches as far as it names them', () => {
    const { history, lead, anna, twin } = forked();
    const bo = history.device('bo');
    lead.settle(anna.head, twin.head);
    judge(anna, 7000);
    judge(bo.observe(lead), 4000);
    expect(valuesIn(history)).toEqual([7000, 4000]);
  });

  it('[JN15] a branch that begins in another branch brings that one along', () => {
    const { history, lead, anna, twin } = forked();
    const again = twin.cloned();
    history.devices.push(again);
    judge(twin, 5000);
    judge(again, 6000);
    lead.settle(anna.head, again.head);
    judge(lead, 500);
    expect(valuesIn(history)).toEqual([5000, 500]);
  });

  it('[JN16] says who settled it and why, and both branches count', () => {
    const { history, lead, anna, twin } = forked();
    anna.capture('in one branch');
    twin.capture('in the other');
    const { forks, tips, heads } = history.fold();
    expect(forks.map(({ settled }) => settled)).toEqual([null]);
    expect(new Set(tips[anna.journal]?.map(({ hash }) => hash))).toEqual(
      new Set([anna.head.hash, twin.head.hash]),
    );
    expect(tips[anna.journal]).toContainEqual(heads[anna.journal]);
    const { entry, hash } = lead.settle(anna.head, twin.head);
    const place = { journal: lead.journal, seq: entry.seq, hash, at: entry.at };
    const after = history.fold();
    expect(after.forks[0]?.settled).toEqual({
      ...place,
      person: PEOPLE.lead,
      reason: '手机曾恢复到旧备份',
    });
    expect(new Set(after.evidence.map(({ evidence }) => evidence.sha256))).toEqual(
      new Set(['in one branch', 'in the other'].map(sha256Of)),
    );
    expect(after.setAside).toEqual([]);
  });

  it('[JN16] is open again when a branch grows or a third one arrives, until settled again', () => {
    const { history, lead, anna, twin } = forked();
    lead.settle(anna.head, twin.head);
    judge(twin, 9000);
    expect(settledBy(history)).toEqual([null]);
    const second = lead.settle(anna.head, twin.head);
    expect(settledBy(history)).toEqual([second.hash]);
    const third = anna.cloned();
    third.entries.splice(2);
    history.devices.push(third);
    judge(third, 9500);
    expect(settledBy(history)).toEqual([null]);
    const last = lead.settle(anna.head, twin.head, third.head);
    expect(settledBy(history)).toEqual([last.hash]);
  });

  it('[JN16] a fork within a branch is settled apart from the one before it', () => {
    const { history, lead, anna, twin } = forked();
    const again = twin.cloned();
    history.devices.push(again);
    judge(twin, 5000);
    judge(again, 6000);
    const inner = lead.settle(twin.head, again.head);
    expect(settledBy(history)).toEqual([null, inner.hash]);
    const both = lead.settle(anna.head, twin.head, again.head);
    expect(settledBy(history)).toEqual([both.hash, inner.hash]);
  });

  it('[JN17] one that names what is no branch here is set aside, until that arrives', () => {
    const { history, lead, anna, twin } = forked();
    const settling = lead.settle(anna.head, twin.head);
    const [known, unknown] = [history.devices.slice(0, 2), history.devices];
    const linesOf = (devices: readonly MadeDevice[]) => devices.map(({ lines }) => lines);
    expect(history.fold(linesOf(known)).setAside).toEqual([
      expect.objectContaining({ hash: settling.hash, reason: 'fork-not-found' }),
    ]);
    expect(history.fold(linesOf(unknown)).setAside).toEqual([]);
  });

  it('[JN17] one that names the trunk, another place or the own journal is set aside', () => {
    const { history, lead, anna, twin } = forked();
    const [, declared] = anna.entries;
    if (declared === undefined) throw new Error('unreachable');
    lead.settle(declared, anna.head);
    const reason = '错位';
    const misplaced = [anna.head, twin.head].map(({ hash }, i) => ({ seq: 5 + i, hash }));
    lead.act('fork.settled', { journal: anna.journal, tips: misplaced, reason });
    lead.act('fork.settled', {
      journal: lead.journal,
      tips: [anna.head, twin.head].map(({ hash }, i) => ({ seq: 2 + i, hash })),
      reason,
    });
    const other = lead.cloned();
    history.devices.push(other);
    lead.capture('one');
    other.capture('two');
    lead.settle(lead.head, other.head);
    expect(reasonsIn(history)).toEqual(Array(4).fill('fork-not-found'));
    expect(settledBy(history)).toEqual([null, null]);
  });

  it('[JN17] one in a branch itself is set aside, although it has seen the other one by then', () => {
    const { history, lead, anna, twin } = forked();
    const [ours, theirs] = [anna.head, twin.head];
    lead.settle(ours, theirs);
    const place = lead.head.entry.seq;
    judge(anna.claim(lead.journal, place), 100);
    expect(valuesIn(history)).toEqual([100]);
    const own = lead.cloned();
    history.devices.push(own);
    lead.capture('one');
    own.capture('two');
    const tablet = history.device('lead', 'tablet');
    tablet.settle(lead.head, own.head);
    lead.claim(tablet.journal, tablet.head.entry.seq).settle(lead.head, own.head);
    expect(reasonsIn(history)).toEqual(['fork-not-found']);
  });

  it('[JN18] only an independent lead evaluator settles', () => {
    const { history, anna, twin } = forked();
    const bo = history.device('bo');
    const tablet = history.bare('lead', 'tablet');
    tablet.open();
    bo.settle(anna.head, twin.head);
    tablet.settle(anna.head, twin.head);
    expect(new Set(reasonsIn(history))).toEqual(new Set(['role-not-allowed', 'no-declaration']));
    expect(settledBy(history)).toEqual([null]);
  });

  it('[JN18] tips that repeat, that stand in another order or are less than two are malformed', () => {
    const { history, lead, anna, twin } = forked();
    const [low, high] = [anna.head, twin.head]
      .map(({ entry: { seq }, hash }) => ({ seq, hash }))
      .sort((a, b) => (a.hash < b.hash ? -1 : 1));
    for (const tips of [[low], [low, low], [high, low]]) {
      lead.raw('fork.settled', { journal: anna.journal, tips, reason: '理由' });
    }
    expect(reasonsIn(history)).toEqual(Array(3).fill('body-malformed'));
  });

  it('[JN45] it cannot be withdrawn', () => {
    const { history, lead, anna, twin } = forked();
    const settling = lead.settle(anna.head, twin.head);
    lead.withdraw(settling);
    expect(reasonsIn(history)).toEqual(['not-withdrawable']);
    expect(settledBy(history)).toEqual([settling.hash]);
  });

  it('[JN6] a branch that claims to have seen what settles it is cut like any circle', () => {
    const { history, lead, anna, twin } = forked();
    const place = lead.head.entry.seq + 1;
    judge(twin.claim(lead.journal, place), 8000);
    lead.settle(anna.head, twin.head);
    const { forks, broken, entryCount } = history.fold();
    expect(broken.map(({ reason }) => reason)).toEqual(['seen-in-circle']);
    expect(entryCount).toBe(8);
    expect(forks).toHaveLength(1);
  });
});

describe('a withdrawal after a fork was settled', () => {
  function bothCaptured() {
    const { history, lead, anna, twin } = forked();
    const photos = [anna.capture('one'), twin.capture('two')] as const;
    lead.settle(anna.head, twin.head);
    const tablet = history.device('anna', 'tablet');
    return { history, tablet: tablet.observe(lead), photos };
  }

  it('[JN47] without a hash it is set aside as ambiguous where two entries stand', () => {
    const { history, tablet, photos } = bothCaptured();
    tablet.withdraw(photos[0]);
    expect(reasonsIn(history)).toEqual(['entry-ambiguous']);
    expect(history.fold().evidence).toHaveLength(2);
  });

  it('[JN47] by the hash it takes back that one entry', () => {
    const { history, tablet, photos } = bothCaptured();
    tablet.withdrawExactly(photos[1]);
    tablet.act('entry.withdrawn', {
      ...{ journal: tablet.journal, seq: 0, hash: sha256Of('another'), reason: 'wrong' },
    });
    expect(history.fold().evidence.map(({ hash }) => hash)).toEqual([photos[0].hash]);
    expect(reasonsIn(history)).toEqual(['entry-not-found']);
  });
});
