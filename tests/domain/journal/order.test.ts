import { describe, expect, it } from 'vitest';
import type { JournalLines } from '../../../src/domain/journal/journal-lines';
import { orderEntries } from '../../../src/domain/journal/order';
import { HistoryMaker, type MadeDevice, type MadeEntry } from '../../support/journal-maker';
import { idOf, sha256Of } from '../../support/made-ids';

const hashesOf = (journals: readonly JournalLines[]): readonly string[] =>
  orderEntries(journals).ordered.map(({ hash }) => hash);

const judge = (device: MadeDevice, scoreMilli: number): MadeEntry =>
  device.act('score.judged', { indicator: 'D11', scoreMilli });

/** The entry re-made with another instant, as a device with a wrong clock would have. */
function atInstant(made: MadeEntry, at: string): MadeEntry {
  const entry = { ...made.entry, at };
  return { entry, hash: sha256Of(JSON.stringify(entry)), line: '' };
}

describe('order of entries', () => {
  it('[JN1] an entry stands after what it has seen although its clock says 1970', () => {
    const history = new HistoryMaker();
    const [anna, bo, lead] = [history.device('anna'), history.device('bo'), history.device('lead')];
    const first = judge(anna, 1000);
    const second = judge(bo.observe(anna), 2000);
    history.clockMs = 0;
    const third = judge(lead.observe(bo), 3000);
    const { ordered } = orderEntries(history.journals);
    const placeOf = (made: MadeEntry) => ordered.findIndex(({ hash }) => hash === made.hash);
    expect(placeOf(first)).toBeLessThan(placeOf(second));
    expect(placeOf(second)).toBeLessThan(placeOf(third));
    const [seesFirst, seesOwn] = [ordered[placeOf(third)], ordered[placeOf(first)]];
    if (seesFirst === undefined || seesOwn === undefined) throw new Error('entries are missing');
    expect(seesFirst.sees(seesOwn)).toBe(true);
    expect(seesOwn.sees(seesFirst)).toBe(false);
    expect(seesOwn.sees(seesOwn)).toBe(false);
  });

  it('[JN2] concurrent entries stand by instant across offsets, then by journal', () => {
    const history = new HistoryMaker();
    const made = ['a', 'b', 'c'].map((label) => history.bare('anna', label).open());
    const [a, b, c] = made;
    if (a === undefined || b === undefined || c === undefined) throw new Error('unreachable');
    const early = atInstant(c, '2026-11-22T10:00:00+08:00');
    const late = [a, b].map((each) => atInstant(each, '2026-11-22T02:30:00Z'));
    const journals = [...late, early].map((each) => ({
      journal: each.entry.journal,
      entries: [each],
    }));
    const byJournal = [...late].sort((x, y) => (x.entry.journal < y.entry.journal ? -1 : 1));
    expect(hashesOf(journals)).toEqual([early, ...byJournal].map(({ hash }) => hash));
  });

  it('[JN3] a gap leaves out what follows it and names it', () => {
    const history = new HistoryMaker();
    const anna = history.device('anna');
    const [lost, after, last] = [judge(anna, 1), judge(anna, 2), judge(anna, 3)];
    const entries = anna.entries.filter((each) => each !== lost);
    const { ordered, broken } = orderEntries([{ journal: anna.journal, entries }]);
    expect(ordered).toHaveLength(2);
    expect(broken).toEqual(
      [after, last].map(({ entry: { journal, seq }, hash }) => ({
        journal,
        seq,
        hash,
        reason: 'predecessor-missing',
      })),
    );
  });

  it('[JN3] an entry that skips a seq or names the predecessor of another journal is broken', () => {
    const history = new HistoryMaker();
    const [anna, bo] = [history.device('anna'), history.device('bo')];
    const skipping = { ...judge(anna, 1).entry, seq: 9 };
    const grafted = { ...judge(bo, 1).entry, prev: anna.head.entry.prev };
    const headless = { ...judge(bo, 2).entry, seq: 3, prev: null };
    const wrong = [skipping, grafted, headless].map((entry) => ({
      entry,
      hash: sha256Of(JSON.stringify(entry)),
    }));
    const { broken } = orderEntries([...history.journals, { journal: 'x', entries: wrong }]);
    expect(broken.map(({ hash }) => hash).sort()).toEqual(wrong.map(({ hash }) => hash).sort());
  });

  it('[JN4] both branches of a fork are kept, concurrent, and the fork is named', () => {
    const history = new HistoryMaker();
    const anna = history.device('anna');
    const twin = anna.cloned();
    const [ours, theirs] = [judge(anna, 1), judge(twin, 2)];
    const [oursNext, theirsNext] = [judge(anna, 3), judge(twin, 4)];
    const { ordered, forks, broken } = orderEntries([...history.journals, twin.lines]);
    expect(forks).toEqual([
      { journal: anna.journal, seq: 2, hashes: [ours.hash, theirs.hash].sort() },
    ]);
    expect(broken).toEqual([]);
    expect(ordered).toHaveLength(6);
    const placed = (made: MadeEntry) => {
      const found = ordered.find(({ hash }) => hash === made.hash);
      if (found === undefined) throw new Error('an entry is missing');
      return found;
    };
    expect(placed(oursNext).sees(placed(ours))).toBe(true);
    expect(placed(oursNext).sees(placed(theirs))).toBe(false);
    expect(placed(theirsNext).sees(placed(ours))).toBe(false);
    expect(ordered.slice(0, 2).every((trunk) => placed(theirsNext).sees(trunk))).toBe(true);
  });

  it('[JN4] a fork at the opening and a fork within a branch are named too', () => {
    const history = new HistoryMaker();
    const anna = history.bare('anna');
    const twin = anna.cloned();
    anna.open();
    twin.open();
    const again = twin.cloned();
    judge(twin, 1);
    judge(again, 2);
    const { forks, ordered } = orderEntries([...history.journals, twin.lines, again.lines]);
    expect(forks.map(({ seq }) => seq)).toEqual([0, 1]);
    expect(ordered).toHaveLength(4);
  });

  it('[JN5] who has seen a forked journal has seen its trunk only', () => {
    const history = new HistoryMaker();
    const [anna, bo] = [history.device('anna'), history.device('bo')];
    const twin = anna.cloned();
    judge(anna, 1);
    judge(twin, 2);
    const seeing = judge(bo.observe(anna), 3);
    const { ordered } = orderEntries([...history.journals, twin.lines]);
    const bos = ordered.find(({ hash }) => hash === seeing.hash);
    const seen = ordered.filter((each) => bos?.sees(each) && each.entry.journal === anna.journal);
    expect(seen.map(({ entry }) => entry.seq)).toEqual([0, 1]);
  });

  it('[JN6] claims in a circle are cut at one place, the same for any input order', () => {
    const history = new HistoryMaker();
    const [anna, bo, lead] = [history.device('anna'), history.device('bo'), history.device('lead')];
    judge(anna.claim(bo.journal, 2), 1);
    judge(bo.claim(lead.journal, 2), 2);
    judge(lead.claim(anna.journal, 2), 3);
    const after = judge(anna, 4);
    const forward = orderEntries(history.journals);
    const backward = orderEntries([...history.journals].reverse());
    expect(forward.ordered).toHaveLength(10);
    expect(forward.ordered.some(({ hash }) => hash === after.hash)).toBe(true);
    expect(forward.broken.map(({ reason }) => reason)).toEqual(['seen-in-circle']);
    expect(backward.ordered.map(({ hash }) => hash)).toEqual(
      forward.ordered.map(({ hash }) => hash),
    );
    expect(backward.broken).toEqual(forward.broken);
  });

  it('[JN6] an honest entry that waits for a circle keeps its sight', () => {
    const history = new HistoryMaker();
    const [anna, bo, lead] = [history.device('anna'), history.device('bo'), history.device('lead')];
    const seen = judge(anna.claim(bo.journal, 2), 1);
    judge(bo.claim(anna.journal, 2), 2);
    history.clockMs = 0;
    const honest = judge(lead.observe(anna), 3);
    const { ordered, broken } = orderEntries(history.journals);
    expect(broken).toHaveLength(1);
    expect(broken[0]?.journal).not.toBe(lead.journal);
    const placed = ordered.find(({ hash }) => hash === honest.hash);
    const annas = ordered.find(({ hash }) => hash === seen.hash);
    expect(annas !== undefined && placed?.sees(annas)).toBe(true);
  });

  it('[JN6] a circle through a fork that is settled is cut too', () => {
    const history = new HistoryMaker();
    const [lead, anna] = [history.device('lead'), history.device('anna')];
    // The settling entry is claimed to have been seen before the journal forked.
    judge(anna.claim(lead.journal, 2), 1);
    const twin = anna.cloned();
    history.devices.push(twin);
    const tips = [judge(anna, 2), judge(twin, 3)];
    lead.settle(...tips);
    const { ordered, broken } = orderEntries(history.journals);
    expect(ordered).toHaveLength(8);
    expect(broken.map(({ reason }) => reason)).toEqual(['seen-in-circle']);
  });

  it('[JN9] a claim beyond what is here covers what is here, and no unknown journal stops anything', () => {
    const history = new HistoryMaker();
    const [anna, bo] = [history.device('anna'), history.device('bo')];
    const held = judge(anna, 1);
    const seeing = judge(bo.claim(anna.journal, 99).claim(idOf('nowhere'), 4), 2);
    const { ordered, broken } = orderEntries(history.journals);
    const [bos, annas] = [seeing, held].map((made) =>
      ordered.find(({ hash }) => hash === made.hash),
    );
    expect(annas !== undefined && bos?.sees(annas)).toBe(true);
    expect(broken).toEqual([]);
  });

  it('[JN8] ten thousand entries of eight journals come out complete and after all they have seen', () => {
    const history = new HistoryMaker();
    const devices = Array.from({ length: 8 }, (_, index) => history.bare('anna', `many ${index}`));
    for (const device of devices) device.open();
    for (let round = 1; round < 1250; round += 1) {
      for (const [index, device] of devices.entries()) {
        const other = devices[(index + round) % devices.length];
        if (other !== undefined && other !== device) device.observe(other);
        judge(device, round);
      }
    }
    const { ordered } = orderEntries(history.journals);
    expect(ordered).toHaveLength(10_000);
    const placed = new Map<string, number>();
    const early = ordered.filter(({ entry: { journal, seq, seen } }) => {
      const isEarly = Object.entries(seen).some(([other, at]) => (placed.get(other) ?? -1) < at);
      placed.set(journal, seq);
      return isEarly;
    });
    expect(early).toEqual([]);
  });
});
