import type * as z from 'zod/mini';
import {
  agencyImportRequest,
  agencyPreviewRequest,
  MAX_REGISTRY_BYTES,
  personImportRequest,
  personPreviewRequest,
  registryImportResponse,
  registryPreviewResponse,
} from '../../../contract/registry-import';
import type { ServerDeps } from '../../deps';
import type { App } from '../../http/app';
import { ProblemError } from '../../http/problem-error';
import { importEntries, previewEntries } from '../../services/registry/import-entries';
import { AGENCY_IMPORT, PERSON_IMPORT } from '../../services/registry/import-kinds';
import { actorOf, userOf } from './desk-door';

const WRITE = {
  bodyLimit: MAX_REGISTRY_BYTES,
  config: { access: { door: 'desk', operation: 'registry.write' } },
} as const;
const previewOf = <B extends z.core.$ZodType>(body: B) => ({
  ...WRITE,
  schema: { body, response: { 200: registryPreviewResponse } },
});
const importOf = <B extends z.core.$ZodType>(body: B) => ({
  ...WRITE,
  schema: { body, response: { 200: registryImportResponse } },
});

/** Tables of agencies and of people, brought in by two steps. */
export function registryImportRoutes(app: App, deps: ServerDeps): void {
  app.post('/api/desk/registry/agencies/preview', previewOf(agencyPreviewRequest), (request) =>
    previewEntries(deps, AGENCY_IMPORT, request.body.rows, actorOf(request)),
  );
  app.post('/api/desk/registry/people/preview', previewOf(personPreviewRequest), (request) =>
    previewEntries(deps, PERSON_IMPORT, request.body.rows, actorOf(request)),
  );
  app.post('/api/desk/registry/agencies/import', importOf(agencyImportRequest), async (request) => {
    const by = { actor: actorOf(request), person: userOf(request).person };
    const done = await importEntries(deps, AGENCY_IMPORT, { ...request.body, ...by });
    if (!done.ok) throw new ProblemError(done.error);
    return done.value;
  });
  app.post('/api/desk/registry/people/import', importOf(personImportRequest), async (request) => {
    const by = { actor: actorOf(request), person: userOf(request).person };
    const done = await importEntries(deps, PERSON_IMPORT, { ...request.body, ...by });
    if (!done.ok) throw new ProblemError(done.error);
    return done.value;
  });
}
