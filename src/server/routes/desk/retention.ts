import * as z from 'zod/mini';
import {
  retentionQuery,
  retentionRequest,
  retentionResponse,
  shreddingRequest,
} from '../../../contract/retention';
import { randomId } from '../../../domain/kernel/identifier';
import type { ServerDeps } from '../../deps';
import type { App } from '../../http/app';
import { ProblemError } from '../../http/problem-error';
import { propose } from '../../services/proposals/propose';
import { listDue } from '../../services/retention/list-due';
import { writeRetention } from '../../services/retention/retention-setting';
import { shreddingFault } from '../../services/retention/shred-evidence';
import { audit } from '../../storage/audit';
import { actorOf, userOf } from './desk-door';

/** How long evidence is kept, what has had its time, and the proposal that it be destroyed. */
export function retentionRoutes(app: App, deps: ServerDeps): void {
  const config = { access: { door: 'desk', operation: 'evidence.shred' } } as const;
  app.get(
    '/api/desk/retention',
    { config, schema: { querystring: retentionQuery, response: { 200: retentionResponse } } },
    (request) => listDue(deps, request.query.after),
  );
  app.post(
    '/api/desk/retention',
    { config, schema: { body: retentionRequest } },
    async (request, reply) => {
      const { years } = request.body;
      const at = new Date(deps.now());
      await deps.db.transaction().execute(async (trx) => {
        await writeRetention(trx, years);
        const line = { actor: actorOf(request), action: 'desk.retention', at };
        await audit(trx, { ...line, detail: { years } });
      });
      return reply.code(204).send();
    },
  );
  app.post(
    '/api/desk/assignments/:id/shredding',
    { config, schema: { params: z.strictObject({ id: randomId }), body: shreddingRequest } },
    async (request, reply) => {
      const { id: assignment } = request.params;
      const fault = await shreddingFault(deps, assignment);
      if (fault !== null) throw new ProblemError(fault);
      const { reason } = request.body;
      const done = await propose(deps, { kind: 'shredding', assignment, reason }, userOf(request));
      if (!done.ok) throw new ProblemError(done.error);
      return reply.code(204).send();
    },
  );
}
