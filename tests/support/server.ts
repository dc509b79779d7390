import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { AssignmentPackage } from '../../src/domain/assignment/assignment-package';
import type { Role } from '../../src/domain/assignment/role';
import { type RunningServer, startServer } from '../../src/server/compose';
import { readConfig, type ServerConfig } from '../../src/server/config';
import type { LogStream } from '../../src/server/http/logger';
import { issueInvitation } from '../../src/server/services/invitations';
import type { LivePace } from '../../src/server/services/live-events';
import { publishPackage } from '../../src/server/services/publish-package';
import type { S3Settings } from '../../src/server/storage/s3-client';
import { madePackage } from './journal-maker';
import { openFolder, seedPostgres, type TestPostgres } from './postgres';
import { testId } from './test-device';

export { TestPhone } from './test-phone';

/** A server on a temporary folder; `close` leaves nothing behind, `restart` keeps everything. */
export interface TestServer extends RunningServer {
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  /** The assignment of {@link madePackage} under an id of its own, and the people of its team by role. */
  readonly assignment: string;
  readonly package: AssignmentPackage;
  /** A link for the first person of a role, or for a named person. */
  invite(who: { readonly role?: Role; readonly person?: string }): Promise<string>;
  /** Stops the server; its folder and database stay. */
  stop(): Promise<void>;
  /** Stops the server and starts another one on the same folder and database. */
  restart(): Promise<TestServer>;
}

/** What a walk needs of a server: an assignment on it, the one it was begun with or a further one. */
export type WalkGround = Pick<TestServer, 'assignment' | 'package' | 'invite' | 'deps' | 'origin'>;

/** How a test's server differs from the usual one. */
export interface TestServerOptions {
  /** Shares a running Postgres; without it the server brings its own (slower). */
  readonly postgres?: TestPostgres;
  /** A database that another server uses too, instead of a fresh one. */
  readonly databaseUrl?: string;
  readonly bureau?: string;
  /** Replaces the package that is published. */
  readonly package?: AssignmentPackage;
  readonly now?: () => number;
  readonly clientDir?: string;
  /** The page that verifies bundles; by default there is none. */
  readonly verifierPage?: string;
  readonly enrolmentsPerMinute?: number;
  readonly publicOrigin?: string;
  readonly mapHosts?: readonly string[];
  /** The bucket for evidence: with it, several servers may share a database. */
  readonly s3?: S3Settings | null;
  /** A folder whose keys this server has too: it is another node of the same bureau. */
  readonly keysOf?: string;
  readonly logTo?: LogStream;
  readonly livePace?: LivePace;
}

interface Place {
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  readonly package: AssignmentPackage;
}

const configOf = (
  { dataDir, databaseUrl }: Place,
  { publicOrigin, mapHosts = [], bureau = 'local', s3 = null }: TestServerOptions,
): ServerConfig => ({
  ...readConfig({ PORT: '0', TAKAN_DATA: dataDir, TAKAN_DEMO: '0' }),
  ...{ databaseUrl, bureau, s3, publicOrigin: publicOrigin ?? null, mapHosts },
});

async function start(place: Place, options: TestServerOptions): Promise<TestServer> {
  const running = await startServer(configOf(place, options), {
    ...{ clientDir: '/nonexistent', verifierPage: '/nonexistent' },
    enrolmentsPerMinute: 10_000,
    ...options,
  });
  const { assignment, team } = place.package;
  let open = true;
  const stop = async (): Promise<void> => {
    if (open) await running.close();
    open = false;
  };
  return {
    ...running,
    ...place,
    assignment,
    invite: async ({ role = 'leadEvaluator', person }) => {
      const member = person ?? team.find((each) => each.role === role)?.person ?? '';
      const issued = await issueInvitation(running.deps, {
        person: member,
        assignment,
        by: 'test',
      });
      if (!issued.ok) throw new Error(issued.error.code);
      return issued.value.link;
    },
    stop,
    restart: async () => {
      await stop();
      return start(place, options);
    },
    close: async () => {
      await stop();
      rmSync(place.dataDir, { recursive: true, force: true });
    },
  };
}

/** Another assignment with the same content, team and people under new ids. */
export const freshPackage = (): AssignmentPackage => ({
  ...madePackage(),
  assignment: testId(),
  nonce: testId(),
});

/** Starts a server with one published assignment, on 127.0.0.1 and any free port. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const place = {
    dataDir: openFolder('takan-server-'),
    databaseUrl: options.databaseUrl ?? (await options.postgres?.newDatabase()) ?? null,
    package: options.package ?? freshPackage(),
  };
  if (place.databaseUrl === null) await seedPostgres(place.dataDir);
  if (options.keysOf !== undefined) {
    cpSync(join(options.keysOf, 'keys'), join(place.dataDir, 'keys'), { recursive: true });
  }
  const server = await start(place, options);
  await publishPackage(server.deps, place.package, 'test');
  return server;
}
