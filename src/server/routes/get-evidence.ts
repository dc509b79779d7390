import * as z from 'zod/mini';
import { randomId, sha256Hex } from '../../domain/kernel/identifier';
import type { ServerDeps } from '../deps';
import type { App } from '../http/app';
import { byteRange } from '../http/byte-range';
import { refuse } from '../http/problem-error';
import { readableEvidence } from '../services/read-evidence';
import { refuseShredded } from '../services/retention/shredded';

/**
 * `GET /api/assignments/:id/evidence/:sha256`: the bytes, whole or in part, for whoever may read a
 * journal that names them or gives them to a panel.
 */
export function getEvidenceRoute(app: App, deps: ServerDeps): void {
  app.route({
    method: 'GET',
    url: '/api/assignments/:id/evidence/:sha256',
    config: { access: { door: 'device', operation: 'evidence.read' } },
    schema: { params: z.object({ id: randomId, sha256: sha256Hex }) },
    handler: async ({ signedIn, membership, params, headers }, reply) => {
      if (signedIn === null || membership === null) refuse('sign-in-required');
      const reader = { ...membership, person: signedIn.person };
      const found = await readableEvidence(deps, reader, params.sha256);
      if (found !== null)
        await refuseShredded(deps, { assignment: params.id, sha256: params.sha256 });
      // What was destroyed is still named and was once held.
      if (found === null || (await deps.blobs.size(params.sha256)) === null) refuse('not-found');
      const range = byteRange(headers.range, found.size);
      if (range === 'unfit') {
        reply.header('content-range', `bytes */${found.size}`);
        refuse('range-unfit');
      }
      const { start, end } = range ?? { start: 0, end: found.size - 1 };
      if (range !== null) {
        reply.code(206).header('content-range', `bytes ${start}-${end}/${found.size}`);
      }
      return reply
        .type(found.mediaType)
        .header('accept-ranges', 'bytes')
        .header('content-length', end - start + 1)
        .header('content-disposition', 'attachment')
        .header('cache-control', 'private, no-store')
        .send(deps.blobs.read(params.sha256, { start, end }));
    },
  });
}
