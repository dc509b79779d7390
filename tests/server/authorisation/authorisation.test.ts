import { createHash } from 'node:crypto';
import fastify from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { mayDo, type Operation } from '../../../src/contract/authorisation';
import { asideResponse } from '../../../src/contract/desk';
import { UPLOAD_PATH } from '../../../src/contract/protocol';
import { ROLES, type Role } from '../../../src/domain/assignment/role';
import { installGuard } from '../../../src/server/http/guard';
import { DeskClient } from '../../support/desk-client';
import { revokeByTwo } from '../../support/revoke-by-two';
import { freshPackage, startTestServer } from '../../support/server';
import { testId } from '../../support/test-device';
import { problemIn, type TestPhone } from '../../support/test-phone';
import { testScene } from '../../support/test-scene';

const everyRole = {
  ...freshPackage(),
  team: ROLES.map((role) => ({ person: testId(), name: `演示${role}`, role })),
};
const scene = testScene({ package: everyRole });
const phones = new Map<Role, TestPhone>();
const evidence = Buffer.from('what the lead evaluator saw');
const digest = createHash('sha256').update(evidence).digest('hex');

beforeAll(async () => {
  for (const role of ROLES) phones.set(role, await scene.phone(role));
  const lead = phoneOf('leadEvaluator');
  lead.capture(evidence);
  await lead.synced();
  await lead.put(evidence);
});

function phoneOf(role: Role): TestPhone {
  const phone = phones.get(role);
  if (phone === undefined) throw new Error(`no phone of ${role}`);
  return phone;
}

interface Tried {
  readonly operation: Operation;
  readonly method: string;
  readonly path: (assignment: string) => string;
  readonly init?: (assignment: string) => RequestInit;
}

const REASON = '手机遗失';

/** Somebody sets the desk up, invites, revokes a device, and rejects what it sends. */
async function workAtTheDesk(): Promise<void> {
  const { server } = scene;
  const desk = await DeskClient.setUp(server, '演示绩效股');
  const phone = await scene.phone('evaluator');
  const invited = { person: phone.person };
  await desk.send('POST', `/assignments/${server.assignment}/enrolments`, invited);
  await revokeByTwo(server, desk, phone.device, REASON);
  await phone.synced();
  const { aside } = asideResponse.parse(await (await desk.get('/aside')).json());
  const decided = { decision: 'rejected', reason: REASON };
  await desk.send('POST', `/aside/${aside[0]?.id}/decision`, decided);
}

const json = (value: unknown): RequestInit => ({
  body: JSON.stringify(value),
  headers: { 'content-type': 'application/json' },
});
const exchange = { have: {}, segments: [], checkpointSize: 0, unreceipted: [] };

const NO_LINK = testId();

/** Reads below the path of an assignment. */
const reads = (operation: Operation, path: string): Tried => ({
  ...{ operation, method: 'GET', path: (id) => `/api/assignments/${id}${path}` },
});

/** A harmless request for every route of the phones whose path names an assignment. */
const MEMBER_ROUTES: Readonly<Record<string, Tried>> = {
  'post /api/assignments/{id}/sync': {
    operation: 'journal.write',
    method: 'POST',
    path: (id) => `/api/assignments/${id}/sync`,
    init: () => json(exchange),
  },
  'put /api/assignments/{id}/evidence/{sha256}': {
    operation: 'evidence.write',
    method: 'PUT',
    path: (id) => `/api/assignments/${id}/evidence/${digest}`,
    init: () => ({ body: new Uint8Array(evidence) }),
  },
  'get /api/assignments/{id}/evidence/{sha256}': reads('evidence.read', `/evidence/${digest}`),
  'get /api/assignments/{id}/files/{sha256}': reads('assignment.read', `/files/${digest}`),
  'get /api/assignments/{id}/report': reads('report.see', '/report'),
  'get /api/assignments/{id}/report/statements': reads('statements.see', '/report/statements'),
  'get /api/assignments/{id}/decisions': reads('decision.read', '/decisions'),
  'get /api/assignments/{id}/surveys': reads('survey.read', '/surveys'),
  'post /api/assignments/{id}/surveys': {
    operation: 'survey.publish',
    method: 'POST',
    path: (id) => `/api/assignments/${id}/surveys`,
    init: () => json({ questionnaire: 'none', closesAt: '2026-01-01T00:00:00Z' }),
  },
  'post /api/assignments/{id}/surveys/{link}/closing': {
    operation: 'survey.publish',
    method: 'POST',
    path: (id) => `/api/assignments/${id}/surveys/${NO_LINK}/closing`,
  },
  'get /api/assignments/{id}/surveys/{link}/batch': reads(
    'survey.read',
    `/surveys/${NO_LINK}/batch`,
  ),
  'get /api/assignments/{id}/comments': reads('comments.read', '/comments'),
  'post /api/assignments/{id}/comments': {
    operation: 'comments.publish',
    method: 'POST',
    path: (id) => `/api/assignments/${id}/comments`,
    init: () => json({ draft: digest, party: 'client', closesAt: '2026-01-01T00:00:00Z' }),
  },
  'post /api/assignments/{id}/comments/{link}/closing': {
    operation: 'comments.publish',
    method: 'POST',
    path: (id) => `/api/assignments/${id}/comments/${NO_LINK}/closing`,
  },
  'get /api/assignments/{id}/comments/{link}/batch': reads(
    'comments.read',
    `/comments/${NO_LINK}/batch`,
  ),
  [`post ${UPLOAD_PATH}`]: {
    operation: 'evidence.write',
    method: 'POST',
    path: () => UPLOAD_PATH,
    init: (id) => ({
      headers: {
        'tus-resumable': '1.0.0',
        'upload-length': String(evidence.length),
        'upload-metadata': `assignment ${btoa(id)},sha256 ${btoa(digest)}`,
      },
    }),
  },
};

const ask = (phone: TestPhone, route: Tried, assignment = phone.assignment): Promise<Response> =>
  phone.fetch(route.path(assignment), { method: route.method, ...route.init?.(assignment) });

const openApi = z.object({
  paths: z.record(
    z.string(),
    z.record(z.string(), z.object({ security: z.optional(z.array(z.unknown())) })),
  ),
});

/** Every documented route that asks for a session, as `method path`. */
async function sessionRoutes(): Promise<string[]> {
  const answer = await fetch(`${scene.server.origin}/openapi.json`);
  const { paths } = openApi.parse(await answer.json());
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { security }]) =>
      security !== undefined && method !== 'head' ? [`${method} ${path}`] : [],
    ),
  );
}

describe('authorisation', () => {
  test('[AU1] a route of the API that declares no access cannot be registered', () => {
    const app = fastify();
    installGuard(app, scene.server.deps);
    expect(() => app.get('/api/forgotten', () => 'x')).toThrow('declares no access');
    const config = { access: { door: 'desk', operation: null } as const };
    expect(() => app.get('/api/other', { config }, () => 'x')).toThrow('not under /api/desk');
  });

  test('[AU2] without a session every route of the phones is closed', async () => {
    const routes = await sessionRoutes();
    const listed = Object.keys(MEMBER_ROUTES).filter((name) => !name.includes(UPLOAD_PATH));
    expect(routes.sort()).toEqual([...listed, 'get /api/assignments', 'get /api/events'].sort());
    const paths = [
      { method: 'GET', path: () => '/api/assignments' },
      { method: 'GET', path: () => '/api/events' },
      ...Object.values(MEMBER_ROUTES),
    ];
    for (const token of ['', 'Bearer x', `Bearer ${'A'.repeat(43)}`, 'Basic eDp4']) {
      for (const { method, path } of paths) {
        const headers = { authorization: token };
        const url = `${scene.server.origin}${path(scene.server.assignment)}`;
        const refused = await problemIn(await fetch(url, { method, headers }));
        expect([refused.code, refused.status]).toEqual(['sign-in-required', 401]);
      }
    }
  });

  for (const role of ROLES) {
    test(`[AU3] ${role} may do what the table names and nothing else`, async () => {
      const phone = phoneOf(role);
      for (const [name, route] of Object.entries(MEMBER_ROUTES)) {
        const answer = await ask(phone, route);
        if (mayDo(role, route.operation)) {
          expect([401, 403], name).not.toContain(answer.status);
          expect(answer.status, name).toBeLessThan(500);
        } else {
          expect((await problemIn(answer)).code, name).toBe('not-permitted');
        }
      }
      const packages = await phone.fetch('/api/assignments');
      const { assignments } = (await packages.json()) as { assignments: unknown[] };
      expect(assignments).toHaveLength(mayDo(role, 'assignment.read') ? 1 : 0);
    });
  }

  test('[AU4] an assignment of others and one that does not exist look alike', async () => {
    const phone = phoneOf('leadEvaluator');
    const other = {
      ...freshPackage(),
      team: everyRole.team.slice(1, 2).map((m) => ({ ...m, person: testId() })),
    };
    const { publishPackage } = await import('../../../src/server/services/publish-package');
    await publishPackage(scene.server.deps, other, 'test');
    for (const route of Object.values(MEMBER_ROUTES)) {
      const theirs = await problemIn(await ask(phone, route, other.assignment));
      const nowhere = await problemIn(await ask(phone, route, testId()));
      expect(theirs.code).toBe('not-permitted');
      expect(nowhere).toEqual(theirs);
    }
  });

  test('[AU5] a panel expert and the team do not see each other', async () => {
    const [expert, lead] = [phoneOf('expert'), phoneOf('leadEvaluator')];
    await expert.synced();
    const journalsSeenBy = async (phone: TestPhone) =>
      (await phone.synced({ segments: [] })).segments.map(({ journal }) => journal);
    expect(await journalsSeenBy(expert)).toEqual([expert.journal]);
    expect(await journalsSeenBy(lead)).not.toContain(expert.journal);
    expect(await journalsSeenBy(phoneOf('panelChair'))).not.toContain(expert.journal);
    expect(await journalsSeenBy(phoneOf('evaluator'))).toContain(lead.journal);
  });

  test('[AU6] evidence of a journal that one may not read is not there', async () => {
    const path = `/api/assignments/${scene.server.assignment}/evidence/${digest}`;
    expect((await phoneOf('evaluator').fetch(path)).status).toBe(200);
    for (const role of ['expert', 'panelChair'] as const) {
      expect((await problemIn(await phoneOf(role).fetch(path))).code).toBe('not-found');
    }
  });

  test('[AU7] every write, also at the desk, leaves a line in the audit trail, without names and contents', async () => {
    await workAtTheDesk();
    const rows = await scene.server.deps.db.selectFrom('audit').selectAll().execute();
    const actions = new Set(rows.map(({ action }) => action));
    expect([...actions]).toEqual(
      expect.arrayContaining([
        ...['package.published', 'enrolment.issued', 'device.enrolled'],
        ...['segment.kept', 'evidence.kept', 'segment.setAside', 'segment.rejected'],
        ...['desk.setUp', 'desk.signedIn', 'device.revoked'],
      ]),
    );
    const atTheDesk = rows.filter(({ actor }) => actor.startsWith('desk:'));
    expect(atTheDesk.length).toBeGreaterThanOrEqual(5);
    for (const { actor } of atTheDesk) expect(actor).toMatch(/^desk:[A-Za-z0-9_-]{22}$/);
    const text = JSON.stringify(rows);
    expect(text).not.toContain('演示');
    expect(text).not.toContain(REASON);
    expect(text).not.toContain(phoneOf('leadEvaluator').token);
  });

  test('[AU8] the log of failures holds neither names nor values', async () => {
    const lines: string[] = [];
    const server = await startTestServer({
      ...{ postgres: scene.postgres, package: freshPackage() },
      logTo: { write: (line) => lines.push(line) },
    });
    try {
      const name = '演示绩效股';
      const account = { name, person: testId(), role: 'performanceUnit', password: 'x' } as const;
      await server.deps.db
        .insertInto('desk_users')
        .values({ ...account, created_at: new Date() })
        .execute();
      await expect(DeskClient.setUp(server, name)).rejects.toThrow('500');
      expect(lines).toHaveLength(1);
      expect(JSON.parse(lines[0] ?? '')).toMatchObject({
        err: { code: '23505', constraint: 'desk_users_pkey' },
      });
      expect(lines[0]).toMatch(/at .*desk-accounts\.ts/);
      expect(lines[0]).not.toMatch(/演示|horse|Key \(|duplicate/);
    } finally {
      await server.close();
    }
  });
});
