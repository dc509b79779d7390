import { Readable } from 'node:stream';
import * as z from 'zod/mini';
import { reportResponse } from '../../../contract/desk';
import { type ArchiveSource, streamBundle } from '../../../documents/bundle-archive';
import { randomId, sha256Hex } from '../../../domain/kernel/identifier';
import { nameIn } from '../../../trust/bundle/bundle-layout';
import type { BundleFile } from '../../../trust/bundle/compose-bundle';
import type { ServerDeps } from '../../deps';
import type { App } from '../../http/app';
import { refuse } from '../../http/problem-error';
import { buildBundle } from '../../services/bundle';
import { findReport, type StoredReport } from '../../services/find-report';
import { viewReport } from '../../services/report-view';
import { audit } from '../../storage/audit';
import { actorOf } from './desk-door';

const params = z.strictObject({ id: randomId, manifest: sha256Hex });
/** The plain zip format ends at 4 GiB. */
const MOST_BYTES = 4_000_000_000;

const sourceOf = (deps: ServerDeps, path: string, file: BundleFile): ArchiveSource => ({
  path,
  chunks: () => (file instanceof Uint8Array ? [file] : deps.blobs.read(nameIn(path))),
});

const sizeOf = (file: BundleFile): number => (file instanceof Uint8Array ? file.length : file.size);

/** `GET /api/desk/assignments/:id/reports/:manifest` and its bundle. */
export function reportRoutes(app: App, deps: ServerDeps): void {
  const find = async (of: z.infer<typeof params>): Promise<StoredReport> =>
    (await findReport(deps, of.id, of.manifest)) ?? refuse('not-found');
  app.get(
    '/api/desk/assignments/:id/reports/:manifest',
    {
      config: { access: { door: 'desk', operation: 'report.read', people: 'report.read' } },
      schema: { params, response: { 200: reportResponse } },
    },
    async (request) => viewReport(deps, await find(request.params)),
  );
  app.get(
    '/api/desk/assignments/:id/reports/:manifest/bundle',
    { config: { access: { door: 'desk', operation: 'bundle.read' } }, schema: { params } },
    async (request, reply) => {
      const { id: assignment, manifest } = request.params;
      const files = await buildBundle(deps, await find(request.params));
      const total = [...files.values()].reduce((sum, file) => sum + sizeOf(file), 0);
      if (total > MOST_BYTES) refuse('too-large');
      const at = new Date(deps.now());
      const actor = actorOf(request);
      const subject = manifest;
      await audit(deps.db, { actor, action: 'bundle.downloaded', at, assignment, subject });
      const sources = [...files].map(([path, file]) => sourceOf(deps, path, file));
      const name = `report-${manifest.slice(0, 16)}.takan.zip`;
      return reply
        .type('application/zip')
        .header('content-disposition', `attachment; filename="${name}"`)
        .header('cache-control', 'no-store')
        .send(Readable.from(streamBundle(sources), { objectMode: false }));
    },
  );
}
