import {
  frameworkParams,
  keepDraftRequest,
  MAX_FRAMEWORK_BYTES,
} from '../../../contract/desk-frameworks';
import type { ServerDeps } from '../../deps';
import type { App } from '../../http/app';
import { ProblemError } from '../../http/problem-error';
import { dropDraft, keepDraft } from '../../services/save-framework';
import { userOf } from './desk-door';

const WRITE = { access: { door: 'desk', operation: 'framework.write' } } as const;

/** What somebody is writing and has not saved: kept, and dropped. */
export function frameworkDraftRoutes(app: App, deps: ServerDeps): void {
  app.post(
    '/api/desk/frameworks/:framework/draft',
    {
      bodyLimit: MAX_FRAMEWORK_BYTES,
      config: WRITE,
      schema: { params: frameworkParams, body: keepDraftRequest },
    },
    async (request, reply) => {
      const { base, content } = request.body;
      const written = { ...request.params, replaces: base, content, by: userOf(request) };
      const kept = await keepDraft(deps, written);
      if (!kept.ok) throw new ProblemError(kept.error);
      return reply.code(204).send();
    },
  );
  app.delete(
    '/api/desk/frameworks/:framework/draft',
    { config: WRITE, schema: { params: frameworkParams } },
    async (request, reply) => {
      await dropDraft(deps, { ...request.params, person: userOf(request).person });
      return reply.code(204).send();
    },
  );
}
