import {
  enterFactRequest,
  enterFactResponse,
  factParams,
  statementParams,
  statementResponse,
  withdrawFactRequest,
} from '../../../contract/statement';
import type { ServerDeps } from '../../deps';
import type { App } from '../../http/app';
import { refuse } from '../../http/problem-error';
import { enterFact, withdrawFact } from '../../services/statement/enter-fact';
import { readStatement } from '../../services/statement/read-statement';
import { userOf } from './desk-door';

const WRITE = { access: { door: 'desk', operation: 'statement.write' } } as const;

/** The facts of a year, and entering and withdrawing of those that stand nowhere else. */
export function statementRoutes(app: App, deps: ServerDeps): void {
  app.get(
    '/api/desk/statement/:year',
    {
      config: { access: { door: 'desk', operation: 'statement.read', people: 'statement.read' } },
      schema: { params: statementParams, response: { 200: statementResponse } },
    },
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
