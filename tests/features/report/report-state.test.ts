import { describe, expect, it } from 'vitest';
import { evidence } from '../../../src/domain/evidence/evidence';
import type { Field } from '../../../src/domain/journal/register';
import type { Blocker } from '../../../src/domain/report/blocker';
import { checkManifest } from '../../../src/domain/report/check-manifest';
import { askedAt, distinctBlockers, draftObstacles } from '../../../src/features/report/obstacle';
import { type ReportState, readReport } from '../../../src/features/report/report-state';
import { signingFailure } from '../../../src/features/report/seal-and-sign';
import { appendAct } from '../../../src/store/append';
import {
  OBSTACLE_WORDS,
  SIGNING_FAILURE_WORDS,
  UNKNOWN_ENTRIES_WORDS,
} from '../../../src/text/report-words';
import { UPDATE_WORDS } from '../../../src/text/update-words';
import { canonicalText } from '../../../src/trust/canonical';
import { sha256Hex } from '../../../src/trust/digest';
import type { PublicJwk } from '../../../src/trust/jwk';
import { type Statement, signStatement } from '../../../src/trust/statement';
import type { MadeDevice } from '../../support/journal-maker';
import { HistoryMaker, PEOPLE } from '../../support/journal-maker';
import { idOf } from '../../support/made-ids';
import { workOf } from '../../support/made-work';
import { composed, knownScene, oversized, type Scene, scene } from '../../support/report-scene';
import { makeStorePhone } from '../../support/store-phone';
import { makeTestKey, type TestKey } from '../../support/test-device';

interface Known {
  readonly entries?: ReadonlyMap<string, number>;
  readonly evidence?: ReadonlySet<string>;
  readonly drafts?: readonly string[];
}

const [LEAD_KEY, OTHER_KEY] = [await makeTestKey(), await makeTestKey()];

/** The lead's journals under one key, everybody else's under another. */
const keysOf = (history: HistoryMaker) =>
  new Map(
    history.devices.map(({ journal, person }): [string, PublicJwk] => [
      journal,
      (person === PEOPLE.lead ? LEAD_KEY : OTHER_KEY).jwk,
    ]),
  );

/** Digests of the evidence that these devices' entries name. */
const evidenceOf = (devices: readonly MadeDevice[]): readonly string[] =>
  devices
    .flatMap(({ entries }) => entries.map(({ entry }) => evidence.safeParse(entry.body.evidence)))
    .flatMap((read) => (read.success ? [read.data.sha256] : []));

function stateOf(history: HistoryMaker, own: readonly MadeDevice[], known: Known = {}) {
  const { entries = new Map(), drafts = [] } = known;
  const coverage = { entries, evidence: known.evidence ?? new Set<string>() };
  const ownHeads = own.map(({ journal, head }) => ({ journal, seq: head.entry.seq }));
  return readReport({
    work: workOf(history, keysOf(history)),
    delivery: { coverage, ownHeads, ownEvidence: evidenceOf(own) },
    draftFields: drafts,
    nextId: idOf('manifest'),
    build: 'test',
  });
}

function must<K extends ReportState['kind']>(state: ReportState, kind: K) {
  if (state.kind !== kind) throw new Error(`the report is ${state.kind}`);
  return state as Extract<ReportState, { kind: K }>;
}

async function seal({ history, lead }: Scene) {
  const ready = must(await stateOf(history, [lead]), 'ready');
  lead.act('report.sealed', { manifest: ready.report.manifest });
  return ready.report;
}

const statementOf = (key: TestKey, said: Partial<Statement>): Promise<string> =>
  signStatement(key.signer, {
    ...{ v: 1, kind: 'report', subject: '', shown: '', role: 'leadEvaluator', person: PEOPLE.lead },
    ...{ at: '2026-11-22T18:00:00+08:00', id: idOf('statement') },
    ...said,
  });

async function sign({ lead }: Scene, subject: string, shown: string): Promise<void> {
  lead.act('statement.made', { statement: await statementOf(LEAD_KEY, { subject, shown }) });
}

/** A scene where the lead has seen what Anna captured, sealed and signed. */
async function signedScene() {
  const of = knownScene();
  of.lead.observe(of.anna);
  const report = await seal(of);
  await sign(of, report.digest, report.shown);
  return { ...of, report };
}

describe('what blocks a report', () => {
  it('[UI42] names every unfinished indicator once, though it also holds a conflict', async () => {
    const history = new HistoryMaker();
    const [lead, anna] = [history.device('lead'), history.device('anna')];
    lead.act('score.judged', { indicator: 'D12', scoreMilli: 1000 });
    anna.act('score.judged', { indicator: 'D12', scoreMilli: 2000 });
    const { obstacles } = must(await stateOf(history, [lead]), 'blocked');
    const named = obstacles.filter(
      (each) => ('indicator' in each && each.indicator === 'D12') || each.kind === 'conflict',
    );
    expect(named).toHaveLength(1);
  });

  it('[UI42] names a journal that forked twice once', async () => {
    const { history, lead, anna } = knownScene();
    const twin = anna.cloned();
    anna.capture('third');
    twin.capture('fourth');
    const again = twin.cloned();
    history.devices.push(twin, again);
    twin.capture('fifth');
    again.capture('sixth');
    const { obstacles } = must(await stateOf(history, [lead]), 'blocked');
    expect(obstacles).toMatchObject([{ kind: 'fork', journal: anna.journal }]);
  });

  it('[UI42] waits for typed values that were never recorded', async () => {
    const { history, lead } = knownScene();
    const drafts = ['deduction:B12', 'capture:B12', 'declaration:detail'];
    const state = must(await stateOf(history, [lead], { drafts }), 'blocked');
    expect(state.obstacles).toEqual([{ kind: 'draft', indicator: 'B12', page: 'indicator' }]);
    expect(draftObstacles(workOf(history), ['score:unknown'])).toEqual([]);
  });
});

describe('entries that this build does not know', () => {
  it('[UI43] block sealing, counted, beside whatever else is missing', async () => {
    const { history, lead, anna } = scene();
    anna.raw('thing.unknown', { again: true });
    const whole = must(await stateOf(history, [lead]), 'blocked');
    expect(whole.obstacles).toEqual([{ kind: 'unknown-entries', count: 2 }]);
    const drafts = ['deduction:B12'];
    const typed = must(await stateOf(history, [lead], { drafts }), 'blocked');
    expect(typed.obstacles.map(({ kind }) => kind)).toEqual(['unknown-entries', 'draft']);
    const unfinished = new HistoryMaker();
    unfinished.device('lead').raw('thing.unknown', {});
    const { obstacles } = must(await stateOf(unfinished, []), 'blocked');
    expect(obstacles.map(({ kind }) => kind)).toContain('indicator');
    expect(obstacles[0]).toEqual({ kind: 'unknown-entries', count: 1 });
    const [title, detail] = [OBSTACLE_WORDS['unknown-entries']('2'), UNKNOWN_ENTRIES_WORDS.next];
    expect(title).toContain('2 条记录');
    expect(detail).toContain(UPDATE_WORDS.apply);
  });

  it('[UI43] are no fault of a manifest that was sealed over them: verifiers ask as before', () => {
    const of = scene();
    const { history } = of;
    const manifest = composed(of);
    expect(manifest.setAside).toBe(1);
    const { package: pkg, packageDigest, frameworkDigest, journals } = history;
    expect(checkManifest(manifest, pkg, packageDigest, frameworkDigest, journals)).toEqual([]);
  });

  it('[UI43] that come after a report was sealed leave it as it is', async () => {
    const of = await signedScene();
    of.anna.raw('thing.unknown', {});
    must(await stateOf(of.history, [of.lead]), 'signed');
    of.lead.act('figure.entered', { indicator: 'B12', figure: 'spent', value: 500 });
    const changed = must(await stateOf(of.history, [of.lead]), 'blocked');
    expect(changed.obstacles).toEqual([{ kind: 'unknown-entries', count: 1 }]);
    expect(changed.previous?.report.digest).toBe(of.report.digest);
  });
});

describe('where an obstacle is settled', () => {
  it('[UI45] leads what concerns the unit’s own scores to their page, beside the indicator’s', async () => {
    const { history, lead, anna } = knownScene();
    const own = (scoreMilli: number) => [{ indicator: 'D12', scoreMilli }];
    lead.act('selfScores.imported', { file: null, scores: own(1000) });
    anna.act('selfScores.imported', { file: null, scores: own(2000) });
    const drafts = ['deduction:B12', 'difference:B12', 'selfScore:B12'];
    const { obstacles } = must(await stateOf(history, [lead], { drafts }), 'blocked');
    expect(obstacles.map((each) => [each.kind, askedAt(each)])).toEqual([
      ['conflict', { indicator: 'D12', page: 'self' }],
      ['draft', { indicator: 'B12', page: 'indicator' }],
      ['draft', { indicator: 'B12', page: 'self' }],
    ]);
  });

  it('[UI45] names a conflict of the unit’s own score though its indicator is unfinished', () => {
    const unfinished = {
      kind: 'indicator',
      indicator: 'D12',
      status: 'unscored',
      missing: [],
    } satisfies Blocker;
    const conflict = (field: Field) => ({ kind: 'conflict', field }) as const;
    const [score, self] = [conflict('score:D12'), conflict('selfScore:D12')];
    const all: Blocker[] = [unfinished, score, self, conflict('difference:D12')];
    expect(distinctBlockers(all)).toEqual([unfinished, self]);
    const unexplained = { kind: 'difference', indicator: 'D12' } as const;
    const reasons = conflict('difference:D12');
    expect(distinctBlockers([unexplained])).toEqual([unexplained]);
    expect(distinctBlockers([unexplained, reasons])).toEqual([reasons]);
  });
});

describe('sealing and signing', () => {
  it('[UI44] previews the manifest and the text that are sealed and signed', async () => {
    const of = knownScene();
    const report = await seal(of);
    const state = must(await stateOf(of.history, [of.lead]), 'sealed');
    expect(state.report).toEqual(report);
    expect(report.digest).toBe(await sha256Hex(canonicalText(report.manifest)));
    expect(report.shown).toBe(await sha256Hex(report.summary));
    expect(report.summary).toContain(report.digest);
  });

  it('[UI44] does not take a signature over another manifest for its own', async () => {
    const of = knownScene();
    const report = await seal(of);
    await sign(of, await sha256Hex('another'), report.shown);
    must(await stateOf(of.history, [of.lead]), 'sealed');
  });
});

describe('a signature', () => {
  const forgeries: [string, 'lead' | 'anna', TestKey, Partial<Statement>][] = [
    ['a colleague says for the lead', 'anna', OTHER_KEY, {}],
    ['a colleague makes as herself', 'anna', OTHER_KEY, { person: PEOPLE.anna, role: 'evaluator' }],
    ['a colleague makes as a lead', 'anna', OTHER_KEY, { person: PEOPLE.anna }],
    ['the lead’s journal holds under another key', 'lead', OTHER_KEY, {}],
    ['the lead makes for somebody else', 'lead', LEAD_KEY, { person: PEOPLE.anna }],
    ['the lead makes in another role', 'lead', LEAD_KEY, { role: 'evaluator' }],
    ['is a review', 'lead', LEAD_KEY, { kind: 'review' }],
  ];

  it.each(forgeries)('[UI50] that %s signs no report', async (_what, who, key, said) => {
    const of = knownScene();
    of.lead.observe(of.anna);
    const { digest, shown } = await seal(of);
    const statement = await statementOf(key, { subject: digest, shown, ...said });
    of.anna.observe(of.lead);
    of[who].act('statement.made', { statement });
    must(await stateOf(of.history, [of.lead]), 'sealed');
    of.lead.observe(of.anna);
    await sign(of, digest, shown);
    const state = must(await stateOf(of.history, [of.lead]), 'signed');
    expect(state.statement).toMatchObject({ person: PEOPLE.lead, role: 'leadEvaluator' });
  });
});

describe('sealing that fails', () => {
  it('[UI52] tells a report that is too long from a phone that could not write', async () => {
    const { writer, assignment } = await makeStorePhone();
    const act = { type: 'report.sealed', body: { manifest: oversized() } } as const;
    const failure = await appendAct(writer, { assignment, act }).catch(signingFailure);
    expect(failure).toBe('too-large');
    expect(signingFailure(new Error('QuotaExceededError'))).toBe('failed');
    const { title } = SIGNING_FAILURE_WORDS['too-large'];
    expect(title).not.toBe(SIGNING_FAILURE_WORDS.failed.title);
  });
});

describe('delivery of a report', () => {
  it('[UI46] is signed and waiting until receipts cover the signature', async () => {
    const { history, lead } = await signedScene();
    const before = must(await stateOf(history, [lead]), 'signed');
    expect(before.waiting).toBeGreaterThan(0);
    const entries = new Map([[lead.journal, lead.head.entry.seq]]);
    must(await stateOf(history, [lead], { entries }), 'delivered');
    const short = new Map([[lead.journal, lead.head.entry.seq - 1]]);
    expect(must(await stateOf(history, [lead], { entries: short }), 'signed').waiting).toBe(1);
  });

  it('[UI46] waits for the bytes of this phone’s own evidence too', async () => {
    const { history, lead, anna, report } = await signedScene();
    const entries = new Map([lead, anna].map((each) => [each.journal, each.head.entry.seq]));
    const both = [lead, anna];
    expect(must(await stateOf(history, both, { entries }), 'signed').waiting).toBe(2);
    const evidence = new Set(report.manifest.evidence.map(({ sha256 }) => sha256));
    must(await stateOf(history, both, { entries, evidence }), 'delivered');
  });
});

describe('delivery of a report over a settled fork', () => {
  it('[UI46] waits for what this phone wrote, not for the other branch of its own journal', async () => {
    const of = knownScene();
    const { history, lead, anna } = of;
    const twin = anna.cloned();
    history.devices.push(twin);
    const trunkEnd = anna.head.entry.seq;
    for (const label of ['a', 'b', 'c']) anna.capture(label);
    twin.capture('d');
    lead.observe(anna).settle(anna.head, twin.head);
    const report = await seal(of);
    await sign(of, report.digest, report.shown);
    const entries = new Map([
      [lead.journal, lead.head.entry.seq],
      [twin.journal, twin.head.entry.seq],
    ]);
    const held = new Set(evidenceOf([twin]));
    must(await stateOf(history, [lead, twin], { entries, evidence: held }), 'delivered');
    const short = new Map(entries).set(twin.journal, trunkEnd);
    const waiting = await stateOf(history, [lead, twin], { entries: short, evidence: held });
    expect(must(waiting, 'signed').waiting).toBe(1);
  });
});

describe('a change after sealing', () => {
  it('[UI48] offers a report that names the one it replaces', async () => {
    const of = await signedScene();
    of.lead.act('figure.entered', { indicator: 'B12', figure: 'spent', value: 500 });
    const state = must(await stateOf(of.history, [of.lead]), 'ready');
    expect(state.report.manifest.supersedes).toBe(of.report.digest);
    expect(state.previous?.signature).not.toBeNull();
  });

  it('[RP29] offers a new report when a self-score or a reason for a difference has changed', async () => {
    const of = await signedScene();
    const scores = [{ indicator: 'B12', scoreMilli: 5000 }];
    of.lead.act('selfScores.imported', { file: null, scores });
    const imported = must(await stateOf(of.history, [of.lead]), 'ready');
    expect(imported.report.manifest.selfScores).toMatchObject([
      { difference: '-3.33', reason: '' },
    ]);
    of.lead.act('difference.explained', { indicator: 'B12', reason: '凭证不全' });
    const explained = must(await stateOf(of.history, [of.lead]), 'ready');
    expect(explained.report.manifest.selfScores).toMatchObject([{ reason: '凭证不全' }]);
  });

  it('[UI48] leaves the report alone when nothing that it says has changed', async () => {
    const of = await signedScene();
    of.anna.raw('thing.unknown', {});
    of.lead.act('deduction.explained', { indicator: 'B12', reason: '支出进度慢' });
    must(await stateOf(of.history, [of.lead]), 'signed');
  });
});
