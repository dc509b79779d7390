import {
  enterFactRequest,
  enterFactResponse,
  factParams,
  factsQuery,
  factsResponse,
  figuresResponse,
  statementParams,
  statementResponse,
  withdrawFactRequest,
} from '../../../contract/statement';
import type { ServerDeps } from '../../deps';
import type { App } from '../../http/app';
import { refuse } from '../../http/problem-error';
import { enterFact, withdrawFact } from '../../services/statement/enter-fact';
import { readStatement } from '../../services/statement/read-statement';
import { statementFacts, statementFigures } from '../../services/statement/statement-figures';
import { userOf } from './desk-door';

const READ = {
  access: { door: 'desk', operation: 'statement.read', people: 'statement.read' },
} as const;
const WRITE = { access: { door: 'desk', operation: 'statement.write' } } as const;

/** The figures of a year and what they count, and entering and withdrawing of those that stand nowhere else. */
export function statementRoutes(app: App, deps: ServerDeps): void {
  app.get(
    '/api/desk/statement/:year',
    { config: READ, schema: { params: statementParams, response: { 200: figuresResponse } } },
    ({ params: { year } }) => statementFigures(deps, Number(year)),
  );
  app.get(
    '/api/desk/statement/:year/facts',
    {
      config: READ,
      schema: {
        params: statementParams,
        querystring: factsQuery,
        response: { 200: factsResponse },
      },
    },
    ({ params: { year }, query }) => statementFacts(deps, Number(year), query),
  );
  app.get(
    '/api/desk/statement/:year/all',
    { config: READ, schema: { params: statementParams, response: { 200: statementResponse } } },
    ({ params: { year } }) => readStatement(deps, Number(year)),
  );
  app.post(
    '/api/desk/statement/facts',
    { config: WRITE, schema: { body: enterFactRequest, response: { 200: enterFactResponse } } },
    async (request) => ({ fact: await enterFact(deps, request.body.fact, userOf(request)) }),
  );
  app.post(
    '/api/desk/statement/facts/:fact/withdrawal',
    { config: WRITE, schema: { params: factParams, body: withdrawFactRequest } },
    async (request, reply) => {
      const withdrawn = { ...request.params, ...request.body };
      if (!(await withdrawFact(deps, withdrawn, userOf(request)))) refuse('not-found');
      return reply.code(204).send();
    },
  );
}
