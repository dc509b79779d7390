import { describe, expect, test } from 'vitest';
import { revokeDevice } from '../../../src/server/services/revocation';
import { appendAct } from '../../../src/store/append';
import { evidenceBytes } from '../../../src/store/evidence-bytes';
import { readHeads } from '../../../src/store/journals';
import { quarantineOf } from '../../../src/store/quarantine';
import { readJournals } from '../../../src/store/read-journals';
import { readCopies } from '../../../src/store/second-copies';
import { custodyOf } from '../../../src/sync/custody';
import { syncAssignment } from '../../../src/sync/engine';
import { acknowledge, keepAcknowledgement } from '../../../src/sync/handover/acknowledge';
import { makeHandover } from '../../../src/sync/handover/make-handover';
import { planPack } from '../../../src/sync/handover/pack-assignment';
import {
  entriesOf,
  packSmall,
  takeEntries,
  unpackSmall,
} from '../../../src/sync/handover/small-parcel';
import { takeHandover, takerOf } from '../../../src/sync/handover/take-handover';
import { readDelivery } from '../../../src/sync/read-delivery';
import type { SyncDeps } from '../../../src/sync/sync-deps';
import { COST, derive, makeServedPhone, sessionOf } from '../../support/served-phone';
import { freshPackage } from '../../support/server';
import { judged, photo } from '../../support/store-phone';
import { testId } from '../../support/test-device';
import { testScene } from '../../support/test-scene';

const pkg = freshPackage();
const expert = { person: testId(), name: '专家甲', role: 'expert' as const };
const scene = testScene({ package: { ...pkg, team: [...pkg.team, expert] } });
const CODE = 'ABCD-EFGH-JK23';

const phoneOf = async (role: 'evaluator' | 'leadEvaluator' | 'expert') =>
  makeServedPhone(await scene.server.invite({ role }));

let made = 0;
/** A phone that worked offline: two entries and a photo that nobody else has. */
async function worked() {
  made += 1;
  const deps = await phoneOf('evaluator');
  const { assignment } = scene.server;
  await appendAct(deps.writer, { assignment, act: judged(made) });
  const bytes = new TextEncoder().encode(`photo ${made}`.padEnd(300_000, '.'));
  const input = photo(assignment, bytes);
  await appendAct(deps.writer, input);
  const sha256 = input.evidence?.sha256 ?? '';
  const [journal] = await readHeads(deps.writer, assignment);
  return { deps, sha256, bytes, assignment, journal: journal?.journal ?? '' };
}

async function fileFrom(deps: SyncDeps, scope: 'entries' | 'unsent' | 'all' = 'all') {
  const session = sessionOf(deps);
  const plan = await planPack(session, scene.server.assignment, scope);
  return { plan, file: await makeHandover(session, plan, { code: CODE, derive, cost: COST }) };
}

const take = (deps: SyncDeps, file: Blob, code = CODE) =>
  takeHandover(sessionOf(deps), scene.server.assignment, { file, code, derive });

const linesAtBureau = async (journal: string) =>
  scene.server.deps.db.selectFrom('entries').select('seq').where('journal', '=', journal).execute();

const linesHere = async (deps: SyncDeps, journal: string) =>
  (await readJournals(deps.writer, scene.server.assignment))
    .filter((each) => each.journal === journal)
    .flatMap(({ entries }) => entries);

describe('a hand-over', () => {
  test('[TM14] [TM27] lets a lost phone’s work reach the bureau, whole and once', async () => {
    const lost = await worked();
    const courier = await phoneOf('leadEvaluator');
    const { plan, file } = await fileFrom(lost.deps);
    expect(plan).toMatchObject({ entries: 3, pieces: [lost.sha256], left: [] });
    const taken = await take(courier, file);
    expect(taken).toMatchObject({
      ...{ ok: true, value: { added: 3, newPieces: 1, refused: [], whole: true } },
    });
    expect((await syncAssignment(courier, lost.assignment)).kind).toBe('level');
    expect(await linesAtBureau(lost.journal)).toHaveLength(3);
    expect(await scene.server.deps.blobs.size(lost.sha256)).toBe(300_000);
    const { coverage } = await readDelivery(courier.writer, lost.assignment);
    expect(coverage.entries.get(lost.journal)).toBe(2);
    expect(coverage.evidence.has(lost.sha256)).toBe(true);

    // The phone turns up after all.
    const back = await syncAssignment(lost.deps, lost.assignment);
    expect(back).toMatchObject({ kind: 'level', refused: 0, sentEntries: 3, sentEvidence: 1 });
    expect(await linesAtBureau(lost.journal)).toHaveLength(3);
    const [own] = (await readHeads(lost.deps.writer, lost.assignment)).filter((each) => each.own);
    expect(own).toMatchObject({ forked: false, reopen: null });
  });

  test('[TM28] that the bureau does not accept yet stays here and holds nothing else up', async () => {
    const lost = await worked();
    const courier = await phoneOf('leadEvaluator');
    const { file } = await fileFrom(lost.deps);
    await take(courier, file);
    const by = { device: lost.deps.identity.keys.device, reason: 'lost', by: 'desk:test' };
    await revokeDevice(scene.server.deps, by);
    await appendAct(courier.writer, { assignment: lost.assignment, act: judged(9) });
    expect(await syncAssignment(courier, lost.assignment)).toMatchObject({
      ...{ kind: 'level', refused: 0, sentEntries: 2 },
    });
    expect(await quarantineOf(courier.writer, lost.assignment)).toEqual([]);
    expect(await linesHere(courier, lost.journal)).toHaveLength(3);
    expect(await linesAtBureau(lost.journal)).toEqual([]);
    const aside = await scene.server.deps.db
      .selectFrom('aside')
      .select('to_seq')
      .where('journal', '=', lost.journal)
      .execute();
    expect(aside).toEqual([{ to_seq: 2 }]);
  });

  test('[TM15] is taken twice, or again after an interruption, without a double or a loss', async () => {
    const giver = await worked();
    const taker = await phoneOf('leadEvaluator');
    const { file } = await fileFrom(giver.deps);
    const cut = await take(taker, file.slice(0, file.size - 20_000));
    expect(cut).toMatchObject({ ok: false, error: { report: { added: 3, newPieces: 0 } } });
    expect(await linesHere(taker, giver.journal)).toHaveLength(3);
    expect(await take(taker, file)).toMatchObject({ ok: true, value: { added: 0, newPieces: 1 } });
    const again = await take(taker, file);
    expect(again).toMatchObject({
      ...{ ok: true, value: { added: 0, newPieces: 0, pieces: [giver.sha256] } },
    });
    expect(await linesHere(taker, giver.journal)).toHaveLength(3);
    const here = await evidenceBytes(taker.writer, giver.sha256);
    expect(await here?.text()).toBe(new TextDecoder().decode(giver.bytes));
    const heads = await readHeads(taker.writer, giver.assignment);
    const head = heads.find(({ journal }) => journal === giver.journal);
    expect(head).toMatchObject({ own: false, active: false });
  });

  test('[TM15] stops at what nobody foresaw, keeps what it took, and goes on the next time', async () => {
    const giver = await worked();
    const taker = await phoneOf('leadEvaluator');
    const { file } = await fileFrom(giver.deps);
    const broken = () => {
      throw new Error('not foreseen');
    };
    taker.writer.db.blobs.hook('creating', broken);
    const stopped = await take(taker, file);
    expect(stopped).toMatchObject({ ok: false, error: { kind: 'unknown', report: { added: 3 } } });
    taker.writer.db.blobs.hook('creating').unsubscribe(broken);
    expect(await take(taker, file)).toMatchObject({ ok: true, value: { added: 0, newPieces: 1 } });
  });

  test('[TM16] of another assignment, or under another code, leaves nothing here', async () => {
    const giver = await worked();
    const taker = await phoneOf('leadEvaluator');
    const { file } = await fileFrom(giver.deps);
    const other = await takeHandover(sessionOf(taker), testId(), { file, code: CODE, derive });
    expect(other).toMatchObject({ ok: false, error: { kind: 'foreign', report: { added: 0 } } });
    const wrong = await take(taker, file, 'ABCD-EFGH-JK22');
    expect(wrong).toMatchObject({ ok: false, error: { kind: 'wrong-code' } });
    expect(await readHeads(taker.writer, giver.assignment)).toEqual([]);
  });

  test('[TM17] under a forged signature, or by a device that the bureau never saw, is refused', async () => {
    const giver = await worked();
    const taker = await phoneOf('leadEvaluator');
    const parcel = await entriesOf(giver.deps.writer, giver.assignment);
    const who = await takerOf(sessionOf(taker));
    const [segment] = parcel.segments;
    if (who === null || segment === undefined) throw new Error('the scene is not set');
    const lines = segment.lines.map((line) => line.replace('"scoreMilli":', '"scoreMilli":1'));
    const forged = await takeEntries(who, giver.assignment, {
      ...parcel,
      segments: [
        { ...segment, lines },
        { ...segment, credential: `${segment.credential}A` },
      ],
    });
    expect(forged).toMatchObject({
      value: { added: 0, refused: [{ code: 'chain-broken' }, { code: 'credential' }] },
    });
    expect(await readHeads(taker.writer, giver.assignment)).toEqual([]);
  });

  test('[TM17] of a panel expert is not taken by the team', async () => {
    const panel = await phoneOf('expert');
    await appendAct(panel.writer, { assignment: scene.server.assignment, act: judged(5) });
    const taker = await phoneOf('leadEvaluator');
    const { file } = await fileFrom(panel);
    expect(await take(taker, file)).toMatchObject({
      ...{ ok: true, value: { added: 0, refused: [{ code: 'not-permitted' }] } },
    });
  });

  test('[TM18] is a second copy only once the taker’s signed word has come back', async () => {
    const giver = await worked();
    const taker = await phoneOf('leadEvaluator');
    const { file } = await fileFrom(giver.deps);
    const taken = await take(taker, file);
    if (!taken.ok) throw new Error(taken.error.kind);
    const item = { kind: 'evidence', sha256: giver.sha256 } as const;
    const entry = { kind: 'entry', journal: giver.journal, seq: 2 } as const;
    const custody = async () => {
      const { coverage } = await readDelivery(giver.deps.writer, giver.assignment);
      return [custodyOf(item, coverage), custodyOf(entry, coverage)];
    };
    expect(await custody()).toEqual(['phone', 'phone']);
    const word = await acknowledge(sessionOf(taker), giver.assignment, taken.value);
    if (word === null) throw new Error('nothing was taken');
    const carried = await unpackSmall(await packSmall(word));
    const kept = await keepAcknowledgement(
      giver.deps.writer,
      giver.assignment,
      carried.ok ? carried.value : null,
    );
    expect(kept).toMatchObject({ ok: true, value: { journals: 1, evidence: 1 } });
    expect(await custody()).toEqual(['second-copy', 'second-copy']);
    expect(await readCopies(giver.deps.writer, giver.assignment)).toMatchObject([
      { person: taker.identity.credential.person, heads: { [giver.journal]: 2 } },
    ]);
    await appendAct(giver.deps.writer, { assignment: giver.assignment, act: judged(77) });
    const { coverage } = await readDelivery(giver.deps.writer, giver.assignment);
    expect(custodyOf({ ...entry, seq: 3 }, coverage)).toBe('phone');
  });

  test('[TM19] a word that is one’s own, forged, or of another assignment counts for nothing', async () => {
    const giver = await worked();
    const taker = await phoneOf('leadEvaluator');
    const { file } = await fileFrom(giver.deps);
    const taken = await take(taker, file);
    if (!taken.ok) throw new Error(taken.error.kind);
    const { writer } = giver.deps;
    const keep = (value: unknown) => keepAcknowledgement(writer, giver.assignment, value);
    const own = await acknowledge(sessionOf(giver.deps), giver.assignment, taken.value);
    expect(await keep(own)).toEqual({ ok: false, error: 'own' });
    const word = await acknowledge(sessionOf(taker), giver.assignment, taken.value);
    const jws = word?.taken[0] ?? '';
    expect(await keep({ ...word, taken: [`${jws.slice(0, -3)}AAA`] })).toMatchObject({
      error: 'not-trusted',
    });
    expect(await keep({ ...word, credential: own?.credential })).toMatchObject({ error: 'own' });
    const elsewhere = await acknowledge(sessionOf(taker), testId(), taken.value);
    expect(await keep(elsewhere)).toEqual({ ok: false, error: 'foreign' });
    expect(await keep({ kind: 'entries' })).toEqual({ ok: false, error: 'format' });
    expect(await readCopies(writer, giver.assignment)).toEqual([]);
  });

  test('[TM34] entries alone travel as compressed bytes, and swelling ones are refused', async () => {
    const giver = await worked();
    const taker = await phoneOf('leadEvaluator');
    const bytes = await packSmall(await entriesOf(giver.deps.writer, giver.assignment));
    const read = await unpackSmall(bytes);
    const who = await takerOf(sessionOf(taker));
    if (!read.ok || read.value.kind !== 'entries' || who === null) throw new Error('not read');
    expect(await takeEntries(who, giver.assignment, read.value)).toMatchObject({
      ...{ ok: true, value: { added: 3, refused: [] } },
    });
    expect(await takeEntries(who, testId(), read.value)).toEqual({ ok: false, error: 'foreign' });
    expect(await unpackSmall(new Uint8Array([1, 2, 3]))).toEqual({ ok: false, error: 'format' });
    const zeros = new Blob([new Uint8Array(40 * 1024 * 1024)]);
    const small = new Response(zeros.stream().pipeThrough(new CompressionStream('deflate-raw')));
    const bomb = new Uint8Array(await small.arrayBuffer());
    expect(await unpackSmall(bomb)).toEqual({ ok: false, error: 'format' });
  });
});
