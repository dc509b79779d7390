import * as z from 'zod/mini';
import { ratingRequest, ratingResponse } from '../../../contract/rating';
import { randomId, sha256Hex } from '../../../domain/kernel/identifier';
import type { ServerDeps } from '../../deps';
import type { App } from '../../http/app';
import { ProblemError, refuse } from '../../http/problem-error';
import { findReport } from '../../services/find-report';
import { keepRating } from '../../services/rating/keep-rating';
import { viewRating } from '../../services/rating/view-rating';
import { storedPackage } from '../../services/stored-package';
import { userOf } from './desk-door';

const params = z.strictObject({ id: randomId, manifest: sha256Hex });

/** How a report is rated by the rubric of report quality. */
export function ratingRoutes(app: App, deps: ServerDeps): void {
  const find = async ({ id, manifest }: z.infer<typeof params>) => {
    const report = (await findReport(deps, id, manifest)) ?? refuse('not-found');
    const pkg = await storedPackage(deps.db, id, report.manifest.package);
    return { report, pkg: pkg ?? refuse('not-found') };
  };
  app.get(
    '/api/desk/assignments/:id/reports/:manifest/rating',
    {
      config: { access: { door: 'desk', operation: 'report.read', people: 'rating.read' } },
      schema: { params, response: { 200: ratingResponse } },
    },
    async (request) => {
      const { report, pkg } = await find(request.params);
      return viewRating(deps, report, pkg);
    },
  );
  app.post(
    '/api/desk/assignments/:id/reports/:manifest/rating',
    {
      config: { access: { door: 'desk', operation: 'report.rate' } },
      schema: { params, body: ratingRequest },
    },
    async (request, reply) => {
      const found = await find(request.params);
      const kept = await keepRating(deps, found, request.body, userOf(request));
      if (!kept.ok) throw new ProblemError(kept.error);
      return reply.code(204).send();
    },
  );
}
