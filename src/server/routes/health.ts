import { sql } from 'kysely';
import type { ServerDeps } from '../deps';
import { PUBLIC } from '../http/access';
import type { App } from '../http/app';
import { refuse } from '../http/problem-error';

const config = { access: PUBLIC };

async function databaseAnswers(deps: ServerDeps): Promise<boolean> {
  try {
    await sql`select 1`.execute(deps.db);
    return true;
  } catch {
    return false;
  }
}

/** `GET /healthz`: the process answers. `GET /readyz`: database and disk do too. */
export function healthRoutes(app: App, deps: ServerDeps): void {
  app.get('/healthz', { config }, async () => ({ status: 'ok' }));
  app.get('/readyz', { config }, async () => {
    const [database, disk] = await Promise.all([databaseAnswers(deps), deps.blobs.writable()]);
    if (!database || !disk) refuse('unavailable', { detail: database ? 'disk' : 'database' });
    return { status: 'ready' };
  });
}
