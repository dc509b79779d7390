import { beforeAll, describe, expect, it } from 'vitest';
import { revokeDevice } from '../../src/server/services/revocation';
import { SESSION_SECONDS } from '../../src/server/services/sessions';
import { DeskClient } from '../support/desk-client';
import { Line } from '../support/event-line';
import { conveningOf, type PanelLabel, panelPackage, personOf } from '../support/panel-maker';
import { freshPackage, startTestServer } from '../support/server';
import { testId } from '../support/test-device';
import { problemIn, TestPhone } from '../support/test-phone';
import { testScene } from '../support/test-scene';

const PACKAGE = { ...panelPackage(), assignment: testId(), nonce: testId() };
let clock = Date.UTC(2026, 10, 22, 1, 0, 0);
const PACE = { heartbeatMs: 40, gatherMs: 20 };
const scene = testScene({ package: PACKAGE, livePace: PACE, now: () => clock });
const { assignment } = PACKAGE;
const session = testId();

const hear = (phone: TestPhone): Promise<Line> =>
  Line.open(`${phone.origin}/api/events`, { authorization: `Bearer ${phone.token}` });

/** Waits until a line has heard two more heartbeats: what was to be told is told by then. */
async function afterwards(...heard: readonly Line[]): Promise<void> {
  const beats = ({ text }: Line): number => text.split(': \n').length;
  const before = heard.map(beats);
  await expect
    .poll(() => heard.every((line, i) => line.ended || beats(line) > (before[i] ?? 0) + 1))
    .toBe(true);
}

async function phoneIn(label: PanelLabel, panel: { indicator: string | null } | null) {
  const phone = await TestPhone.enrol(
    await scene.server.invite({ person: personOf(label) }),
    assignment,
  );
  phone.open(scene.digest, panel === null ? {} : { panel: { session, ...panel } });
  return phone;
}

let [chair, e1, e2]: TestPhone[] = [];
const known = (phone: TestPhone | undefined): TestPhone => {
  if (phone === undefined) throw new Error('there is no such phone');
  return phone;
};

beforeAll(async () => {
  [chair, e1, e2] = await Promise.all(
    (['chair', 'e1', 'e2'] as const).map((label) => phoneIn(label, { indicator: null })),
  );
  known(chair).write('panel.convened', conveningOf(['e1', 'e2', 'e3']));
  await known(chair).synced();
  for (const phone of [e1, e2]) await known(phone).synced();
});

describe('a phone that listens', () => {
  it('[PN70] is told the assignment and the session, and nothing else', async () => {
    const line = await hear(known(e1));
    known(e2).write('note.other', { secret: '打分' });
    await known(e2).synced();
    await expect.poll(() => line.news).toEqual([{ assignment, session }]);
    expect(line.text).not.toMatch(/打分|note|journal|person/);
    expect(line.text).not.toContain(known(e2).journal);
    const [lead, evaluator] = [await scene.phone(), await scene.phone('evaluator')];
    const other = await hear(evaluator);
    await lead.synced();
    await expect.poll(() => other.news).toEqual([{ assignment }]);
  });

  it('[PN71] hears nothing of its own, of what was sent before, or of what it may not read', async () => {
    const lead = await scene.phone();
    const outsider = await phoneIn('e4', null);
    const heard = await Promise.all([known(e2), lead, outsider].map(hear));
    known(e2).write('note.other', { id: testId() });
    const again = await known(e2).segment();
    await known(e2).synced({ segments: [again] });
    await afterwards(...heard);
    await known(e2).synced({ segments: [again] });
    await afterwards(...heard);
    expect(heard.flatMap(({ news }) => news)).toEqual([]);
  });

  it('[PN71] that left an indicator hears nothing of what is opened of it, and of others all', async () => {
    const e3 = await phoneIn('e3', { indicator: null });
    const apart = await phoneIn('e1', { indicator: 'D11' });
    e3.write('member.recused', { indicators: ['D11'], reason: '近亲属参与' });
    await e3.synced();
    const [left, member] = await Promise.all([hear(e3), hear(known(e2))]);
    await apart.synced();
    await expect.poll(() => member.news).toEqual([{ assignment, session }]);
    await afterwards(left);
    expect(left.news).toEqual([]);
    known(e1).write('note.other', { id: testId() });
    await known(e1).synced();
    await expect.poll(() => left.news).toEqual([{ assignment, session }]);
  });

  it('[PN71] that left the session hears nothing more of it', async () => {
    const gone = await phoneIn('e3', { indicator: null });
    gone.write('member.recused', { indicators: null, reason: '曾任该单位顾问' });
    const line = await hear(gone);
    const member = await hear(known(e2));
    await gone.synced();
    known(e1).write('note.other', { id: testId() });
    await known(e1).synced();
    await expect.poll(() => member.news.length).toBeGreaterThan(0);
    await afterwards(line);
    expect(line.news).toEqual([]);
  });

  it('[PN72] gets a stream that nothing keeps, changes or holds back', async () => {
    const line = await hear(known(e1));
    await expect.poll(() => line.text).toMatch(/^retry: \d+\n\n(: \n\n)+/);
    const header = (name: string) => line.response?.headers.get(name) ?? '';
    expect(line.response?.status).toBe(200);
    expect(header('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(header('cache-control')).toBe('no-store, no-transform');
    expect(header('x-accel-buffering')).toBe('no');
    expect(header('content-encoding')).toBe('');
    expect(header('content-security-policy')).toContain("default-src 'none'");
    expect(header('takan-protocol')).toBe('1');
  });

  it('[PN73] is cut off when its device is revoked, and when its session runs out', async () => {
    const [lost, late] = [await scene.phone('evaluator'), await scene.phone('evaluator')];
    const [revoked, expired] = [await hear(lost), await hear(late)];
    const by = { device: lost.device, reason: '遗失', by: 'test' };
    expect(await revokeDevice(scene.server.deps, by)).toEqual({ ok: true, value: undefined });
    await expect.poll(() => revoked.ended).toBe(true);
    expect(expired.ended).toBe(false);
    expect((await problemIn(await lost.fetch('/api/events'))).code).toBe('device-revoked');
    clock += SESSION_SECONDS * 1000;
    await expect.poll(() => expired.ended).toBe(true);
    for (const phone of [known(chair), known(e1), known(e2)]) await phone.signIn();
  });

  it('[PN74] has so many connections, and opens so many in a minute', async () => {
    const phone = await scene.phone('evaluator');
    const opened = [await hear(phone), await hear(phone), await hear(phone), await hear(phone)];
    await expect.poll(() => opened.map(({ ended }) => ended)).toEqual([true, false, false, false]);
    const answers = await Promise.all(Array.from({ length: 30 }, () => hear(phone)));
    const refused = answers.filter(({ response }) => response?.status === 429);
    // Thirty a minute, four of which went before; a client may ask again by itself where it was cut off.
    expect(refused.length).toBeGreaterThanOrEqual(4);
    expect((await hear(known(e1))).response?.status).toBe(200);
  });

  it('[PN75] hears once of what comes together', async () => {
    const line = await hear(known(e1));
    const { live } = scene.server.deps;
    for (let i = 0; i < 50; i += 1) live.publish(assignment, known(e2).journal);
    await expect.poll(() => line.news).toEqual([{ assignment, session }]);
    await afterwards(line);
    expect(line.news).toHaveLength(1);
  });
});

describe('a page of the desk that listens', () => {
  it('[PN71] [PN73] hears of the team and that a session is further on, until it signs out', async () => {
    const desk = await DeskClient.setUp(scene.server, '演示绩效股');
    const line = await Line.open(`${scene.server.origin}/api/desk/events`, {
      cookie: desk.cookie,
    });
    const closed = await fetch(`${scene.server.origin}/api/desk/events`);
    expect((await problemIn(closed)).code).toBe('sign-in-required');
    known(e1).write('note.other', { id: testId() });
    await known(e1).synced();
    await expect.poll(() => line.news).toEqual([{ assignment, session }]);
    await (await scene.phone()).synced();
    await expect.poll(() => line.news).toEqual([{ assignment, session }, { assignment }]);
    await desk.send('DELETE', '/session');
    await expect.poll(() => line.ended).toBe(true);
  });
});

describe('a server that stops', () => {
  it('[PN73] ends every connection and is not held up by them', async () => {
    const server = await startTestServer({ postgres: scene.postgres, package: freshPackage() });
    const phone = await TestPhone.enrol(await server.invite({}), server.assignment);
    const line = await hear(phone);
    await server.close();
    await expect.poll(() => line.ended).toBe(true);
    expect(server.deps.live.add({} as never)).toBe(false);
  });
});
