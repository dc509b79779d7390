import { readFile } from 'node:fs/promises';
import { PUBLIC } from '../http/access';
import type { App } from '../http/app';
import { refuse } from '../http/problem-error';

/** The policy that a page in one file carries, with the digests of its own script and style. */
const OWN_POLICY = /<meta http-equiv="Content-Security-Policy" content="([^"]+)">/;

/**
 * `GET /verify.html`: the page that verifies bundles, to be kept and opened from a disk. Where somebody
 * shows it all the same it runs under exactly the policy that it carries. A server without it built
 * answers `not-found`.
 */
export async function verifierPageRoute(app: App, path: string): Promise<void> {
  const page = await readFile(path, 'utf8').catch(() => null);
  const [, policy] = OWN_POLICY.exec(page ?? '') ?? [];
  const config = { access: PUBLIC };
  app.get('/verify.html', { config, schema: { hide: true } }, (_request, reply) => {
    if (page === null || policy === undefined) refuse('not-found');
    return reply
      .type('text/html; charset=utf-8')
      .header('content-disposition', 'attachment; filename="verify.html"')
      .header('content-security-policy', `${policy}; frame-ancestors 'none'`)
      .header('cache-control', 'no-cache')
      .send(page);
  });
}
