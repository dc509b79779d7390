import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  type LeadsResponse,
  leadResponse,
  leadsResponse,
  limitsBody,
} from '../../../src/contract/desk-leads';
import { DEFAULT_LIMITS } from '../../../src/domain/cross-check/limits';
import { deskPerson } from '../../support/desk-person';
import { type LeadScene, openLeadScene, shoot } from '../../support/lead-scene';
import { runSql, sharedPostgres } from '../../support/postgres';
import { testId } from '../../support/test-device';
import { problemIn } from '../../support/test-phone';

const postgres = sharedPostgres();
let scene: LeadScene;

const LOOK = 'f0e1d2c3b4a59687';
const NEAR = 'f0e1d2c3b4a59680';

beforeAll(async () => {
  scene = await openLeadScene(postgres);
});
afterAll(() => scene.server.close());

async function list(asked: Readonly<Record<string, string>> = {}): Promise<LeadsResponse> {
  const answer = await scene.desk.get(`/leads?${new URLSearchParams(asked)}`);
  return leadsResponse.parse(await answer.json());
}
async function only(kind: string) {
  const { leads } = await list({ kind });
  const [lead, ...others] = leads;
  if (lead === undefined || others.length > 0) throw new Error(`${leads.length} of ${kind}`);
  return lead;
}
const view = async (lead: string) =>
  leadResponse.parse(await (await scene.desk.get(`/leads/${lead}`)).json());
const decide = (lead: string, body: object, desk = scene.desk) =>
  desk.send('POST', `/leads/${lead}/decisions`, body);
const rows = async (text: string) =>
  (await runSql(scene.server.databaseUrl ?? '', text)).rows as Record<string, unknown>[];

it('[CC2] [CC8] one picture in two assignments of two agencies is one lead with both sides', async () => {
  const { park, road } = scene;
  const first = shoot(park, 'one picture', { site: 'S1' });
  shoot(park, 'one picture', { site: 'S1' });
  await park.synced();
  expect((await list()).leads).toEqual([]);
  shoot(road, 'one picture', { site: 'R1' });
  await road.synced();
  const lead = await only('samePhoto');
  expect(lead).toMatchObject({ state: 'open', finds: 1, since: 0 });
  expect(new Set(lead.sides.map(({ agency }) => agency)).size).toBe(2);
  expect(lead.sides.map(({ site }) => site).sort()).toEqual(['公园北段步道', '杨儿庄村通村路']);
  const { bases, held } = await view(lead.lead);
  expect(bases.map(({ basis }) => basis)).toMatchObject([
    { kind: 'samePhoto', a: { sha256: first.sha256 }, b: { sha256: first.sha256 } },
  ]);
  expect(held).toEqual([]);
});

it('[CC3] [CC4] a picture that looks much the same is found by its hash, with the bits', async () => {
  const { park, road } = scene;
  shoot(park, 'view', { site: 'S2', hash: LOOK });
  shoot(park, 'flat', { site: 'S2', hash: '0000000000000003' });
  shoot(park, 'other view', { site: 'S2', hash: '0f1e2d3c4b5a6978' });
  await park.synced();
  shoot(road, 'view, encoded again', { site: 'R2', hash: NEAR });
  shoot(road, 'flat too', { site: 'R2', hash: '0000000000000003' });
  await road.synced();
  const { bases } = await view((await only('nearPhoto')).lead);
  expect(bases.map(({ basis }) => basis)).toMatchObject([{ kind: 'nearPhoto', bits: 3 }]);
});

it('[CC5] photos of two sites from one place are one lead of those sites, with the distances', async () => {
  const { park } = scene;
  shoot(park, 'north', { site: 'S1', north: 10, at: '2026-03-03T09:00:00+08:00' });
  shoot(park, 'east, so to speak', { site: 'S2', north: 14, at: '2026-03-03T09:20:00+08:00' });
  shoot(park, 'east again', { site: 'S2', north: 12, at: '2026-03-03T09:21:00+08:00' });
  await park.synced();
  const lead = await only('onePlace');
  expect(lead.finds).toBe(2);
  const { bases } = await view(lead.lead);
  expect(bases.map(({ basis }) => basis)).toContainEqual(
    expect.objectContaining({ apartM: 4, circlesM: 16, sitesApartM: 1500 }),
  );
});

it('[CC6] one person at two places too soon is a lead, with time, way and speed', async () => {
  const { park, road } = scene;
  shoot(park, 'here', { north: 0, at: '2026-03-04T09:00:00+08:00' });
  await park.synced();
  shoot(road, 'there', { north: 60_000, at: '2026-03-04T09:02:00+08:00' });
  await road.synced();
  const { bases, people } = await view((await only('travel')).lead);
  const [basis] = bases.map((each) => each.basis);
  expect(basis).toMatchObject({ kind: 'travel', betweenMs: 120_000, allowedMs: 600_000 });
  expect(people[park.person]).toBe('演示主评人');
});

it('[CC7] looking again, and by several at once, gives nothing twice', async () => {
  const before = (await list()).leads;
  await runSql(
    scene.server.databaseUrl ?? '',
    `insert into lead_due (bureau, entry) select bureau, hash from entries
     where type = 'evidence.captured' on conflict do nothing`,
  );
  await Promise.all([scene.look(), scene.look(), scene.look()]);
  await scene.look();
  const after = await list();
  expect(after.waiting).toBe(0);
  expect(after.leads).toEqual(before);
});

it('[CC7] of a turn that is killed nothing stays, and the next one finds everything', async () => {
  const url = scene.server.databaseUrl ?? '';
  const { park, road } = scene;
  shoot(park, 'while it is killed', { site: 'S2' });
  shoot(road, 'while it is killed', { site: 'R1' });
  await park.synced();
  await road.synced();
  const fault = 'create function fall() returns trigger language plpgsql security definer as';
  await runSql(
    url,
    `${fault} $$ begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$;
     create trigger fall before insert on leads for each row execute function fall()`,
  );
  await expect(scene.look()).rejects.toThrow();
  expect(await rows('select count(*)::int as n from lead_due')).toEqual([{ n: 2 }]);
  expect(
    (
      await rows(`select entry from photo_prints where sha256 in
    (select sha256 from evidence_names where entry in (select entry from lead_due))`)
    ).length,
  ).toBe(0);
  await runSql(url, 'drop trigger fall on leads; drop function fall()');
  await scene.look();
  const { leads, waiting } = await list({ kind: 'samePhoto' });
  expect([leads.length, waiting]).toEqual([2, 0]);
});

it('[CC9] a decision has who, when and why; a later one stands beside it, and finds after it are told', async () => {
  const { lead } = await only('onePlace');
  expect((await decide(lead, { verdict: 'explained', reason: '', after: 0 })).status).toBe(400);
  const first = { verdict: 'explained', reason: '两处共用一个值班室，已核对平面图', after: 0 };
  expect((await decide(lead, first)).status).toBe(204);
  expect((await problemIn(await decide(lead, first))).code).toBe('lead-moved');
  shoot(scene.park, 'east, the next day', {
    ...{ site: 'S2', north: 11, at: '2026-03-05T09:20:00+08:00' },
  });
  await scene.park.synced();
  expect(await only('onePlace')).toMatchObject({ state: 'explained', finds: 3, since: 1 });
  const second = { verdict: 'verified', reason: '再次到场核对，值班室只有一处', after: 1 };
  expect((await decide(lead, second)).status).toBe(204);
  const { decisions, state, since } = await view(lead);
  expect([state, since]).toEqual(['verified', 0]);
  expect(decisions).toMatchObject([
    { verdict: 'explained', reason: first.reason, finds: 2, by: '演示绩效股' },
    { verdict: 'verified', finds: 3 },
  ]);
  const told = await rows(`select action from audit where subject = '${lead}' order by id`);
  const acts = told.map(({ action }) => action);
  expect(acts.filter((action) => action !== 'lead.read')).toEqual(['lead.decided', 'lead.decided']);
  const change = scene.server.deps.db.deleteFrom('lead_decisions').execute();
  await expect(change).rejects.toThrow(/permission denied/);
  expect((await decide(testId(), second)).status).toBe(404);
});

it('[CC10] the list is filtered and searched on the server, a word taken literally', async () => {
  const states = (await list({ state: 'verified' })).leads.map(({ kind }) => kind);
  expect(states).toEqual(['onePlace']);
  const named = (await list({ sought: '狼布掌' })).leads.map(({ kind }) => kind);
  expect(named).toEqual(['nearPhoto']);
  expect((await list({ sought: '%' })).leads).toEqual([]);
});

it('[CC10] what waits is told, and the list does not wait for much of it', async () => {
  for (let i = 0; i < 12; i++) shoot(scene.park, `many ${i}`, { site: 'S1' });
  await scene.park.synced();
  expect((await list()).waiting).toBe(12);
  await scene.look();
  expect((await list()).waiting).toBe(0);
});

it('[CC10] pages hold every lead once, also of one moment', async () => {
  const { db } = scene.server.deps;
  const made = Array.from({ length: 120 }, (_, i) => ({
    ...{ lead: testId(), key: `made ${i}`, kind: 'travel' as const, sides: '[]', finds: 1 },
    ...{ sought: '翻页', state: 'open' as const, decisions: 0, finds_decided: 0 },
    ...{ found_at: new Date(0), newest_at: new Date(Date.UTC(2026, 0, i % 3)) },
  }));
  await db.insertInto('leads').values(made).execute();
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const of: Record<string, string> = after === null ? {} : { after };
    const read: LeadsResponse = await list({ sought: '翻页', ...of });
    seen.push(...read.leads.map(({ lead }) => lead));
    after = read.next;
  } while (after !== null);
  expect(seen).toHaveLength(120);
  expect(new Set(seen)).toEqual(new Set(made.map(({ lead }) => lead)));
});

it('[CC11] the supervisor reads and does not decide, and who read stands in the audit trail', async () => {
  const { lead } = await only('nearPhoto');
  const reader = await deskPerson(scene.server, '演示审计员', { role: 'supervisor' });
  expect((await reader.get(`/leads/${lead}`)).status).toBe(200);
  const refused = await decide(lead, { verdict: 'explained', reason: '无', after: 0 }, reader);
  expect(refused.status).toBe(403);
  const clerk = await deskPerson(scene.server, '演示收件员', { role: 'bureauClerk' });
  expect((await clerk.get('/leads')).status).toBe(403);
  const told = await rows(
    `select count(*)::int as n from audit where subject = '${lead}' and action = 'lead.read'
      and actor = 'desk:${reader.session?.person}'`,
  );
  expect(told).toEqual([{ n: 1 }]);
});

it('[CC12] limits are the defaults until the bureau sets its own, which hold from then on', async () => {
  const read = async () =>
    limitsBody.parse(await (await scene.desk.get('/leads/limits')).json()).limits;
  expect(await read()).toEqual(DEFAULT_LIMITS);
  const limits = { ...DEFAULT_LIMITS, alikeBits: 2 };
  const set = (body: object) => scene.desk.send('POST', '/leads/limits', body);
  expect((await set({ limits: { ...limits, alikeBits: 8 } })).status).toBe(400);
  expect((await set({ limits })).status).toBe(204);
  expect(await read()).toEqual(limits);
  shoot(scene.road, 'view, encoded once more', { site: 'R2', hash: NEAR });
  await scene.road.synced();
  expect(await only('nearPhoto')).toMatchObject({ finds: 1 });
});
