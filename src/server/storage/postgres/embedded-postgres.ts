import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { Refusal } from '../../refusal';
import { writeDurably } from '../write-durably';
import {
  findBinaries,
  type PostgresBinaries,
  type PostgresUser,
  postgresUser,
  reachableBinaries,
} from './binaries';
import { freePort } from './free-port';
import {
  clearPostmaster,
  isPostmaster,
  type Postmaster,
  readPostmaster,
  stopPostmaster,
  within,
} from './postmaster';

const NAME = 'takan';

/** A Postgres of our own: where to connect as its owner, and how to end it. */
export interface EmbeddedPostgres {
  readonly url: string;
  /** True when it was found running, left by a server that was killed. */
  readonly takenOver: boolean;
  stop(): Promise<void>;
}

interface Cluster {
  readonly folder: string;
  readonly user: PostgresUser;
  readonly binaries: PostgresBinaries;
  readonly password: string;
  readonly logFile: string;
}

const urlOf = ({ password }: Cluster, port: number, database: string): string =>
  `postgres://${NAME}:${password}@127.0.0.1:${port}/${database}`;

/** Runs one statement on the database `postgres`; null when nobody of ours answers there. */
async function ask(cluster: Cluster, port: number, text: string): Promise<pg.QueryResult | null> {
  const client = new pg.Client({
    connectionString: urlOf(cluster, port, 'postgres'),
    connectionTimeoutMillis: 3000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await client.query(text);
  } catch {
    return null;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function answers(cluster: Cluster, port: number): Promise<boolean> {
  const shown = await ask(cluster, port, 'show data_directory');
  return shown?.rows[0]?.data_directory === cluster.folder;
}

/** Makes the files of a new cluster beside their place first, so that half a cluster is never used. */
function initialise({ folder, user, binaries, password }: Cluster): void {
  if (existsSync(join(folder, 'PG_VERSION'))) return;
  const fresh = `${folder}.new`;
  const passwordFile = `${folder}.password`;
  rmSync(fresh, { recursive: true, force: true });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  mkdirSync(fresh, { mode: 0o700 });
  if (user.uid !== undefined && user.gid !== undefined) {
    for (const path of [passwordFile, fresh]) chownSync(path, user.uid, user.gid);
  }
  const made = spawnSync(
    binaries.initdb,
    [
      `--pgdata=${fresh}`,
      `--username=${NAME}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
    ],
    { ...user, cwd: '/', encoding: 'utf8' },
  );
  rmSync(passwordFile, { force: true });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  renameSync(fresh, folder);
}

/** Its log says that a statement failed, and neither the statement nor the values in it: people's names. */
const SAY_NO_VALUES = [
  'log_error_verbosity=terse',
  'log_min_error_statement=panic',
  'log_parameter_max_length_on_error=0',
];

/** Starts the program in a process group of its own: Ctrl-C is for us, who stop it when we are done. */
function launch(
  { folder, user, binaries, logFile }: Cluster,
  port: number,
): { exited: boolean; pid: number } {
  const log = openSync(logFile, 'a', 0o600);
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=60',
    'log_checkpoints=off',
    'logging_collector=off',
    ...SAY_NO_VALUES,
  ].flatMap((setting) => ['-c', setting]);
  const child = spawn(binaries.postgres, ['-D', folder, '-p', String(port), ...settings], {
    ...user,
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const state = { exited: false, pid: child.pid ?? 0 };
  const end = (): void => {
    state.exited = true;
  };
  child.once('exit', end).once('error', end);
  child.unref();
  return state;
}

/** The postmaster that a killed server left behind, once it answers; a dead one is forgotten. */
async function findOrphan(cluster: Cluster): Promise<Postmaster | null> {
  const left = readPostmaster(cluster.folder);
  if (left === null) return null;
  // It may be starting, recovering or ending just now.
  await within(10_000, async () => {
    if (!isPostmaster(left.pid, cluster.folder)) return true;
    return answers(cluster, left.port);
  });
  if (isPostmaster(left.pid, cluster.folder)) {
    if (await answers(cluster, left.port)) return left;
    await stopPostmaster(cluster.folder, left.pid);
  }
  clearPostmaster(cluster.folder);
  return null;
}

async function start(cluster: Cluster): Promise<Postmaster> {
  // A killed postmaster's children may hold the shared memory a moment longer.
  for (let attempt = 0; attempt < 8; attempt++) {
    const port = await freePort();
    const child = launch(cluster, port);
    await within(30_000, async () => child.exited || (await answers(cluster, port)));
    if (!child.exited) return { pid: child.pid, port };
    await within(750, () => false);
    clearPostmaster(cluster.folder);
  }
  throw new Refusal(`The built-in Postgres does not start; its words are in ${cluster.logFile}.`);
}

function readPassword(path: string): string {
  if (!existsSync(path)) writeDurably(path, randomBytes(24).toString('hex'));
  return readFileSync(path, 'utf8');
}

/**
 * Starts, or takes over, the Postgres whose files lie in `dataDir`/postgres; loopback only, on a free
 * port that its postmaster.pid names. `keysDir` holds its password.
 * @throws Refusal when the user that Postgres runs as cannot reach the folder.
 */
export async function openEmbeddedPostgres(
  dataDir: string,
  keysDir: string,
): Promise<EmbeddedPostgres> {
  const user = postgresUser();
  const binaries = reachableBinaries(user, dataDir, findBinaries());
  const cluster: Cluster = {
    folder: join(dataDir, 'postgres'),
    user,
    binaries,
    password: readPassword(join(keysDir, 'postgres-password')),
    logFile: join(dataDir, 'postgres.log'),
  };
  initialise(cluster);
  const orphan = await findOrphan(cluster);
  const { pid, port } = orphan ?? (await start(cluster));
  const found = await ask(cluster, port, `select 1 from pg_database where datname = '${NAME}'`);
  if (found?.rowCount === 0) await ask(cluster, port, `create database ${NAME}`);
  return {
    url: urlOf(cluster, port, NAME),
    takenOver: orphan !== null,
    stop: () => stopPostmaster(cluster.folder, pid),
  };
}
