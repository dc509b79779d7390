import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import type { ServerConfig } from '../server/config';
import { Refusal } from '../server/refusal';
import { bureauRole, openDatabase } from '../server/storage/database';
import { lockFolder } from '../server/storage/folder-lock';
import { openEmbeddedPostgres } from '../server/storage/postgres/embedded-postgres';
import type { Database } from '../server/storage/tables';

/** The rows of a bureau, whether its server runs or not. */
export interface StoredRows {
  readonly db: Kysely<Database>;
  close(): Promise<void>;
}

/** Takes the folder while no server runs, so that none starts on a Postgres that ends with us. */
function lockIfFree(dataDir: string): () => void {
  try {
    return lockFolder(dataDir);
  } catch (error) {
    if (error instanceof Refusal) return () => undefined;
    throw error;
  }
}

/** The database of a data folder: the one that runs, or one that is started and ended again. */
async function openUrl(config: ServerConfig): Promise<{ url: string; close: () => Promise<void> }> {
  if (config.databaseUrl !== null) return { url: config.databaseUrl, close: async () => undefined };
  if (!existsSync(join(config.dataDir, 'postgres', 'PG_VERSION'))) {
    throw new Refusal(`There is no database in ${config.dataDir}. Set TAKAN_DATA or DATABASE_URL.`);
  }
  const unlock = lockIfFree(config.dataDir);
  const postgres = await openEmbeddedPostgres(config.dataDir, join(config.dataDir, 'keys'));
  const close = async (): Promise<void> => {
    if (!postgres.takenOver) await postgres.stop();
    unlock();
  };
  return { url: postgres.url, close };
}

/**
 * Opens the rows of a bureau beside its server.
 * @throws Refusal where there are neither keys nor a database
 */
export async function openStored(config: ServerConfig): Promise<StoredRows> {
  const keys = join(config.dataDir, 'keys');
  if (!existsSync(join(keys, 'log.pem'))) {
    throw new Refusal(`There is no log key in ${keys}. Set TAKAN_DATA to the server's folder.`);
  }
  const { url, close } = await openUrl(config);
  const db = openDatabase(url, bureauRole(config.bureau));
  return {
    db,
    close: async () => {
      await db.destroy();
      await close();
    },
  };
}
