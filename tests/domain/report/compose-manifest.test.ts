import { describe, expect, it } from 'vitest';
import { manifest } from '../../../src/domain/report/manifest';
import { canonicalText } from '../../../src/trust/canonical';
import { scoreEverything } from '../../support/full-evaluation';
import { HistoryMaker, type MadeDevice, PEOPLE } from '../../support/journal-maker';
import { sha256Of, thumbprintOf } from '../../support/made-ids';
import { compose, composed, scene } from '../../support/report-scene';

describe('composing a manifest', () => {
  it('[RP1] names scores, total, grade, evidence, heads and people', () => {
    const { history, lead, anna } = scene();
    const made = composed({ history });
    expect(manifest.safeParse(JSON.parse(canonicalText(made))).success).toBe(true);
    expect(made.scores).toHaveLength(17);
    expect(made.scores.find(({ indicator }) => indicator === 'B12')).toEqual({
      indicator: 'B12',
      weightMilli: 5000,
      printed: '1.67',
      reason: '支出进度慢',
      score: { num: '167', den: '100' },
    });
    expect(made.total).toEqual({
      printed: '96.67',
      grade: '优',
      score: { num: '9667', den: '100' },
    });
    expect(made.evidence.map(({ sha256 }) => sha256)).toEqual(['first', 'second'].map(sha256Of));
    expect(made.journals).toEqual({
      [lead.journal]: { seq: lead.head.entry.seq, hash: lead.head.hash },
      [anna.journal]: { seq: anna.head.entry.seq, hash: anna.head.hash },
    });
    const deviceOf = ({ journal }: MadeDevice) => thumbprintOf(`device ${journal}`);
    expect(new Set(made.people)).toEqual(
      new Set([
        { person: PEOPLE.lead, role: 'leadEvaluator', device: deviceOf(lead) },
        { person: PEOPLE.anna, role: 'evaluator', device: deviceOf(anna) },
      ]),
    );
    expect(made.setAside).toBe(1);
  });

  it('[RP2] an indicator without its score blocks, with what is missing', () => {
    const { history, lead } = scene();
    lead.act('deduction.explained', { indicator: 'B12', reason: '' });
    const result = compose({ history });
    expect(result).toEqual({
      ok: false,
      error: [
        {
          kind: 'indicator',
          indicator: 'B12',
          status: 'incomplete',
          missing: [{ kind: 'reason' }],
        },
      ],
    });
  });

  it('[RP3] an open conflict blocks until it is settled', () => {
    const { history, lead, anna } = scene();
    anna.act('score.judged', { indicator: 'D12', scoreMilli: 1 });
    const blocked = compose({ history });
    expect(!blocked.ok && blocked.error).toContainEqual({ kind: 'conflict', field: 'score:D12' });
    lead.observe(anna).act('score.judged', { indicator: 'D12', scoreMilli: 10_000 });
    expect(compose({ history }).ok).toBe(true);
  });

  it('[RP4] a fork blocks, although all values agree', () => {
    const { history, anna } = scene();
    const twin = anna.cloned();
    history.devices.push(twin);
    anna.capture('third');
    twin.capture('fourth');
    const { journal } = anna;
    expect(compose({ history })).toEqual({
      ok: false,
      error: [{ kind: 'fork', journal, seq: twin.head.entry.seq }],
    });
  });

  it('[RP17] a settled fork blocks no more, and the further branch is named beside the head', () => {
    const { history, lead, anna } = scene();
    const twin = anna.cloned();
    history.devices.push(twin);
    anna.capture('third');
    twin.capture('fourth');
    anna.capture('fifth');
    expect(composed({ history: scene().history })).not.toHaveProperty('branches');
    lead.settle(anna.head, twin.head);
    const made = composed({ history });
    const placeOf = ({ head: { entry, hash } }: MadeDevice) => ({ seq: entry.seq, hash });
    expect(made.journals[anna.journal]).toEqual(placeOf(anna));
    expect(made.branches).toEqual({ [anna.journal]: [placeOf(twin)] });
    expect(made.evidence).toHaveLength(5);
    expect(manifest.safeParse(JSON.parse(canonicalText(made))).success).toBe(true);
    twin.capture('later');
    expect(compose({ history })).toMatchObject({ ok: false, error: [{ kind: 'fork' }] });
  });

  it('[RP17] what differs between the branches still blocks as a conflict until it is decided', () => {
    const { history, lead, anna } = scene();
    const twin = anna.cloned();
    history.devices.push(twin);
    for (const [i, device] of [anna, twin].entries()) {
      device.act('score.judged', { indicator: 'D12', scoreMilli: i });
    }
    lead.settle(anna.head, twin.head);
    const blocked = compose({ history });
    expect(!blocked.ok && blocked.error).toContainEqual({ kind: 'conflict', field: 'score:D12' });
    expect(!blocked.ok && blocked.error.some(({ kind }) => kind === 'fork')).toBe(false);
    lead.act('score.judged', { indicator: 'D12', scoreMilli: 10_000 });
    expect(compose({ history }).ok).toBe(true);
  });

  it('[RP5] nothing is sealed without an independent lead evaluator', () => {
    const history = new HistoryMaker();
    const [lead, anna] = [history.bare('lead'), history.device('anna')];
    lead.open();
    scoreEverything(history, anna);
    const missing = { ok: false, error: [{ kind: 'no-declaration' }] };
    expect(compose({ history })).toEqual(missing);
    lead.declare('conflict');
    expect(compose({ history })).toEqual(missing);
    lead.declare('independent');
    expect(compose({ history }).ok).toBe(true);
  });

  it('[RP6] evidence is not required, and withdrawn evidence is not named', () => {
    const { history, anna } = scene();
    const [, , first, second] = anna.entries;
    if (first === undefined || second === undefined) throw new Error('unreachable');
    anna.withdraw(first);
    expect(composed({ history }).evidence.map(({ sha256 }) => sha256)).toEqual([
      sha256Of('second'),
    ]);
    anna.withdraw(second);
    expect(composed({ history }).evidence).toEqual([]);
  });

  it('[RP7] evidence is listed by journal and seq, however the captures alternated', () => {
    const { history, lead, anna } = scene();
    for (const device of [lead, anna, lead, anna]) device.capture(`later ${history.clockMs}`);
    const places = composed({ history }).evidence.map(({ journal, seq }) => `${journal} ${seq}`);
    const expected = [lead, anna]
      .sort((a, b) => (a.journal < b.journal ? -1 : 1))
      .flatMap(({ entries }) => entries.filter(({ entry }) => entry.type === 'evidence.captured'))
      .map(({ entry }) => `${entry.journal} ${entry.seq}`);
    expect(places).toEqual(expected);
    expect(places).toHaveLength(6);
  });

  it('[RP7] the same entries in another order make the same bytes', () => {
    const { history } = scene();
    const entries = history.journals.flatMap((lines) => lines.entries);
    const [straight, reversed] = [
      composed({ history }),
      compose({ history }, [...entries].reverse()),
    ];
    if (!reversed.ok) throw new Error('unreachable');
    expect(canonicalText(reversed.value)).toBe(canonicalText(straight));
    expect(JSON.stringify(reversed.value.scores)).toBe(JSON.stringify(straight.scores));
  });
});
