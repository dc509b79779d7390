import { describe, expect, it } from 'vitest';
import { draftObstacles } from '../../../src/features/report/obstacle';
import { type ReportState, readReport } from '../../../src/features/report/report-state';
import { canonicalText } from '../../../src/trust/canonical';
import { sha256Hex } from '../../../src/trust/digest';
import { signStatement } from '../../../src/trust/statement';
import type { MadeDevice } from '../../support/journal-maker';
import { HistoryMaker } from '../../support/journal-maker';
import { idOf } from '../../support/made-ids';
import { workOf } from '../../support/made-work';
import { type Scene, scene } from '../../support/report-scene';
import { makeTestKey } from '../../support/test-device';

interface Known {
  readonly entries?: ReadonlyMap<string, number>;
  readonly evidence?: ReadonlySet<string>;
  readonly drafts?: readonly string[];
}

function stateOf(history: HistoryMaker, own: readonly MadeDevice[], known: Known = {}) {
  const { entries = new Map(), evidence = new Set<string>(), drafts = [] } = known;
  const ownHeads = own.map(({ journal, head }) => ({ journal, seq: head.entry.seq }));
  return readReport({
    work: workOf(history),
    delivery: { coverage: { entries, evidence }, ownHeads },
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

async function sign({ lead }: Scene, subject: string, shown: string): Promise<void> {
  const { signer } = await makeTestKey();
  const statement = await signStatement(signer, {
    ...{ v: 1, kind: 'report', subject, shown, role: 'leadEvaluator', person: lead.person },
    ...{ at: '2026-11-22T18:00:00+08:00', id: idOf('statement') },
  });
  lead.act('statement.made', { statement });
}

/** A scene where the lead has seen what Anna captured, sealed and signed. */
async function signedScene() {
  const of = scene();
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

  it('[UI42] waits for typed values that were never recorded', async () => {
    const { history, lead } = scene();
    const drafts = ['deduction:B12', 'capture:B12', 'declaration:detail'];
    const state = must(await stateOf(history, [lead], { drafts }), 'blocked');
    expect(state.obstacles).toEqual([{ kind: 'draft', indicator: 'B12' }]);
    expect(draftObstacles(workOf(history), ['score:unknown'])).toEqual([]);
  });
});

describe('sealing and signing', () => {
  it('[UI44] previews the manifest and the text that are sealed and signed', async () => {
    const of = scene();
    const report = await seal(of);
    const state = must(await stateOf(of.history, [of.lead]), 'sealed');
    expect(state.report).toEqual(report);
    expect(report.digest).toBe(await sha256Hex(canonicalText(report.manifest)));
    expect(report.shown).toBe(await sha256Hex(report.summary));
    expect(report.summary).toContain(report.digest);
  });

  it('[UI44] does not take a signature over another manifest for its own', async () => {
    const of = scene();
    const report = await seal(of);
    await sign(of, await sha256Hex('another'), report.shown);
    must(await stateOf(of.history, [of.lead]), 'sealed');
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

describe('a change after sealing', () => {
  it('[UI48] offers a report that names the one it replaces', async () => {
    const of = await signedScene();
    of.lead.act('figure.entered', { indicator: 'B12', figure: 'spent', value: 500 });
    const state = must(await stateOf(of.history, [of.lead]), 'ready');
    expect(state.report.manifest.supersedes).toBe(of.report.digest);
    expect(state.previous?.signature).not.toBeNull();
  });

  it('[UI48] leaves the report alone when nothing that it says has changed', async () => {
    const of = await signedScene();
    of.anna.raw('thing.unknown', {});
    of.lead.act('deduction.explained', { indicator: 'B12', reason: '支出进度慢' });
    must(await stateOf(of.history, [of.lead]), 'signed');
  });
});
