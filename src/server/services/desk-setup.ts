import type { ServerDeps } from '../deps';
import { newToken, tokenDigest } from './random-token';

/**
 * A new one-time link for setting up the desk, `ORIGIN/desk#setup=TOKEN`, which replaces an unused
 * one; null when the desk was set up. The token stands in the fragment, so no server log gets it.
 */
export async function issueSetupLink(deps: ServerDeps): Promise<string | null> {
  const token = newToken();
  return deps.db.transaction().execute(async (trx) => {
    const used = await trx
      .selectFrom('desk_setup')
      .select('used_at')
      .where('used_at', 'is not', null)
      .executeTakeFirst();
    if (used !== undefined) return null;
    await trx.deleteFrom('desk_setup').execute();
    await trx
      .insertInto('desk_setup')
      .values({ token_digest: tokenDigest(token), created_at: new Date(deps.now()) })
      .execute();
    return `${deps.origin}/desk#setup=${token}`;
  });
}
