import * as z from 'zod/mini';
import { consistency } from '../../contract/receipt';
import type { ServerDeps } from '../deps';
import { PUBLIC } from '../http/access';
import type { App } from '../http/app';
import { refuse } from '../http/problem-error';
import { parseTilePath, readTile } from '../services/log-tiles';

const size = z.string().check(z.regex(/^\d{1,15}$/));
const ANY_ORIGIN = { 'access-control-allow-origin': '*' };

/** `GET /api/log/checkpoint`: the newest signed checkpoint, as text. */
export function checkpointRoute(app: App, deps: ServerDeps): void {
  app.route({
    method: 'GET',
    url: '/api/log/checkpoint',
    config: { access: PUBLIC },
    handler: async (_request, reply) => {
      const { note } = await deps.log.head();
      if (note === null) refuse('not-found');
      return reply
        .type('text/plain; charset=utf-8')
        .headers({ ...ANY_ORIGIN, 'cache-control': 'no-cache' })
        .send(note);
    },
  });
}

/** `GET /api/log/tile/…`: C2SP tlog-tiles, for whoever audits the log. Leaves hold hashes only. */
export function tileRoute(app: App, deps: ServerDeps): void {
  app.route({
    method: 'GET',
    url: '/api/log/tile/*',
    config: { access: PUBLIC },
    schema: { params: z.object({ '*': z.string() }) },
    handler: async ({ params }, reply) => {
      const tile = parseTilePath(params['*']);
      const bytes = tile === null ? null : await readTile(deps, tile);
      if (bytes === null) refuse('not-found');
      return reply
        .type('application/octet-stream')
        .headers({ ...ANY_ORIGIN, 'cache-control': 'public, max-age=31536000, immutable' })
        .send(bytes);
    },
  });
}

/** `GET /api/log/consistency?old=&new=`: proof that the larger log extends the smaller. */
export function consistencyRoute(app: App, deps: ServerDeps): void {
  app.route({
    method: 'GET',
    url: '/api/log/consistency',
    config: { access: PUBLIC },
    schema: {
      querystring: z.object({ old: size, new: size }),
      response: { 200: consistency },
    },
    handler: async ({ query }) => {
      const proof = await deps.log.consistency(Number(query.old), Number(query.new));
      return proof ?? refuse('not-found');
    },
  });
}
