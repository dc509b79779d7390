import * as z from 'zod/mini';
import { randomId, sha256Hex } from '../../domain/kernel/identifier';
import type { ServerDeps } from '../deps';
import type { App } from '../http/app';
import { byteRange } from '../http/byte-range';
import { refuse } from '../http/problem-error';
import { namedFileSize } from '../services/package-files';

/**
 * `GET /api/assignments/:id/files/:sha256`: a file that the assignment's package names, whole or in
 * part, so that a phone on a bad line goes on where it was cut off.
 */
export function getPackageFileRoute(app: App, deps: ServerDeps): void {
  app.route({
    method: 'GET',
    url: '/api/assignments/:id/files/:sha256',
    config: { access: { door: 'device', operation: 'assignment.read' } },
    schema: { params: z.object({ id: randomId, sha256: sha256Hex }) },
    handler: async ({ params: { id, sha256 }, headers }, reply) => {
      const size = await namedFileSize(deps, id, sha256);
      if (size === null) refuse('not-found');
      const range = byteRange(headers.range, size);
      if (range === 'unfit') {
        reply.header('content-range', `bytes */${size}`);
        refuse('range-unfit');
      }
      const { start, end } = range ?? { start: 0, end: size - 1 };
      if (range !== null) reply.code(206).header('content-range', `bytes ${start}-${end}/${size}`);
      return reply
        .type('application/octet-stream')
        .header('accept-ranges', 'bytes')
        .header('etag', `"${sha256}"`)
        .header('content-length', end - start + 1)
        .header('content-disposition', 'attachment')
        .header('cache-control', 'private, no-store')
        .send(deps.blobs.read(sha256, { start, end }));
    },
  });
}
