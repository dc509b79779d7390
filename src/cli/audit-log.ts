import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig, type ServerConfig } from '../server/config';
import { openKeys } from '../server/keys';
import { Refusal } from '../server/refusal';
import { auditLog, type LogAudit } from '../server/services/audit-log';
import { bureauRole, openDatabase } from '../server/storage/database';
import { lockFolder } from '../server/storage/folder-lock';
import { openBlobs } from '../server/storage/open-blobs';
import { openEmbeddedPostgres } from '../server/storage/postgres/embedded-postgres';

const HELP = `takan audit-log [--json]

Recomputes the whole log from its leaves, compares every stored node and checkpoint (root,
signature, and by recomputation consistency), and hashes each evidence file against its digest.
The server may run meanwhile or not.

  --json   one JSON object on standard output
  --help   this text

Environment: TAKAN_DATA, TAKAN_BUREAU, DATABASE_URL and TAKAN_S3_*, as for the server.

Exit code: 0 holds, 1 does not hold, 2 could not be read or run.`;

const OPTIONS = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const;

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

async function audit(config: ServerConfig): Promise<LogAudit> {
  const keysFolder = join(config.dataDir, 'keys');
  if (!existsSync(join(keysFolder, 'log.pem'))) {
    throw new Refusal(
      `There is no log key in ${keysFolder}. Set TAKAN_DATA to the server's folder.`,
    );
  }
  const { vkey } = await openKeys(keysFolder);
  const { url, close } = await openUrl(config);
  const db = openDatabase(url, bureauRole(config.bureau));
  try {
    return await auditLog({
      db,
      vkey,
      lastCheckpoint: join(config.dataDir, 'last-checkpoint'),
      blobs: await openBlobs(config, join(config.dataDir, 'evidence')),
    });
  } finally {
    await db.destroy();
    await close();
  }
}

function print({ outcome, leaves, nodes, checkpoints, evidence, faults }: LogAudit): void {
  console.log(`leaves       ${leaves}`);
  console.log(`nodes        ${nodes}`);
  console.log(`checkpoints  ${checkpoints}`);
  console.log(`evidence     ${evidence.files} files, ${evidence.bytes} bytes`);
  for (const { code, subject } of faults) console.log(`FAILS        ${code}: ${subject}`);
  console.log(`result       ${outcome === 'holds' ? 'holds' : 'FAILS'}`);
}

const sentenceOf = (error: unknown): string =>
  error instanceof Error ? error.message : 'The database could not be read.';

/**
 * `takan audit-log`: recomputes the log and the digests of all evidence.
 * @returns exit code: 0 holds, 1 does not hold, 2 could not be read or run.
 */
export async function auditLogCommand(args: string[]): Promise<number> {
  try {
    const { values } = parseArgs({ args, options: OPTIONS });
    if (values.help) {
      console.log(HELP);
      return 0;
    }
    const found = await audit(readConfig(process.env));
    if (values.json) console.log(JSON.stringify(found));
    else print(found);
    return found.outcome === 'holds' ? 0 : 1;
  } catch (error) {
    // Whatever stands in the way is told in one sentence; what was read so far proves nothing.
    process.stderr.write(`${sentenceOf(error)}\n`);
    return 2;
  }
}
