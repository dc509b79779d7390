import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  beginResponse,
  commissionResponse,
  commissionsResponse,
  publishResponse,
  saveCommissionResponse,
  sheetResponse,
} from '../../../src/contract/desk-commissions';
import { previewResponse, projectsResponse } from '../../../src/contract/desk-projects';
import { assignmentsResponse } from '../../../src/contract/enrolment';
import { readGrids } from '../../../src/documents/sheet/read-grids';
import { assignmentPackage } from '../../../src/domain/assignment/assignment-package';
import { nationalGrades } from '../../../src/domain/catalogue/grade-schemes';
import type { CommissionDraft } from '../../../src/domain/commission/commission-draft';
import { readProjectTable } from '../../../src/domain/commission/read-project-table';
import { fieldPlanOf } from '../../../src/domain/fieldwork/field-plan';
import { readCompact } from '../../../src/trust/jws';
import { DeskClient } from '../../support/desk-client';
import { madeCommission } from '../../support/made-commission';
import { sharedPostgres } from '../../support/postgres';
import { startTestServer, TestPhone, type TestServer } from '../../support/server';
import { SHIZHU_FEN, shizhuCsv } from '../../support/shizhu-projects';
import { problemIn } from '../../support/test-phone';

const postgres = sharedPostgres();
let server: TestServer;
let desk: DeskClient;

beforeAll(async () => {
  server = await startTestServer({ postgres });
  desk = await DeskClient.setUp(server);
});
afterAll(() => server.close());

async function begin(content: CommissionDraft, project: string | null = null): Promise<string> {
  const answer = await desk.send('POST', '/commissions', { project, content });
  return beginResponse.parse(await answer.json()).commission;
}

const read = async (commission: string) =>
  commissionResponse.parse(await (await desk.get(`/commissions/${commission}`)).json());

const publish = (commission: string, base: number) =>
  desk.send('POST', `/commissions/${commission}/publication`, { base });

const save = (commission: string, base: number, content: CommissionDraft) =>
  desk.send('POST', `/commissions/${commission}/draft`, { base, content });

const sheet = async (assignment: string, people: readonly string[]) =>
  desk.send('POST', `/assignments/${assignment}/enrolment-sheet`, { people });

/** Published, with a phone of its lead evaluator that has written. */
async function published(content: CommissionDraft) {
  const commission = await begin(content);
  const digest = publishResponse.parse(await (await publish(commission, 1)).json()).package;
  const { assignment } = await read(commission);
  const [lead] = content.team;
  const made = sheetResponse.parse(await (await sheet(assignment, [lead?.person ?? ''])).json());
  const phone = await TestPhone.enrol(made.members[0]?.link ?? '', assignment);
  phone.open(digest);
  return { commission, assignment, digest, phone };
}

const packagesOf = async (phone: TestPhone) => {
  const headers = { authorization: `Bearer ${phone.token}` };
  const answer = await fetch(`${server.origin}/api/assignments`, { headers });
  return assignmentsResponse.parse(await answer.json()).assignments;
};

const packageIn = (jws: string) => {
  const compact = readCompact(jws, 'takan-package+jws');
  if (!compact.ok) throw new Error(compact.error);
  return assignmentPackage.parse(JSON.parse(compact.value.payloadText));
};

describe('from projects to an enrolled phone', () => {
  test('[CM12] eleven projects of 1.76亿 come in, one is commissioned, its phone enrols', async () => {
    const grids = await readGrids(shizhuCsv());
    const [grid] = grids.ok ? grids.value : [];
    if (grid === undefined) throw new Error('no sheet');
    const table = readProjectTable(grid, { unit: 'wan', year: 2019, columns: {} });
    if (!table.ok) throw new Error(table.error);
    const rows = table.value.rows.flatMap(({ patch }) => (patch === null ? [] : [patch]));
    const preview = await desk.send('POST', '/projects/preview', { rows });
    const bases = previewResponse.parse(await preview.json()).rows;
    expect(bases).toEqual(rows.map(() => ({ base: null, changed: [] })));
    const based = rows.map((patch, i) => ({ base: bases[i]?.base ?? null, patch }));
    await desk.send('POST', '/projects/import', { rows: based });
    const list = projectsResponse.parse(await (await desk.get('/projects?year=2019')).json());
    expect(list).toMatchObject({ total: 11, budgetFen: SHIZHU_FEN });
    const gradeOf = (milli: number) =>
      nationalGrades.grades.find(({ fromMilli }) => milli >= fromMilli)?.label;
    const grades = list.projects.map(({ selfMilli }) => gradeOf(selfMilli ?? -1));
    const count = (label: string) => grades.filter((each) => each === label).length;
    expect([count('优'), count('良'), count('中')]).toEqual([2, 3, 6]);

    const [water] = list.projects;
    if (water === undefined) throw new Error('no project');
    const { project, revision: _, marks: __, ...facts } = water;
    const content = madeCommission(facts);
    const commission = await begin(content, project);
    const answer = await publish(commission, 1);
    expect(publishResponse.parse(await answer.json()).version).toBe(1);
    const { assignment } = await read(commission);
    const people = content.team.map(({ person }) => person);
    const made = sheetResponse.parse(await (await sheet(assignment, people)).json());
    const phone = await TestPhone.enrol(made.members[0]?.link ?? '', assignment);
    const [got] = await packagesOf(phone);
    expect(got?.withdrawn).toBeUndefined();
    expect(packageIn(got?.package ?? '')).toMatchObject({
      ...{ assignment, agency: content.agency },
      project: { name: '农村饮水安全项目', fundsFen: 4_200_000_000, year: 2019 },
    });
  });
});

describe('drafts', () => {
  test('[CM14] a draft comes back as it was, and a writer who missed a saving is refused', async () => {
    const content = madeCommission(null, { dueOn: '2027-1' });
    const commission = await begin(content);
    const changed = { ...content, agency: '另一机构' };
    const saved = await save(commission, 1, changed);
    expect(saveCommissionResponse.parse(await saved.json()).revision).toBe(2);
    expect((await problemIn(await save(commission, 1, content))).code).toBe('commission-changed');
    expect((await read(commission)).content).toEqual(changed);
    const all = commissionsResponse.parse(await (await desk.get('/commissions')).json());
    expect(all.commissions.find((each) => each.commission === commission)).toMatchObject({
      ...{ revision: 2, publishedVersion: null, isPublished: false, withdrawn: null },
    });
  });

  test('[CM13] what is not complete is not published', async () => {
    const commission = await begin(madeCommission(null, { agency: '', dueOn: '' }));
    const refused = await problemIn(await publish(commission, 1));
    expect(refused).toMatchObject({
      ...{ code: 'commission-faulty', detail: 'agency-missing deadline-missing' },
    });
    const { assignment } = await read(commission);
    const people = [madeCommission(null).team[0]?.person ?? ''];
    expect((await sheet(assignment, people)).status).toBe(404);
  });
});

const listed = async (query: string) =>
  commissionsResponse.parse(await (await desk.get(`/commissions${query}`)).json());

test('[CM24] commissions are found by name and state, and come page by page', async () => {
  const named = (name: string) => {
    const made = madeCommission(null);
    return { ...made, project: { ...made.project, name } };
  };
  for (let n = 0; n < 52; n += 1) await begin(named(`翻页示例 ${n}`));
  const one = await published(named('翻页示例 50%_'));
  const first = await listed(`?q=${encodeURIComponent('翻页示例')}`);
  expect(first.commissions).toHaveLength(50);
  const after = encodeURIComponent(first.next ?? '');
  const second = await listed(`?q=${encodeURIComponent('翻页示例')}&after=${after}`);
  expect(second.next).toBeNull();
  const seen = [...first.commissions, ...second.commissions].map((each) => each.commission);
  expect(new Set(seen).size).toBe(53);
  const literal = await listed(`?q=${encodeURIComponent('0%_')}`);
  expect(literal.commissions.map((each) => each.commission)).toEqual([one.commission]);
  const draft = (await listed('?state=draft')).commissions;
  expect(draft.every((each) => each.publishedVersion === null)).toBe(true);
  const states = async () => {
    const found = ['published', 'changed', 'withdrawn'].map(async (state) => {
      const { commissions } = await listed(`?state=${state}&q=${encodeURIComponent('0%_')}`);
      return commissions.length;
    });
    return Promise.all(found);
  };
  expect(await states()).toEqual([1, 0, 0]);
  await save(one.commission, 1, named('翻页示例 50%_'));
  expect(await states()).toEqual([0, 1, 0]);
  await desk.send('POST', `/commissions/${one.commission}/withdrawal`, { reason: '项目调整' });
  expect(await states()).toEqual([0, 0, 1]);
});

describe('versions and withdrawal', () => {
  test('[CM15] a changed draft becomes version 2, and the phone goes on under version 1', async () => {
    const sample = {
      id: 'A',
      title: '户',
      kind: 'beneficiary',
      size: '1',
      units: '甲\n乙',
    } as const;
    const content = madeCommission(null, { samples: [{ ...sample, source: '' }] });
    const { commission, phone } = await published(content);
    await phone.synced();
    const seedNow = async () => {
      const [got] = await packagesOf(phone);
      const pkg = packageIn(got?.package ?? '');
      return [pkg.version, fieldPlanOf(pkg).samples[0]?.seed];
    };
    const [, seed] = await seedNow();
    const [lead, second] = content.team;
    const changed = { ...content, dueOn: '2028-01-31', team: content.team.slice(0, 1) };
    await save(commission, 1, changed);
    expect((await problemIn(await publish(commission, 1))).code).toBe('commission-changed');
    expect(publishResponse.parse(await (await publish(commission, 2)).json()).version).toBe(2);
    expect(await seedNow()).toEqual([2, seed]);
    const line = phone.lines.length;
    phone.act('independence.declared', {
      ...{ declaration: 'a'.repeat(64), outcome: 'independent', detail: '' },
    });
    await phone.synced();
    expect(phone.lines.length).toBe(line + 1);
    await save(commission, 2, { ...changed, team: second === undefined ? [] : [second] });
    const faulty = await publish(commission, 3);
    expect((await problemIn(faulty)).code).toBe('commission-faulty');
    const other = {
      person: second?.person ?? '',
      name: '新主评人',
      role: 'leadEvaluator',
    } as const;
    await save(commission, 3, { ...changed, team: [other] });
    expect(await problemIn(await publish(commission, 4))).toMatchObject({
      ...{ code: 'member-enrolled', detail: lead?.name },
    });
  });

  test('[CM16] a withdrawn assignment enrols nobody and takes in what phones hold', async () => {
    const content = madeCommission(null);
    const { commission, assignment, phone } = await published(content);
    const [lead, second] = content.team;
    const open = sheetResponse.parse(
      await (await sheet(assignment, [second?.person ?? ''])).json(),
    );
    const path = `/commissions/${commission}/withdrawal`;
    expect((await desk.send('POST', path, { reason: '项目调整' })).status).toBe(204);
    expect((await problemIn(await desk.send('POST', path, { reason: '再次' }))).code).toBe(
      'assignment-withdrawn',
    );
    const late = TestPhone.enrol(open.members[0]?.link ?? '', assignment);
    await expect(late).rejects.toThrow('assignment-withdrawn');
    const again = await sheet(assignment, [lead?.person ?? '']);
    expect((await problemIn(again)).code).toBe('assignment-withdrawn');
    expect((await problemIn(await publish(commission, 1))).code).toBe('assignment-withdrawn');
    await phone.synced();
    const [got] = await packagesOf(phone);
    expect(got?.withdrawn?.reason).toBe('项目调整');
    const held = await server.deps.db
      .selectFrom('entries')
      .select('hash')
      .where('journal', '=', phone.journal)
      .execute();
    expect(held.length).toBe(phone.lines.length);
  });

  test('[CM19] a sheet invites each member once, audited, and its codes enrol them', async () => {
    const content = madeCommission(null);
    const { assignment } = await published(content);
    const people = content.team.map(({ person }) => person);
    const made = sheetResponse.parse(await (await sheet(assignment, people)).json());
    expect(made.members.map(({ name, role }) => [name, role])).toEqual(
      content.team.map(({ name, role }) => [name, role]),
    );
    for (const { link, person } of made.members) {
      expect((await TestPhone.enrol(link, assignment)).person).toBe(person);
    }
    const lines = await server.deps.db
      .selectFrom('audit')
      .select(['action', 'detail'])
      .where('assignment', '=', assignment)
      .where('action', 'in', ['enrolment.issued', 'enrolmentSheet.made'])
      .orderBy('id', 'desc')
      .limit(3)
      .execute();
    expect(lines.map(({ action }) => action)).toEqual([
      ...['enrolmentSheet.made', 'enrolment.issued', 'enrolment.issued'],
    ]);
    const stranger = await sheet(assignment, [...people, 'AAAAAAAAAAAAAAAAAAAAAA']);
    expect(stranger.status).toBe(404);
  });
});
