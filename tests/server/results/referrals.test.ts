import { afterAll, beforeAll, expect, it } from 'vitest';
import { DESK_ROLES } from '../../../src/contract/authorisation';
import { referralMade, referralResponse, referralsResponse } from '../../../src/contract/referrals';
import type { DeskClient } from '../../support/desk-client';
import { deskPerson } from '../../support/desk-person';
import { type DeskScene, openDeskScene } from '../../support/desk-scene';
import { losePoints } from '../../support/losing-points';
import { sharedPostgres } from '../../support/postgres';
import { testId } from '../../support/test-device';
import { problemIn } from '../../support/test-phone';

const SECRET = '同一人签收了三个村的物资';
const postgres = sharedPostgres();
let scene: DeskScene;
let colleague: DeskClient;
let supervisor: DeskClient;
let outsiders: readonly DeskClient[];
let referral: string;

beforeAll(async () => {
  scene = await openDeskScene(postgres, { beforeSending: losePoints() });
  const { server } = scene;
  colleague = await deskPerson(server, '田玉兰');
  supervisor = await deskPerson(server, '审计局', { role: 'supervisor' });
  outsiders = [
    await deskPerson(server, '没有列名的绩效股人员'),
    await deskPerson(server, '经办员', { role: 'bureauClerk' }),
    await deskPerson(server, '业务股', { role: 'budgetDesk' }),
    // A second account of somebody who is named, in another role.
    await deskPerson(server, '田玉兰（业务股）', {
      ...{ role: 'budgetDesk', person: colleague.session?.person ?? '' },
    }),
  ];
  const made = await scene.desk.send('POST', '/referrals', request());
  ({ referral } = referralMade.parse(await made.json()));
});
afterAll(() => scene.close());

const request = (more: Record<string, unknown> = {}) => ({
  ...{ assignment: scene.server.assignment, manifest: scene.report, ground: 'disciplineClue' },
  ...{ to: '县纪委监委', content: SECRET, people: [colleague.session?.person], ...more },
});
const path = () => `/referrals/${referral}`;
const step = (desk: DeskClient, kind = 'handedOver') =>
  desk.send('POST', `${path()}/steps`, { kind, note: '当面移交，对方已签收' });
const listed = async (desk: DeskClient) =>
  referralsResponse.parse(await (await desk.get('/referrals')).json()).referrals;

it('[RU20] whoever is named and the supervisor read it, and nobody else learns that it is there', async () => {
  for (const desk of [scene.desk, colleague, supervisor]) {
    const read = referralResponse.parse(await (await desk.get(path())).json());
    expect(read).toMatchObject({ content: SECRET, to: '县纪委监委', by: '演示绩效股' });
    expect(read.people).toEqual(['演示绩效股', '田玉兰']);
    expect((await listed(desk)).map((each) => each.referral)).toEqual([referral]);
  }
  for (const desk of outsiders) {
    const answer = await desk.get(path());
    const nothing = await desk.get(`/referrals/${testId()}`);
    expect([answer.status, await answer.json()]).toEqual([404, await nothing.json()]);
  }
});

it('[RU20] the list of whoever is not named is empty, or not there at all', async () => {
  const [unnamed, ...others] = outsiders;
  expect(unnamed && (await listed(unnamed))).toEqual([]);
  for (const desk of others) expect((await desk.get('/referrals')).status).toBe(404);
  const roles = [scene.desk, supervisor, ...outsiders].map(({ session }) => session?.role);
  expect(DESK_ROLES.filter((role) => !roles.includes(role))).toEqual([]);
});

it('[RU21] only somebody of the performance unit writes one, and names people of the unit', async () => {
  for (const desk of [supervisor, ...outsiders.slice(1)]) {
    expect((await desk.send('POST', '/referrals', request())).status).toBe(404);
  }
  const clerk = outsiders[1]?.session?.person;
  for (const people of [[clerk], [testId()]]) {
    const refused = await scene.desk.send('POST', '/referrals', request({ people }));
    expect((await problemIn(refused)).detail).toBe('people');
  }
  const elsewhere = request({ manifest: '0'.repeat(64) });
  expect((await scene.desk.send('POST', '/referrals', elsewhere)).status).toBe(404);
});

it('[RU22] what was done is said by whoever is named, once, and stands with who and when', async () => {
  for (const desk of [supervisor, ...outsiders]) expect((await step(desk)).status).toBe(404);
  expect((await step(colleague)).status).toBe(204);
  expect((await step(scene.desk, 'answered')).status).toBe(204);
  const { steps, state } = referralResponse.parse(await (await supervisor.get(path())).json());
  expect(state).toBe('answered');
  expect(steps.map(({ kind, by }) => [kind, by])).toEqual([
    ['handedOver', '田玉兰'],
    ['answered', '演示绩效股'],
  ]);
  const { db } = scene.server.deps;
  for (const table of ['referrals', 'referral_people', 'referral_steps'] as const) {
    await expect(db.deleteFrom(table).execute()).rejects.toThrow(/permission denied/);
  }
});

it('[RU23] every reading stands in the audit trail by id alone', async () => {
  const { db } = scene.server.deps;
  const readings = async () =>
    (
      await db
        .selectFrom('audit')
        .select(['actor', 'subject', 'assignment', 'detail'])
        .where('action', '=', 'referral.read')
        .orderBy('id')
        .execute()
    ).map(({ actor, ...line }) => [actor, line] as const);
  const before = (await readings()).length;
  await supervisor.get('/referrals');
  await supervisor.get(path());
  await outsiders[0]?.get(path());
  const line = { subject: referral, assignment: null, detail: {} };
  const actor = `desk:${supervisor.session?.person}`;
  expect((await readings()).slice(before)).toEqual([
    [actor, line],
    [actor, line],
  ]);
  const all = await db.selectFrom('audit').selectAll().execute();
  expect(JSON.stringify(all)).not.toContain(SECRET);
});

it('[RU24] it is in no statement, register, queue, report, use or bundle', async () => {
  const { desk, reportPath } = scene;
  const year = new Date().getFullYear();
  const wide = [
    ...[`/statement/${year}`, '/issues', `/issues?q=${encodeURIComponent('签收')}`, '/arrivals'],
    ...[reportPath, `${reportPath}/use`, `${reportPath}/decision`, '/projects', '/commissions'],
  ];
  for (const each of wide) {
    const text = await (await desk.get(each)).text();
    expect(text, each).not.toContain(SECRET);
    expect(text, each).not.toContain(referral);
  }
  const bundle = Buffer.from(await scene.downloadBundle());
  expect(bundle.includes(SECRET)).toBe(false);
  expect(bundle.includes(referral)).toBe(false);
});

it('[RU20] a long list comes in pages, each referral once', async () => {
  const { desk } = scene;
  for (let i = 0; i < 55; i += 1) {
    const made = await desk.send(
      'POST',
      '/referrals',
      request({ content: `第${i}条`, people: [] }),
    );
    expect(made.status).toBe(200);
  }
  const first = referralsResponse.parse(await (await desk.get('/referrals')).json());
  const rest = referralsResponse.parse(
    await (await desk.get(`/referrals?after=${first.next}`)).json(),
  );
  expect([first.referrals.length, rest.referrals.length, rest.next]).toEqual([50, 6, null]);
  const ids = [...first.referrals, ...rest.referrals].map((each) => each.referral);
  expect(new Set(ids).size).toBe(56);
  expect(await listed(colleague)).toHaveLength(1);
});
