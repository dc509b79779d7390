import {
  frameworkParams,
  frameworkResponse,
  frameworksResponse,
  MAX_FRAMEWORK_BYTES,
  revisionParams,
  revisionResponse,
  saveFrameworkRequest,
  saveFrameworkResponse,
} from '../../../contract/desk-frameworks';
import type { ServerDeps } from '../../deps';
import type { App } from '../../http/app';
import { ProblemError, refuse } from '../../http/problem-error';
import { listFrameworks } from '../../services/list-frameworks';
import { readFramework, readRevision } from '../../services/read-framework';
import { saveFramework } from '../../services/save-framework';
import { userOf } from './desk-door';

const READ = {
  access: { door: 'desk', operation: 'framework.read', people: 'framework.read' },
} as const;

/** Frameworks of the bureau: the list, one of them, one of its savings, and the next saving. */
export function frameworkRoutes(app: App, deps: ServerDeps): void {
  app.get(
    '/api/desk/frameworks',
    { config: READ, schema: { response: { 200: frameworksResponse } } },
    (request) => listFrameworks(deps, userOf(request).person),
  );
  app.get(
    '/api/desk/frameworks/:framework',
    { config: READ, schema: { params: frameworkParams, response: { 200: frameworkResponse } } },
    async (request) => {
      const { framework } = request.params;
      const { person } = userOf(request);
      return (await readFramework(deps, { framework, person })) ?? refuse('not-found');
    },
  );
  app.get(
    '/api/desk/frameworks/:framework/revisions/:revision',
    { config: READ, schema: { params: revisionParams, response: { 200: revisionResponse } } },
    async ({ params: { framework, revision } }) =>
      (await readRevision(deps, { framework, revision: Number(revision) })) ?? refuse('not-found'),
  );
  app.post(
    '/api/desk/frameworks/:framework/revisions',
    {
      bodyLimit: MAX_FRAMEWORK_BYTES,
      config: { access: { door: 'desk', operation: 'framework.write' } },
      schema: {
        params: frameworkParams,
        body: saveFrameworkRequest,
        response: { 200: saveFrameworkResponse },
      },
    },
    async (request) => {
      const written = { ...request.params, ...request.body, by: userOf(request) };
      const saved = await saveFramework(deps, written);
      if (!saved.ok) throw new ProblemError(saved.error);
      return saved.value;
    },
  );
}
