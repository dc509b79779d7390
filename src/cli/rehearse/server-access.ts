import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../../server/compose';
import { readConfig, type ServerConfig } from '../../server/config';
import { prepareDataFolder } from '../../server/data-folder';
import type { ServerDeps } from '../../server/deps';
import { deskKeyFor } from '../../server/desk-key';
import { openKeys } from '../../server/keys';
import { openEvidence } from '../../server/open-evidence';
import { sharedReads } from '../../server/reads/shared-reads';
import { Refusal } from '../../server/refusal';
import { LIVE_PACE, LiveEvents } from '../../server/services/live-events';
import { bureauRole, openDatabase } from '../../server/storage/database';
import { openLog } from '../../server/storage/log/open-log';
import { openEmbeddedPostgres } from '../../server/storage/postgres/embedded-postgres';
import { localTurns } from '../../server/storage/turns';
import { openCheckpoint } from '../../trust/note';
import { endedBySignals } from './ended-by-signals';

/** A server that phones can reach, and its rows and files beside it. */
export interface ServerAccess {
  readonly deps: ServerDeps;
  close(): Promise<void>;
}

/**
 * A server of our own in a temporary folder, gone without a trace afterwards.
 * @param demo whether it has the demonstration assignment
 */
export async function throwAwayServer(demo = false): Promise<ServerAccess> {
  const folder = mkdtempSync(join(tmpdir(), 'takan-rehearsal-'));
  // As root, Postgres runs as another user, who must be able to enter.
  chmodSync(folder, 0o755);
  const env = { PORT: '0', TAKAN_DATA: join(folder, 'data'), TAKAN_DEMO: demo ? '1' : '0' };
  let starting: ReturnType<typeof startServer> | null = null;
  // Its Postgres is a process of its own, which nobody else would end.
  const close = endedBySignals(async () => {
    try {
      await (await starting)?.close();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
  try {
    starting = startServer(readConfig(env), { enrolmentsPerMinute: 1_000_000 });
    return { deps: (await starting).deps, close };
  } catch (error) {
    await close().catch(() => undefined);
    throw error;
  }
}

const WHERE =
  'Delivery is counted in the rows and files of the server, not in its replies: set TAKAN_DATA (and DATABASE_URL, if that server uses one) as the server has them, on its own machine.';

async function databaseUrl(config: ServerConfig, folder: { root: string; keys: string }) {
  if (config.databaseUrl !== null) return config.databaseUrl;
  if (!existsSync(join(folder.root, 'postgres', 'postmaster.pid'))) {
    throw new Refusal(`No database runs in the data folder ${folder.root}. ${WHERE}`);
  }
  const postgres = await openEmbeddedPostgres(folder.root, folder.keys);
  if (postgres.takenOver) return postgres.url;
  await postgres.stop();
  throw new Refusal(`No database runs in the data folder ${folder.root}. ${WHERE}`);
}

/** The server at `origin` must sign with the keys of this data folder. */
async function checkSameServer(origin: string, vkey: string): Promise<void> {
  const answer = await fetch(`${origin}/api/log/checkpoint`).catch(() => null);
  if (answer === null) throw new Refusal(`Nobody answers at ${origin}.`);
  const text = await answer.text();
  if (answer.ok && (await openCheckpoint(text, vkey)).ok) return;
  throw new Refusal(`The server at ${origin} does not use the given data folder. ${WHERE}`);
}

/**
 * Access to a running server's rows and files.
 * @throws Refusal with a sentence when that is another machine's, or nobody's.
 */
export async function runningServer(
  origin: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<ServerAccess> {
  const config = readConfig(env);
  if (!existsSync(join(config.dataDir, 'keys', 'log.pem'))) {
    throw new Refusal(`There are no keys in the data folder ${config.dataDir}. ${WHERE}`);
  }
  const folder = prepareDataFolder(config.dataDir);
  const keys = await openKeys(folder.keys);
  await checkSameServer(origin, keys.vkey);
  const db = openDatabase(await databaseUrl(config, folder), bureauRole(config.bureau));
  const now = Date.now;
  const { lastCheckpoint } = folder;
  const log = await openLog({ db, signer: keys.log, vkey: keys.vkey, lastCheckpoint, now });
  const blobs = await openEvidence(config, folder, db);
  const reads = sharedReads(db);
  const live = new LiveEvents(reads.journals, LIVE_PACE);
  const deps = {
    config,
    db,
    reads,
    live,
    keys,
    deskKey: await deskKeyFor(db, folder.keys),
    log,
    blobs,
    inTurn: localTurns(),
    now,
    origin,
    origins: new Set([origin]),
  };
  return { deps, close: () => db.destroy() };
}
