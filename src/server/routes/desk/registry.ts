import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '../../../contract/problem';
import {
  agenciesQuery,
  agenciesResponse,
  agencyResponse,
  badRecordParams,
  badRecordRequest,
  badRecordWithdrawal,
  categoryRequest,
  entryParams,
  oneParams,
  peopleQuery,
  peopleResponse,
  personResponse,
  saveAgencyRequest,
  savedResponse,
  savePersonRequest,
  standingRequest,
} from '../../../contract/registry';
import type { Result } from '../../../domain/kernel/result';
import type { ServerDeps } from '../../deps';
import type { App } from '../../http/app';
import { ProblemError, refuse } from '../../http/problem-error';
import { newId } from '../../services/random-token';
import {
  addBadRecord,
  changeCategory,
  changeStanding,
  withdrawBadRecord,
  withdrawEntry,
} from '../../services/registry/change-standing';
import {
  listAgencies,
  listPeople,
  readAgency,
  readPerson,
} from '../../services/registry/list-entries';
import { saveAgency, savePerson } from '../../services/registry/save-entry';
import { actorOf, userOf } from './desk-door';

const READ = { access: { door: 'desk', operation: 'registry.read' } } as const;
const WRITE = { access: { door: 'desk', operation: 'registry.write' } } as const;
const TABLES = { agencies: 'agencies', people: 'registered_people' } as const;

function listRoutes(app: App, deps: ServerDeps): void {
  app.get(
    '/api/desk/registry/agencies',
    { config: READ, schema: { querystring: agenciesQuery, response: { 200: agenciesResponse } } },
    ({ query }) => listAgencies(deps, query),
  );
  app.get(
    '/api/desk/registry/people',
    { config: READ, schema: { querystring: peopleQuery, response: { 200: peopleResponse } } },
    (request) => listPeople(deps, request.query, actorOf(request)),
  );
  app.get(
    '/api/desk/registry/agencies/:entry',
    { config: READ, schema: { params: oneParams, response: { 200: agencyResponse } } },
    async ({ params }) => (await readAgency(deps, params.entry)) ?? refuse('not-found'),
  );
  app.get(
    '/api/desk/registry/people/:entry',
    { config: READ, schema: { params: oneParams, response: { 200: personResponse } } },
    async (request) =>
      (await readPerson(deps, request.params.entry, actorOf(request))) ?? refuse('not-found'),
  );
}

function saveRoutes(app: App, deps: ServerDeps): void {
  app.post(
    '/api/desk/registry/agencies',
    { config: WRITE, schema: { body: saveAgencyRequest, response: { 200: savedResponse } } },
    async (request) => {
      const saved = await saveAgency(deps, { ...request.body, by: actorOf(request) });
      if (!saved.ok) throw new ProblemError(saved.error);
      return { id: saved.value };
    },
  );
  app.post(
    '/api/desk/registry/people',
    { config: WRITE, schema: { body: savePersonRequest, response: { 200: savedResponse } } },
    async (request) => {
      const saved = await savePerson(deps, { ...request.body, by: actorOf(request) });
      if (!saved.ok) throw new ProblemError(saved.error);
      return { id: saved.value };
    },
  );
}

type Named = { readonly registry: keyof typeof TABLES; readonly entry: string };

/** Which entry somebody acts on, and who it is. */
const actOf = (request: FastifyRequest, { registry, entry }: Named) => ({
  ...{ table: TABLES[registry], id: entry },
  ...{ actor: actorOf(request), person: userOf(request).person },
});

function finish(reply: FastifyReply, done: Result<void, Problem>) {
  if (!done.ok) throw new ProblemError(done.error);
  return reply.code(204).send();
}

function recordRoutes(app: App, deps: ServerDeps): void {
  app.post(
    '/api/desk/registry/:registry/:entry/bad-records',
    { config: WRITE, schema: { params: entryParams, body: badRecordRequest } },
    async (request, reply) => {
      const record = { id: newId(), ...request.body };
      return finish(reply, await addBadRecord(deps, actOf(request, request.params), record));
    },
  );
  app.post(
    '/api/desk/registry/:registry/:entry/bad-records/:record/withdrawal',
    { config: WRITE, schema: { params: badRecordParams, body: badRecordWithdrawal } },
    async (request, reply) => {
      const act = { ...actOf(request, request.params), reason: request.body.reason };
      return finish(reply, await withdrawBadRecord(deps, act, request.params.record));
    },
  );
}

/** The registries of agencies and people: lists, entering, changing, standing, class, bad records. */
export function registryRoutes(app: App, deps: ServerDeps): void {
  listRoutes(app, deps);
  saveRoutes(app, deps);
  recordRoutes(app, deps);
  app.post(
    '/api/desk/registry/:registry/:entry/standing',
    { config: WRITE, schema: { params: entryParams, body: standingRequest } },
    async (request, reply) => {
      const { to, reason } = request.body;
      const act = { ...actOf(request, request.params), reason };
      return finish(reply, await changeStanding(deps, act, to));
    },
  );
  app.post(
    '/api/desk/registry/agencies/:entry/category',
    { config: WRITE, schema: { params: oneParams, body: categoryRequest } },
    async (request, reply) => {
      const { category, reason } = request.body;
      const named = { registry: 'agencies', entry: request.params.entry } as const;
      return finish(
        reply,
        await changeCategory(deps, { ...actOf(request, named), reason }, category),
      );
    },
  );
  app.post(
    '/api/desk/registry/:registry/:entry/withdrawal',
    { config: WRITE, schema: { params: entryParams } },
    async (request, reply) =>
      finish(reply, await withdrawEntry(deps, actOf(request, request.params))),
  );
}
