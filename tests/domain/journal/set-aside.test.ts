import { describe, expect, it } from 'vitest';
import { reopenReason } from '../../../src/domain/journal/reopen-reason';
import type { SetAsideReason } from '../../../src/domain/journal/set-aside';
import { HistoryMaker, type MadeDevice, type MadeEntry, PEOPLE } from '../../support/journal-maker';
import { idOf, sha256Of } from '../../support/made-ids';

const judge = (device: MadeDevice, scoreMilli = 1000): MadeEntry =>
  device.act('score.judged', { indicator: 'D11', scoreMilli });

/** Reasons of the entries set aside, by hash. */
const reasonsOf = (history: HistoryMaker): ReadonlyMap<string, SetAsideReason> =>
  new Map(history.fold().setAside.map(({ hash, reason }) => [hash, reason]));

describe('entries set aside for their form', () => {
  it('[JN20] an entry of unknown type is named and the rest goes on', () => {
    const history = new HistoryMaker();
    const anna = history.device('anna');
    const odd = anna.raw('drone.flown', { answer: 1 });
    judge(anna);
    const { setAside, registers, entryCount } = history.fold();
    const { journal, seq, type } = odd.entry;
    expect(setAside).toEqual([{ journal, seq, hash: odd.hash, type, reason: 'unknown-type' }]);
    expect(registers['score:D11']).toHaveLength(1);
    expect(entryCount).toBe(4);
  });

  it('[JN21] a missing, superfluous or wrongly typed member makes the body malformed', () => {
    const history = new HistoryMaker();
    const anna = history.device('anna');
    const wrong = [
      anna.raw('score.judged', { indicator: 'D11' }),
      anna.raw('score.judged', { indicator: 'D11', scoreMilli: 1, extra: 1 }),
      anna.raw('score.judged', { indicator: 'D11', scoreMilli: -1 }),
      anna.raw('checkpoint.assessed', { indicator: 'A11', checkpoint: 'A11-1', finding: 'maybe' }),
    ];
    const reasons = reasonsOf(history);
    expect(wrong.map(({ hash }) => reasons.get(hash))).toEqual(wrong.map(() => 'body-malformed'));
    expect(reasons.size).toBe(wrong.length);
  });
});

describe('who may write a journal', () => {
  it('[JN22] a journal of another assignment or package is set aside whole', () => {
    const history = new HistoryMaker();
    const [anna, bo] = [history.bare('anna'), history.bare('bo')];
    const replayed = anna.open({ assignment: idOf('another assignment') });
    const outdated = bo.open({ package: sha256Of('another package') });
    const after = [anna.declare(), judge(anna), judge(bo)];
    const reasons = reasonsOf(history);
    expect(reasons.get(replayed.hash)).toBe('wrong-assignment');
    expect(reasons.get(outdated.hash)).toBe('wrong-package');
    for (const { hash } of after) expect(reasons.get(hash)).toBe('journal-not-opened');
    expect(history.fold().journals).toEqual({});
  });

  it('[JN23] entries before an opening are not counted', () => {
    const history = new HistoryMaker();
    const anna = history.bare('anna');
    const early = anna.declare();
    anna.open();
    expect([...reasonsOf(history)]).toEqual([[early.hash, 'journal-not-opened']]);
    expect(history.fold().declarations).toEqual({});
  });

  it('[JN24] a second opening changes nothing, a correct one after a wrong one opens', () => {
    const history = new HistoryMaker();
    const anna = history.device('anna');
    const second = anna.open({ device: 'A'.repeat(43) });
    const bo = history.bare('bo');
    const wrong = bo.open({ package: sha256Of('another package') });
    bo.open();
    bo.declare();
    expect([...reasonsOf(history)]).toEqual([
      [second.hash, 'already-opened'],
      [wrong.hash, 'wrong-package'],
    ]);
    const { journals } = history.fold();
    expect(journals[anna.journal]?.seq).toBe(0);
    expect(journals[bo.journal]?.seq).toBe(1);
  });

  it('[JN25] strangers and people in a role that is not theirs open no journal', () => {
    const history = new HistoryMaker();
    const stranger = history.bare('anna').open({ person: idOf('stranger') });
    const promoted = history.bare('bo').open({ role: 'leadEvaluator' });
    expect([...reasonsOf(history)]).toEqual([
      [stranger.hash, 'not-in-team'],
      [promoted.hash, 'role-differs'],
    ]);
  });

  it('[JN32] roles keep to their acts', () => {
    const history = new HistoryMaker();
    const [reviewer, anna] = [history.device('reviewer'), history.device('anna')];
    const wrong = [judge(reviewer), reviewer.capture('photo'), sealEmpty(anna)];
    const statement = reviewer.act('statement.made', { statement: 'a.b.c' });
    const reasons = reasonsOf(history);
    expect(wrong.map(({ hash }) => reasons.get(hash))).toEqual(wrong.map(() => 'role-not-allowed'));
    expect(reasons.has(statement.hash)).toBe(false);
  });

  it('[JN32] a supervisor reads and makes no statement', () => {
    const plain = new HistoryMaker();
    const supervisor = { person: PEOPLE.bo, name: '演示监督员', role: 'supervisor' as const };
    const history = new HistoryMaker({ ...plain.package, team: [supervisor] });
    const device = history.bare('bo');
    device.open({ role: 'supervisor' });
    device.declare();
    const statement = device.act('statement.made', { statement: 'a.b.c' });
    expect(reasonsOf(history).get(statement.hash)).toBe('role-not-allowed');
  });
});

/** Seals a manifest whose content does not matter. */
function sealEmpty(device: MadeDevice, changes: { assignment?: string; package?: string } = {}) {
  const exact = { num: '0', den: '1' };
  return device.act('report.sealed', {
    manifest: {
      v: 1,
      type: 'takan-report',
      suite: 'S1',
      id: idOf('manifest'),
      assignment: idOf('assignment'),
      package: new HistoryMaker().packageDigest,
      framework: sha256Of('framework'),
      scores: [{ indicator: 'A11', weightMilli: 0, score: exact, printed: '0', reason: '' }],
      total: { score: exact, printed: '0', grade: '差' },
      evidence: [],
      journals: {},
      people: [],
      setAside: 0,
      supersedes: null,
      build: 'test',
      ...changes,
    },
  });
}

describe('entries set aside for what they name', () => {
  it('[JN30] what the package does not have is named', () => {
    const history = new HistoryMaker();
    const anna = history.device('anna');
    const expected: readonly (readonly [MadeEntry, SetAsideReason])[] = [
      [
        anna.act('checkpoint.assessed', {
          indicator: 'Z9',
          checkpoint: 'Z9-1',
          finding: 'met',
        }),
        'unknown-indicator',
      ],
      [
        anna.act('checkpoint.assessed', {
          indicator: 'A11',
          checkpoint: 'A12-1',
          finding: 'met',
        }),
        'unknown-checkpoint',
      ],
      [
        anna.act('checkpoint.assessed', {
          indicator: 'D11',
          checkpoint: 'A11-1',
          finding: 'met',
        }),
        'unknown-checkpoint',
      ],
      [
        anna.act('figure.entered', { indicator: 'Z9', figure: 'spent', value: 1 }),
        'unknown-indicator',
      ],
      [
        anna.act('figure.entered', { indicator: 'B11', figure: 'spent', value: 1 }),
        'unknown-figure',
      ],
      [
        anna.act('figure.entered', { indicator: 'A11', figure: 'spent', value: 1 }),
        'unknown-figure',
      ],
      [anna.act('score.judged', { indicator: 'Z9', scoreMilli: 1 }), 'unknown-indicator'],
      [anna.act('deduction.explained', { indicator: 'Z9', reason: 'x' }), 'unknown-indicator'],
      [anna.capture('p1', { indicator: 'Z9' }), 'unknown-indicator'],
      [anna.capture('p2', { indicator: 'A11', checkpoint: 'A12-1' }), 'unknown-checkpoint'],
      [anna.capture('p3', { indicator: 'D11', checkpoint: 'A11-1' }), 'unknown-checkpoint'],
      [anna.capture('p4', { site: 'S9' }), 'unknown-site'],
    ];
    anna.capture('p5', { indicator: 'A11', checkpoint: 'A11-1', site: 'S1' });
    const reasons = reasonsOf(history);
    expect(expected.map(([{ hash }]) => reasons.get(hash))).toEqual(expected.map(([, why]) => why));
    expect(reasons.size).toBe(expected.length);
    expect(history.fold().evidence).toHaveLength(1);
  });

  it('[JN31] scores above the weight, beside their rule, and negative figures do not count', () => {
    const history = new HistoryMaker();
    const anna = history.device('anna');
    const above = judge(anna, 20_001);
    const exact = judge(anna, 20_000);
    const beside = anna.act('score.judged', { indicator: 'A11', scoreMilli: 1 });
    const negative = anna.act('figure.entered', { indicator: 'B11', figure: 'arrived', value: -1 });
    anna.act('figure.entered', { indicator: 'B11', figure: 'arrived', value: 0 });
    expect([...reasonsOf(history)]).toEqual([
      [above.hash, 'score-above-weight'],
      [beside.hash, 'score-not-judged'],
      [negative.hash, 'negative-figure'],
    ]);
    const { registers } = history.fold();
    expect(registers['score:D11']?.map(({ hash }) => hash)).toEqual([exact.hash]);
    expect(registers['figure:B11:arrived']?.map(({ value }) => value)).toEqual([0]);
  });

  it('[JN33] a later correct entry counts', () => {
    const history = new HistoryMaker();
    const anna = history.device('anna');
    judge(anna, 20_001);
    judge(anna, 19_000);
    const { registers, setAside } = history.fold();
    expect(setAside).toHaveLength(1);
    expect(registers['score:D11']?.map(({ value }) => value)).toEqual([19_000]);
  });

  it.each(reopenReason.options)('[JN35] a journal that goes on after %s is opened', (reason) => {
    const history = new HistoryMaker();
    const anna = history.bare('anna');
    anna.open({ reopens: { journal: idOf('old'), reason } });
    expect(history.fold().journals[anna.journal]?.reopens?.reason).toBe(reason);
  });

  it('[JN35] a refusal is such a reason, a whim is none', () => {
    expect(reopenReason.options).toContain('refused');
    const history = new HistoryMaker();
    const anna = history.bare('anna');
    const { body } = new HistoryMaker().bare('anna').open().entry;
    const reopens = { journal: idOf('old'), reason: 'whim' };
    const opening = anna.raw('journal.opened', { ...body, reopens });
    expect(reasonsOf(history).get(opening.hash)).toBe('body-malformed');
  });

  it('[JN34] a seal over another assignment or package is no seal', () => {
    const history = new HistoryMaker();
    const lead = history.device('lead');
    const wrong = [
      sealEmpty(lead, { assignment: idOf('another') }),
      sealEmpty(lead, { package: sha256Of('another') }),
    ];
    const right = sealEmpty(lead);
    const reasons = reasonsOf(history);
    expect(wrong.map(({ hash }) => reasons.get(hash))).toEqual([
      'wrong-assignment',
      'wrong-package',
    ]);
    expect(history.fold().sealed.map(({ hash }) => hash)).toEqual([right.hash]);
  });

  it('[JN51] seals and statements tell who made them in which role', () => {
    const history = new HistoryMaker();
    const lead = history.device('lead');
    const seal = sealEmpty(lead);
    const made = lead.act('statement.made', { statement: 'a.b.c' });
    const { sealed, statements } = history.fold();
    expect(sealed[0]).toMatchObject({ person: PEOPLE.lead, seq: seal.entry.seq, hash: seal.hash });
    const { journal, seq, at } = made.entry;
    const place = { journal, seq, hash: made.hash, at };
    expect(statements).toEqual([
      { jws: 'a.b.c', person: PEOPLE.lead, role: 'leadEvaluator', ...place },
    ]);
  });

  it('[JN50] heads and opening facts are told by journal', () => {
    const history = new HistoryMaker();
    const anna = history.device('anna');
    const odd = anna.raw('thing.unknown', {});
    const { heads, journals } = history.fold();
    expect(heads).toEqual({ [anna.journal]: { seq: odd.entry.seq, hash: odd.hash } });
    expect(journals[anna.journal]).toMatchObject({
      person: PEOPLE.anna,
      role: 'evaluator',
      reopens: null,
      seq: 0,
      assignment: history.package.assignment,
    });
  });
});
