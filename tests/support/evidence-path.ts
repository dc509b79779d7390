import { join } from 'node:path';
import type { ServerDeps } from '../../src/server/deps';

/** Where a folder of blobs keeps what it calls by a digest. */
export const blobPath = (folder: string, sha256: string): string =>
  join(folder, sha256.slice(0, 2), sha256);

/** Where a server without a bucket keeps the encrypted bytes of a digest. */
export async function evidencePath(
  { config, db }: Pick<ServerDeps, 'config' | 'db'>,
  sha256: string,
): Promise<string> {
  const { stored } = await db
    .selectFrom('evidence_keys')
    .select('stored')
    .where('sha256', '=', sha256)
    .executeTakeFirstOrThrow();
  return blobPath(join(config.dataDir, 'evidence'), stored);
}
