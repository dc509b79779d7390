import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemOf } from '../../contract/problem-catalogue';
import type { App } from './app';
import { enrolPreload } from './enrol-preload';
import { refuse } from './problem-error';
import { sendProblem } from './problem-writer';

const FIELD_PAGE = 'index.html';
const DESK_PAGE = 'src/desk/desk.html';
const YEAR = 'public, max-age=31536000, immutable';

/** Built names carry a hash of their content, so they may be kept for good; nothing else may. */
const cacheFor = (path: string): string =>
  /\/assets\/[^/]+-[\w-]{8}\.\w+(\.br|\.gz)?$/.test(path) ? YEAR : 'no-cache';

const isNavigation = ({ method, headers }: FastifyRequest): boolean =>
  method === 'GET' && (headers.accept ?? '').includes('text/html');

/**
 * Addresses that could name a file in a second way: dot segments, doubled or encoded separators. Ours
 * have one spelling, so that no rule about addresses is passed by another.
 */
const SECOND_SPELLING = /\/\.|\/\/|\\|%(?:2e|2f|5c)/i;

const pathOf = ({ url }: FastifyRequest): string => url.split(/[?#]/)[0] ?? '/';

/** Where the browser's own router decides: the page of the field app, or of the desk. */
function sendPage(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const path = pathOf(request);
  const page = path === '/desk' || path.startsWith('/desk/') ? DESK_PAGE : FIELD_PAGE;
  return reply.sendFile(page);
}

const isPage = (request: FastifyRequest): boolean =>
  isNavigation(request) && !request.url.startsWith('/api');

/**
 * The built client: files as they are, navigations to whatever page they belong to, and problems for
 * all that is not there.
 */
export async function installStaticFiles(app: App, clientDir: string): Promise<void> {
  const built = existsSync(join(clientDir, FIELD_PAGE));
  app.addHook('onRequest', async ({ url, routeOptions }) => {
    const [path = ''] = url.split('?');
    if (routeOptions.config.access === undefined && SECOND_SPELLING.test(path)) refuse('not-found');
  });
  if (built) {
    await app.register(fastifyStatic, {
      root: clientDir,
      cacheControl: false,
      preCompressed: true,
      setHeaders: (reply, path) => {
        reply.setHeader('cache-control', cacheFor(path));
        reply.setHeader('vary', 'accept-encoding');
      },
    });
  }
  const preload = built ? enrolPreload(clientDir) : null;
  app.setNotFoundHandler((request, reply) => {
    if (!built || !isPage(request)) return sendProblem(reply, problemOf('not-found'));
    if (preload !== null && pathOf(request) === '/enrol') reply.header('link', preload);
    return sendPage(request, reply);
  });
}
