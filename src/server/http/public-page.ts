import type { FastifyReply } from 'fastify';
import { PUBLIC } from './access';
import type { App } from './app';
import { toProblem } from './problem-writer';

/** Nothing but our own style and script, and a form that goes to ourselves. */
const CONTENT_SECURITY_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; form-action 'self'; " +
  "object-src 'none'; base-uri 'none'; frame-ancestors 'none'; " +
  "require-trusted-types-for 'script'; trusted-types 'none'";

/** Answers with a page that nobody keeps. */
export const sendPage = (reply: FastifyReply, status: number, page: string): FastifyReply =>
  reply
    .code(status)
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('content-security-policy', CONTENT_SECURITY_POLICY)
    .send(page);

/**
 * Prepares a scope for pages that anybody may open: forms are read as browsers without script send
 * them, and every failure is a page.
 * @param failed the page for a status, and for what was sent as far as it was read
 */
export function preparePages(scope: App, failed: (status: number, body: unknown) => string): void {
  scope.setErrorHandler((error, request, reply) => {
    const { status, code } = toProblem(error);
    if (status >= 500) request.log.error({ err: error, code }, 'failed');
    return sendPage(reply, status, failed(status, request.body));
  });
  scope.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, new URLSearchParams(String(body))),
  );
}

/** A file that such pages load. */
export const pageAsset = (scope: App, url: string, type: string, text: string): void => {
  scope.get(url, { config: { access: PUBLIC }, schema: { hide: true } }, (_request, reply) =>
    reply.type(type).header('cache-control', 'no-cache').send(text),
  );
};
