import { afterAll, beforeAll, expect, it } from 'vitest';
import { type SignedResponse, signedResponse } from '../../../src/contract/signed-by-key';
import { BlindPanel, EXPERTS, IN_SESSION } from '../../support/blind-panel';
import type { DeskClient } from '../../support/desk-client';
import { deskPerson } from '../../support/desk-person';
import { type DeskScene, openDeskScene } from '../../support/desk-scene';
import { panelPackage, personOf } from '../../support/panel-maker';
import { sharedPostgres } from '../../support/postgres';
import { startTestServer, TestPhone, type TestServer } from '../../support/server';
import { testId } from '../../support/test-device';
import { packageDigest } from '../../support/test-scene';

const postgres = sharedPostgres();
let scene: DeskScene;
let session: TestServer;

beforeAll(async () => {
  scene = await openDeskScene(postgres);
  const pkg = { ...panelPackage(), assignment: testId(), nonce: testId() };
  session = await startTestServer({ postgres, package: pkg });
});
afterAll(async () => {
  await scene.close();
  await session.close();
});

const read = async (desk: DeskClient, device: string, after?: string): Promise<SignedResponse> => {
  const query = after === undefined ? '' : `?after=${after}`;
  const answer = await desk.get(`/devices/${device}/signed${query}`);
  return signedResponse.parse(await answer.json());
};

it('[SK1] [SK3] the lead’s key opened a journal, sealed the report and signed it', async () => {
  const { desk, lead, evaluator, report, server } = scene;
  const signed = await read(desk, lead.device);
  expect(signed.signed.map(({ kind, says }) => [kind, says])).toEqual(
    expect.arrayContaining([
      ['report', null],
      ['statement', 'report'],
      ['journal', null],
    ]),
  );
  expect(signed.signed).toHaveLength(3);
  const [statement] = signed.signed.filter(({ kind }) => kind === 'statement');
  expect(statement).toMatchObject({ subject: report, assignment: server.assignment });
  expect(signed.signed.find(({ kind }) => kind === 'report')?.subject).toBe(report);
  expect(signed).toMatchObject({ entries: lead.lines.length, revokedAt: null });
  const rows = await server.deps.db.selectFrom('log_leaves').selectAll().execute();
  const leaf = rows.find(({ idx }) => idx === statement?.leaf);
  expect(leaf?.identity).toContain(`head:${lead.journal}:`);
  expect(rows.find(({ idx }) => idx === signed.credential.leaf)?.leaf).toContain(lead.device);
  const others = (await read(desk, evaluator.device)).signed;
  expect(others.map(({ kind }) => kind)).toEqual(['journal']);
  expect((await desk.get(`/devices/${'A'.repeat(43)}/signed`)).status).toBe(404);
});

it('[SK1] pages hold each once', async () => {
  const { server, desk } = scene;
  const phone = await TestPhone.enrol(await server.invite({}), server.assignment);
  phone.open(await packageDigest(server));
  for (let i = 0; i < 120; i += 1)
    phone.write('statement.made', { statement: `no statement ${i}` });
  await phone.synced();
  const seen: string[] = [];
  let next: string | null | undefined;
  do {
    const page: SignedResponse = await read(desk, phone.device, next ?? undefined);
    seen.push(...page.signed.map(({ subject }) => subject));
    next = page.next;
  } while (next !== null);
  expect(seen).toHaveLength(121);
  expect(new Set(seen).size).toBe(121);
});

it('[SK4] each look is audited, and who may not revoke devices does not see it', async () => {
  const { server, desk, lead } = scene;
  const rows = await server.deps.db
    .selectFrom('audit')
    .selectAll()
    .where('action', '=', 'device.signed.read')
    .where('subject', '=', lead.device)
    .execute();
  expect(rows).toMatchObject([{ actor: `desk:${desk.session?.person}` }]);
  const supervisor = await deskPerson(server, '监督科', { role: 'supervisor' });
  expect((await supervisor.get(`/devices/${lead.device}/signed`)).status).toBe(403);
});

it('[SK2] a ballot is listed once it was revealed, and not before', async () => {
  const desk = await deskPerson(session, '绩效股');
  const panel = new BlindPanel(session);
  await panel.begin();
  await panel.seal();
  const { device } = await session.deps.db
    .selectFrom('devices')
    .select('device')
    .where('person', '=', personOf('e1'))
    .executeTakeFirstOrThrow();
  const kinds = async () => (await read(desk, device)).signed.map(({ kind }) => kind);
  expect(await kinds()).toEqual(['sessionJournal']);
  await panel.close();
  expect(await kinds()).toEqual(['sessionJournal']);
  await panel.reveal('e1');
  await panel.sync(...EXPERTS, ...IN_SESSION);
  expect((await kinds()).toSorted()).toEqual(['ballot', 'sessionJournal']);
});
