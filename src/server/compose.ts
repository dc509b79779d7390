import { join } from 'node:path';
import { sql } from 'kysely';
import { keysFor } from './bureau-keys';
import type { ServerConfig } from './config';
import { type DataFolder, prepareDataFolder } from './data-folder';
import { ensureDemonstration } from './demo';
import type { ServerDeps } from './deps';
import { deskKeyFor } from './desk-key';
import type { App } from './http/app';
import { createApp } from './http/create-app';
import type { LogStream } from './http/logger';
import { digestNatively } from './native-digest';
import { companyOf, joinNodes } from './nodes';
import { openEvidence } from './open-evidence';
import { projectRoot } from './project-root';
import { sharedReads } from './reads/shared-reads';
import { Refusal } from './refusal';
import { lookAtDue } from './services/cross-check/look-turn';
import { destroyErased } from './services/erased-records';
import { LIVE_PACE, LiveEvents, type LivePace } from './services/live-events';
import { purgeUploads } from './services/purge-uploads';
import { removeAllShredded } from './services/retention/remove-shredded';
import { keepMissingRecords } from './services/search/record-texts';
import type { SealedBlobStore } from './storage/blob-store';
import { bureauRole, openDatabase } from './storage/database';
import { clearHalfReceived } from './storage/file-blob-store';
import { lockFolder } from './storage/folder-lock';
import { openLog } from './storage/log/open-log';
import { migrate } from './storage/migrate';
import { openEmbeddedPostgres } from './storage/postgres/embedded-postgres';
import { lockBureau } from './storage/server-lock';
import { lanAddresses, openCertificate } from './tls';

/** What callers other than the command line may choose. */
export interface StartOptions {
  readonly now?: () => number;
  /** How often whoever listens hears something. */
  readonly livePace?: LivePace;
  readonly clientDir?: string;
  readonly verifierPage?: string;
  readonly enrolmentsPerMinute?: number;
  /** Where failures are written; default: standard output. */
  readonly logTo?: LogStream;
}

/** A server that listens. */
export interface RunningServer {
  /** Where to reach it from this machine, and where its links point. */
  readonly origin: string;
  readonly deps: ServerDeps;
  readonly app: App;
  /** Answers what is under way, then lets go of database and folder. */
  close(): Promise<void>;
}

/** What to undo, last first. */
class Closers {
  private readonly steps: (() => unknown)[] = [];

  add(step: () => unknown): void {
    this.steps.push(step);
  }

  async close(): Promise<void> {
    for (let step = this.steps.pop(); step !== undefined; step = this.steps.pop()) await step();
  }
}

async function takeDatabase(url: string, config: ServerConfig): Promise<() => Promise<void>> {
  try {
    return await lockBureau(url, config.bureau, companyOf(config));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const why = error instanceof Error ? error.message : '';
    throw new Refusal(`The database (DATABASE_URL) cannot be reached: ${why}.`);
  }
}

/** Connects to the database and takes it for this server; our own Postgres ends with us. */
async function openStorageUrl(config: ServerConfig, folder: DataFolder, closers: Closers) {
  if (config.databaseUrl !== null) {
    closers.add(await takeDatabase(config.databaseUrl, config));
    return config.databaseUrl;
  }
  const postgres = await openEmbeddedPostgres(folder.root, folder.keys);
  // Not before: a Postgres whose lock another server has is that server's to stop.
  const unlock = await takeDatabase(postgres.url, config);
  closers.add(() => postgres.stop());
  closers.add(unlock);
  return postgres.url;
}

async function prepareDatabase(url: string, bureau: string, closers: Closers) {
  const owner = openDatabase<unknown>(url, undefined, { 'takan.bureau': bureau });
  try {
    await migrate(owner, bureau);
  } finally {
    await owner.destroy();
  }
  const role = bureauRole(bureau);
  const db = openDatabase(url, role);
  closers.add(() => db.destroy());
  const { rows } = await sql<{ name: string }>`select current_user as name`.execute(db);
  if (rows[0]?.name !== role) {
    throw new Refusal(`DATABASE_URL must not set options: the server has to work as ${role}.`);
  }
  return db;
}

interface Place {
  port: number;
  readonly addresses: readonly string[];
}

/** Where the server is: known only when it listens, so it is asked for each time. */
function originsOf({ publicOrigin, https }: ServerConfig, place: Place) {
  const scheme = https ? 'https' : 'http';
  const local = (host: string): string => `${scheme}://${host}:${place.port}`;
  const hosts = ['localhost', '127.0.0.1', ...place.addresses];
  return {
    first: (): string => publicOrigin ?? local(place.addresses[0] ?? 'localhost'),
    all: (): Set<string> => new Set([...(publicOrigin ? [publicOrigin] : []), ...hosts.map(local)]),
  };
}

async function takeStore(
  config: ServerConfig,
  folder: DataFolder,
  db: ServerDeps['db'],
): Promise<SealedBlobStore> {
  await clearHalfReceived(folder.evidence);
  const blobs = await openEvidence(config, folder, db);
  if (config.s3 === null || (await blobs.writable())) return blobs;
  throw new Refusal(
    'The bucket for evidence (TAKAN_S3_ENDPOINT, TAKAN_S3_BUCKET and its keys) cannot be reached.',
  );
}

async function openDeps(
  config: ServerConfig,
  place: Place,
  { now = Date.now, livePace: pace = LIVE_PACE }: StartOptions,
  closers: Closers,
): Promise<ServerDeps> {
  const folder = prepareDataFolder(config.dataDir);
  closers.add(lockFolder(folder.root));
  const url = await openStorageUrl(config, folder, closers);
  const db = await prepareDatabase(url, config.bureau, closers);
  const keys = await keysFor(db, folder);
  const { log: signer, vkey } = keys;
  const { lastCheckpoint } = folder;
  const blobs = await takeStore(config, folder, db);
  const nodes = await joinNodes(config, url, keys);
  closers.add(() => nodes.close());
  const { inTurn, others, elsewhere } = nodes;
  const origins = originsOf(config, place);
  const reads = sharedReads(db);
  const live = new LiveEvents(reads.journals, pace, others);
  const log = await openLog({ db, signer, vkey, lastCheckpoint, elsewhere, now });
  const deskKey = await deskKeyFor(db, folder.keys);
  await nodes.hear(live);
  return {
    ...{ config, db, reads, live, keys, deskKey, log, blobs, inTurn, now },
    get origin() {
      return origins.first();
    },
    get origins() {
      return origins.all();
    },
  };
}

function startPurging(deps: ServerDeps, closers: Closers): void {
  const purge = (): void => {
    purgeUploads(deps.blobs.uploads, deps.now()).catch(() => undefined);
    destroyErased(deps, {})
      .then(() => keepMissingRecords(deps))
      .catch(() => undefined);
    removeAllShredded(deps, {}).catch(() => undefined);
  };
  purge();
  const timer = setInterval(purge, 6 * 3_600_000);
  timer.unref();
  closers.add(() => clearInterval(timer));
}

const LOOK_EVERY_MS = 30_000;
const LOOK_TURNS = 50;

/** Lets the cross-check look at what arrived, a while at a time, and waits for it at the end. */
function startLooking(deps: ServerDeps, closers: Closers): void {
  let isEnded = false;
  let looking: Promise<void> | null = null;
  const timer = setInterval(() => {
    looking ??= lookAtDue(deps, LOOK_TURNS, () => isEnded)
      .catch(() => undefined)
      .finally(() => {
        looking = null;
      });
  }, LOOK_EVERY_MS);
  timer.unref();
  closers.add(async () => {
    isEnded = true;
    clearInterval(timer);
    await looking;
  });
}

/** How long a request that is under way may take once the server is told to stop. */
const DRAIN_MS = 10_000;

async function closeApp(app: App): Promise<void> {
  const timer = setTimeout(() => app.server.closeAllConnections(), DRAIN_MS);
  await app.close();
  clearTimeout(timer);
}

async function listen(app: App, config: ServerConfig, place: Place): Promise<void> {
  const host = config.listen ?? (config.https ? '0.0.0.0' : '127.0.0.1');
  try {
    await app.listen({ port: config.port, host });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      throw new Refusal(`Port ${config.port} is taken. Set PORT to another one.`);
    }
    throw error;
  }
  const address = app.server.address();
  place.port = typeof address === 'object' && address !== null ? address.port : config.port;
}

/**
 * Starts the intake server: folder, keys, database, log, web. What was opened is closed again when a
 * later step fails.
 * @throws Refusal with a sentence for whoever starts it.
 */
export async function startServer(
  config: ServerConfig,
  options: StartOptions = {},
): Promise<RunningServer> {
  digestNatively();
  const now = options.now ?? Date.now;
  const closers = new Closers();
  const place: Place = { port: config.port, addresses: config.https ? lanAddresses() : [] };
  try {
    const deps = await openDeps(config, place, options, closers);
    const { demo } = config;
    if (demo !== null) {
      await deps.inTurn('demonstration', () => ensureDemonstration(deps, demo));
    }
    startPurging(deps, closers);
    startLooking(deps, closers);
    const tls = config.https
      ? await openCertificate(join(config.dataDir, 'tls'), place.addresses, now())
      : null;
    const app = await createApp(deps, {
      clientDir: options.clientDir ?? join(projectRoot(), 'dist/client'),
      verifierPage: options.verifierPage ?? join(projectRoot(), 'dist/verifier/verify.html'),
      tls,
      enrolmentsPerMinute: options.enrolmentsPerMinute ?? 60,
      logTo: options.logTo,
    });
    closers.add(() => closeApp(app));
    await listen(app, config, place);
    return { origin: deps.origin, deps, app, close: () => closers.close() };
  } catch (error) {
    await closers.close();
    throw error;
  }
}
