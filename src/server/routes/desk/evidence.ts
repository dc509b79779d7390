import * as z from 'zod/mini';
import { randomId, sha256Hex } from '../../../domain/kernel/identifier';
import type { ServerDeps } from '../../deps';
import type { App } from '../../http/app';
import { refuse } from '../../http/problem-error';
import { SANDBOXED } from '../../http/sandboxed';
import { refuseShredded } from '../../services/retention/shredded';

const params = z.strictObject({ id: randomId, sha256: sha256Hex });

/**
 * `GET /api/desk/assignments/:id/evidence/:sha256`: the bytes as they were captured. Pictures can be
 * shown in a page, everything else is only saved; nothing of it is ever run.
 */
export function deskEvidenceRoute(app: App, deps: ServerDeps): void {
  app.get(
    '/api/desk/assignments/:id/evidence/:sha256',
    {
      config: { access: { door: 'desk', operation: 'evidence.read', people: 'evidence.read' } },
      schema: { params },
    },
    async (request, reply) => {
      const { id, sha256 } = request.params;
      const held = await deps.db
        .selectFrom('evidence_held as h')
        .innerJoin('evidence_names as n', (join) =>
          join.onRef('n.assignment', '=', 'h.assignment').onRef('n.sha256', '=', 'h.sha256'),
        )
        .select(['n.media_type', 'h.size'])
        .where('h.assignment', '=', id)
        .where('h.sha256', '=', sha256)
        .executeTakeFirst();
      if (held !== undefined) await refuseShredded(deps, { assignment: id, sha256 });
      if (held === undefined || (await deps.blobs.size(sha256)) === null) refuse('not-found');
      const image = held.media_type.startsWith('image/');
      return reply
        .type(held.media_type)
        .header('content-length', held.size)
        .header('content-disposition', `${image ? 'inline' : 'attachment'}; filename="${sha256}"`)
        .header('x-content-type-options', 'nosniff')
        .header('content-security-policy', SANDBOXED)
        .header('cache-control', 'no-store')
        .send(deps.blobs.read(sha256));
    },
  );
}
