import { evidence } from '../../src/domain/evidence/evidence';
import { type ReportState, readReport } from '../../src/features/report/report-state';
import type { PublicJwk } from '../../src/trust/jwk';
import { type Statement, signStatement } from '../../src/trust/statement';
import type { MadeDevice } from './journal-maker';
import { type HistoryMaker, PEOPLE } from './journal-maker';
import { idOf } from './made-ids';
import { workOf } from './made-work';
import { knownScene, type Scene } from './report-scene';
import { makeTestKey, type TestKey } from './test-device';

interface Known {
  readonly entries?: ReadonlyMap<string, number>;
  readonly evidence?: ReadonlySet<string>;
  readonly drafts?: readonly string[];
}

export const [LEAD_KEY, OTHER_KEY] = [await makeTestKey(), await makeTestKey()];

/** The lead's journals under one key, everybody else's under another. */
export const keysOf = (history: HistoryMaker) =>
  new Map(
    history.devices.map(({ journal, person }): [string, PublicJwk] => [
      journal,
      (person === PEOPLE.lead ? LEAD_KEY : OTHER_KEY).jwk,
    ]),
  );

/** Digests of the evidence that these devices' entries name. */
export const evidenceOf = (devices: readonly MadeDevice[]): readonly string[] =>
  devices
    .flatMap(({ entries }) => entries.map(({ entry }) => evidence.safeParse(entry.body.evidence)))
    .flatMap((read) => (read.success ? [read.data.sha256] : []));

export function stateOf(history: HistoryMaker, own: readonly MadeDevice[], known: Known = {}) {
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

export function must<K extends ReportState['kind']>(state: ReportState, kind: K) {
  if (state.kind !== kind) throw new Error(`the report is ${state.kind}`);
  return state as Extract<ReportState, { kind: K }>;
}

export async function seal({ history, lead }: Scene) {
  const ready = must(await stateOf(history, [lead]), 'ready');
  lead.act('report.sealed', { manifest: ready.report.manifest });
  return ready.report;
}

export const statementOf = (key: TestKey, said: Partial<Statement>): Promise<string> =>
  signStatement(key.signer, {
    ...{ v: 1, kind: 'report', subject: '', shown: '', role: 'leadEvaluator', person: PEOPLE.lead },
    ...{ at: '2026-11-22T18:00:00+08:00', id: idOf('statement') },
    ...said,
  });

export async function sign({ lead }: Scene, subject: string, shown: string): Promise<void> {
  lead.act('statement.made', { statement: await statementOf(LEAD_KEY, { subject, shown }) });
}

/** A scene where the lead has seen what Anna captured, sealed and signed. */
export async function signedScene() {
  const of = knownScene();
  of.lead.observe(of.anna);
  const report = await seal(of);
  await sign(of, report.digest, report.shown);
  return { ...of, report };
}
