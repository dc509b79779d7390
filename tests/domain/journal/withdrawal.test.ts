import { describe, expect, it } from 'vitest';
import { cutAtHeads } from '../../../src/domain/journal/cut-at-heads';
import { HistoryMaker, type MadeDevice, type MadeEntry, PEOPLE } from '../../support/journal-maker';
import { sha256Of } from '../../support/made-ids';

const judge = (device: MadeDevice, scoreMilli: number): MadeEntry =>
  device.act('score.judged', { indicator: 'D11', scoreMilli });

const standing = (history: HistoryMaker) =>
  history.fold().registers['score:D11']?.map(({ value }) => value) ?? [];

describe('withdrawal', () => {
  it('[JN40] withdrawn evidence is listed as such with its reason', () => {
    const history = new HistoryMaker();
    const anna = history.device('anna');
    const [kept, dropped] = [anna.capture('kept'), anna.capture('dropped')];
    const by = anna.withdraw(dropped, 'blurred');
    const { evidence, withdrawn, setAside } = history.fold();
    expect(evidence.map(({ hash }) => hash)).toEqual([kept.hash]);
    expect(withdrawn).toEqual([
      {
        journal: anna.journal,
        seq: dropped.entry.seq,
        hash: dropped.hash,
        type: 'evidence.captured',
        evidence: expect.objectContaining({ sha256: sha256Of('dropped') }),
        person: PEOPLE.anna,
        reason: 'blurred',
        withdrawal: { journal: anna.journal, seq: by.entry.seq, hash: by.hash },
      },
    ]);
    expect(setAside).toEqual([]);
  });

  it('[JN41] a colleague may not withdraw it, the same person may from another device', () => {
    const history = new HistoryMaker();
    const [phone, bo] = [history.device('anna', 'phone'), history.device('bo')];
    const tablet = history.device('anna', 'tablet');
    const photo = phone.capture('photo');
    const wrong = bo.observe(phone).withdraw(photo);
    expect(history.fold().evidence).toHaveLength(1);
    expect(history.fold().setAside.map(({ hash, reason }) => [hash, reason])).toEqual([
      [wrong.hash, 'not-own-entry'],
    ]);
    tablet.observe(phone).withdraw(photo);
    expect(history.fold().evidence).toEqual([]);
  });

  it('[JN42] what was not seen cannot be withdrawn', () => {
    const history = new HistoryMaker();
    const [phone, tablet] = [history.device('anna', 'phone'), history.device('anna', 'tablet')];
    const photo = phone.capture('photo');
    const unseen = tablet.withdraw(photo);
    const absent = phone.act('entry.withdrawn', {
      journal: phone.journal,
      seq: 99,
      reason: 'nothing there',
    });
    const { evidence, setAside } = history.fold();
    expect(evidence).toHaveLength(1);
    expect(new Map(setAside.map(({ hash, reason }) => [hash, reason]))).toEqual(
      new Map([
        [unseen.hash, 'entry-not-found'],
        [absent.hash, 'entry-not-found'],
      ]),
    );
  });

  it('[JN43] a withdrawn value gives way to the one before it', () => {
    const history = new HistoryMaker();
    const anna = history.device('anna');
    judge(anna, 1000);
    anna.withdraw(judge(anna, 2000));
    expect(standing(history)).toEqual([1000]);
  });

  it('[JN44] a withdrawn withdrawal restores, and withdrawn again it does not', () => {
    const history = new HistoryMaker();
    const anna = history.device('anna');
    const photo = anna.capture('photo');
    const first = anna.withdraw(photo);
    const second = anna.withdraw(first);
    expect(history.fold().evidence).toHaveLength(1);
    expect(history.fold().withdrawn.map(({ hash }) => hash)).toEqual([first.hash]);
    anna.withdraw(second);
    expect(history.fold().evidence).toEqual([]);
  });

  it('[JN45] what founds or concludes the work cannot be withdrawn', () => {
    const history = new HistoryMaker();
    const lead = history.device('lead');
    const [opened, declared] = lead.entries;
    const stated = lead.act('statement.made', { statement: 'a.b.c' });
    if (opened === undefined || declared === undefined) throw new Error('unreachable');
    for (const target of [opened, declared, stated]) lead.withdraw(target);
    const { setAside, declarations, statements } = history.fold();
    expect(setAside.map(({ reason }) => reason)).toEqual(Array(3).fill('not-withdrawable'));
    expect(declarations[PEOPLE.lead]?.outcome).toBe('independent');
    expect(statements).toHaveLength(1);
  });

  it('[JN46] who steps aside may still take things back', () => {
    const history = new HistoryMaker();
    const anna = history.device('anna');
    const photo = anna.capture('photo');
    anna.declare('conflict');
    anna.withdraw(photo);
    expect(history.fold().evidence).toEqual([]);
    expect(history.fold().setAside).toEqual([]);
  });
});

describe('journals cut at heads', () => {
  it('[JN52] later entries and other branches fall away, missing heads are named', () => {
    const history = new HistoryMaker();
    const [anna, bo] = [history.device('anna'), history.device('bo')];
    const twin = anna.cloned();
    const kept = judge(anna, 1000);
    judge(anna, 2000);
    judge(twin, 3000);
    const heads = {
      [anna.journal]: { seq: kept.entry.seq, hash: kept.hash },
      [bo.journal]: { seq: 1, hash: sha256Of('not here') },
    };
    const cut = cutAtHeads([...history.journals, twin.lines], heads);
    expect(cut.missing).toEqual([bo.journal]);
    expect(cut.journals).toEqual([{ journal: anna.journal, entries: anna.entries.slice(0, 3) }]);
  });

  it('[JN52] a named branch stays, and one that is not here is missing', () => {
    const history = new HistoryMaker();
    const anna = history.device('anna');
    const twin = anna.cloned();
    const [ours, theirs] = [judge(anna, 1000), judge(twin, 3000)];
    judge(twin, 4000);
    const { journal } = anna;
    const placeOf = ({ entry: { seq }, hash }: MadeEntry) => ({ seq, hash });
    const heads = { [journal]: placeOf(ours) };
    const both = cutAtHeads([anna.lines, twin.lines], heads, { [journal]: [placeOf(theirs)] });
    const hashes = both.journals.flatMap(({ entries }) => entries.map(({ hash }) => hash));
    expect(hashes).toEqual([...anna.entries.map(({ hash }) => hash), theirs.hash]);
    expect(both.missing).toEqual([]);
    const absent = cutAtHeads([anna.lines], heads, { [journal]: [placeOf(theirs)] });
    expect(absent).toEqual({ journals: [], missing: [journal] });
  });

  it('[JN52] a head at a wrong seq or over a gap is missing', () => {
    const history = new HistoryMaker();
    const anna = history.device('anna');
    const last = judge(anna, 1000);
    const { journal } = anna;
    const atWrongSeq = { [journal]: { seq: 1, hash: last.hash } };
    expect(cutAtHeads([anna.lines], atWrongSeq).missing).toEqual([journal]);
    const gap = { journal, entries: anna.entries.filter(({ entry }) => entry.seq !== 1) };
    const atLast = { [journal]: { seq: last.entry.seq, hash: last.hash } };
    expect(cutAtHeads([gap], atLast).missing).toEqual([journal]);
    expect(cutAtHeads([anna.lines], atLast).missing).toEqual([]);
  });
});
