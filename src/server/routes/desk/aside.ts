import * as z from 'zod/mini';
import { asideResponse, decisionRequest } from '../../../contract/desk';
import { randomId } from '../../../domain/kernel/identifier';
import { toPlainText } from '../../../domain/kernel/plain-text';
import type { ServerDeps } from '../../deps';
import type { App } from '../../http/app';
import { ProblemError, refuse } from '../../http/problem-error';
import { decideAside } from '../../services/decide-aside';
import { serverInstant } from '../../services/server-time';
import { actorOf } from './desk-door';

const params = z.strictObject({ id: randomId });

/** Segments of revoked devices: the list, and the decision on one. */
export function asideRoutes(app: App, deps: ServerDeps): void {
  app.get(
    '/api/desk/aside',
    {
      config: { access: { door: 'desk', operation: 'segment.decide' } },
      schema: { response: { 200: asideResponse } },
    },
    async () => {
      const rows = await deps.db
        .selectFrom('aside as a')
        .innerJoin('people as p', 'p.person', 'a.person')
        .select(['a.id', 'a.assignment', 'a.journal', 'p.name', 'a.from_seq', 'a.to_seq'])
        .select(['a.received_at', 'a.decision'])
        .orderBy('a.received_at')
        .orderBy('a.from_seq')
        .execute();
      const aside = rows.map(({ name, from_seq, to_seq, received_at, ...row }) => ({
        ...row,
        person: name,
        fromSeq: from_seq,
        toSeq: to_seq,
        receivedAt: serverInstant(received_at.getTime()),
      }));
      return { aside };
    },
  );
  app.post(
    '/api/desk/aside/:id/decision',
    {
      config: { access: { door: 'desk', operation: 'segment.decide' } },
      schema: { params, body: decisionRequest },
    },
    async (request, reply) => {
      const { decision } = request.body;
      const reason = toPlainText(request.body.reason).trim();
      if (reason === '') refuse('request-malformed');
      const decided = { id: request.params.id, decision, reason, by: actorOf(request) };
      const done = await decideAside(deps, decided);
      if (!done.ok) throw new ProblemError(done.error);
      return reply.code(204).send();
    },
  );
}
