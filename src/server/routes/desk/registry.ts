import {
  agenciesQuery,
  agenciesResponse,
  entryParams,
  peopleQuery,
  peopleResponse,
  saveAgencyRequest,
  savedResponse,
  savePersonRequest,
  standingRequest,
} from '../../../contract/registry';
import type { ServerDeps } from '../../deps';
import type { App } from '../../http/app';
import { ProblemError } from '../../http/problem-error';
import { changeStanding, withdrawEntry } from '../../services/registry/change-standing';
import { listAgencies, listPeople } from '../../services/registry/list-entries';
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

/** The registries of agencies and people: lists, entering, changing, standing, withdrawing. */
export function registryRoutes(app: App, deps: ServerDeps): void {
  listRoutes(app, deps);
  saveRoutes(app, deps);
  app.post(
    '/api/desk/registry/:registry/:entry/standing',
    { config: WRITE, schema: { params: entryParams, body: standingRequest } },
    async (request, reply) => {
      const { registry, entry } = request.params;
      const { to, reason } = request.body;
      const by = { actor: actorOf(request), person: userOf(request).person };
      const act = { table: TABLES[registry], id: entry, reason, ...by };
      const done = await changeStanding(deps, act, to);
      if (!done.ok) throw new ProblemError(done.error);
      return reply.code(204).send();
    },
  );
  app.post(
    '/api/desk/registry/:registry/:entry/withdrawal',
    { config: WRITE, schema: { params: entryParams } },
    async (request, reply) => {
      const { registry, entry } = request.params;
      const act = { table: TABLES[registry], id: entry, actor: actorOf(request) };
      const done = await withdrawEntry(deps, act);
      if (!done.ok) throw new ProblemError(done.error);
      return reply.code(204).send();
    },
  );
}
