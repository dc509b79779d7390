import { type ChildProcess, spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { freePort } from '../../../src/server/storage/postgres/free-port';
import { formatEnrolLink, type Invitation, parseEnrolLink } from '../../../src/trust/invitation';
import { type FaultyProxy, startFaultyProxy } from '../../support/faulty-proxy';
import { openFolder, seedPostgres } from '../../support/postgres';
import { testId } from '../../support/test-device';
import { builtProject } from './built-client';

/** The bureau's server as people run it: the built program in a process and folder of its own. */
export interface Bureau {
  /** Where phones and desks go: the proxy before the server. */
  readonly origin: string;
  readonly proxy: FaultyProxy;
  readonly dataDir: string;
  /** Folder whose built program runs. */
  readonly project: string;
  /** Verifier key of the bureau's log, as the printed link pins it. */
  readonly vkey: string;
  /** The demonstration lead evaluator's link, as the program printed it at its first start. */
  readonly enrolLink: string;
  /** One-time link that sets up the desk, as the program printed it last. */
  deskLink(): string;
  /** A further link, for the next member of the team who scores; the lead evaluator comes first. */
  invite(): Promise<string>;
  /** A link for the member of the team with this name. */
  inviteByName(name: string): Promise<string>;
  /** Ends the server, as Ctrl-C does; connections are refused from then on. */
  stop(): Promise<void>;
  /** Starts it again on the same data; `project` may be another build. */
  start(project?: string): Promise<void>;
  /** Rows of the server's own database, read past the server. */
  rows<Row extends pg.QueryResultRow>(statement: string): Promise<Row[]>;
  close(): Promise<void>;
}

interface Running {
  readonly child: ChildProcess;
  readonly printed: string;
}

const START_LIMIT_MS = 60_000;
/** Members of the demonstration's team who score. */
const SCORERS = 3;

/** Starts the program; resolves when it has printed its greeting, the last thing before it serves. */
function launch(project: string, env: Record<string, string>): Promise<Running> {
  const child = spawn(process.execPath, [join(project, 'dist/server/main.js'), 'serve'], {
    cwd: project,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    let printed = '';
    const limit = setTimeout(() => {
      child.kill('SIGTERM');
      reject(new Error(`The server did not start:\n${printed}`));
    }, START_LIMIT_MS);
    const read = (chunk: Buffer): void => {
      printed += chunk.toString('utf8');
      if (!GREETED.test(printed)) return;
      clearTimeout(limit);
      resolve({ child, printed });
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => {
      clearTimeout(limit);
      reject(new Error(`The server ended (${code}):\n${printed}`));
    });
  });
}

const GREETED = /Ctrl-C/;
const ENROL_LINK = /https?:\/\/\S+\/enrol#[\w-]+/;
const DESK_LINK = /https?:\/\/\S+\/desk#setup=[\w-]+/;

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  await gone;
}

/** Where the database of a bureau's folder runs, for the owner of the tables. */
export async function databaseOf(dataDir: string): Promise<string> {
  const password = await readFile(join(dataDir, 'keys/postgres-password'), 'utf8');
  // PostgreSQL: the fourth line of postmaster.pid is the port.
  const pid = await readFile(join(dataDir, 'postgres/postmaster.pid'), 'utf8');
  const port = Number(pid.split('\n')[3]);
  return `postgres://takan:${encodeURIComponent(password.trim())}@127.0.0.1:${port}/takan`;
}

async function queryRows<Row extends pg.QueryResultRow>(
  dataDir: string,
  statement: string,
): Promise<Row[]> {
  const connectionString = await databaseOf(dataDir);
  // The owner of the tables belongs to no bureau by its name.
  const client = new pg.Client({ connectionString, options: '-c takan.bureau=local' });
  await client.connect();
  try {
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end();
  }
}

function invitationOf(link: string): Invitation {
  const read = parseEnrolLink(link);
  if (!read.ok) throw new Error(`The printed link is ${read.error}.`);
  return read.value;
}

/** Puts invitations beside the printed one, for members of the team. */
function inviter(printed: Invitation, rows: Bureau['rows']) {
  const { origin, log, bureau, expires } = printed;
  let turn = 0;
  const invite = async (which: string): Promise<string> => {
    const [enrolment, code] = [testId(), testId()];
    await rows(`
      insert into enrolments (enrolment, code, assignment, person, issued_by, issued_at, expires_at)
      select '${enrolment}', '${code}', assignment, person, 'test', now(), '${expires}'
      from members join people using (person) ${which}`);
    return formatEnrolLink(origin, { log, bureau, enrolment, code, expires });
  };
  return {
    invite: () =>
      invite(`where role in ('leadEvaluator', 'evaluator')
        order by role desc, person limit 1 offset ${turn++ % SCORERS}`),
    inviteByName: (name: string) => invite(`where name = '${name}'`),
  };
}

/**
 * Starts a bureau with the demonstration assignment behind a proxy, in a temporary folder.
 * @param demo whether its report goes through consultation and review, or is sealed at once
 */
export async function startBureau(demo: 'commissioned' | 'plain' = 'plain'): Promise<Bureau> {
  const built = await builtProject();
  const dataDir = openFolder('takan-bureau-');
  await seedPostgres(dataDir);
  const proxy = await startFaultyProxy();
  const launchOn = async (project: string): Promise<Running> => {
    const port = await freePort();
    const env = {
      ...{ PORT: String(port), TAKAN_DATA: dataDir, TAKAN_ORIGIN: proxy.origin },
      TAKAN_DEMO: demo === 'plain' ? demo : '1',
    };
    const running = await launch(project, env);
    proxy.leadTo(`http://127.0.0.1:${port}`);
    return running;
  };
  let running = await launchOn(built);
  const found = (link: RegExp): string => link.exec(running.printed)?.[0] ?? '';
  const enrolLink = found(ENROL_LINK);
  const printed = invitationOf(enrolLink);
  const rows: Bureau['rows'] = (statement) => queryRows(dataDir, statement);
  return {
    ...{ origin: proxy.origin, proxy, dataDir, enrolLink, rows },
    ...{ project: built, vkey: printed.log },
    ...inviter(printed, rows),
    deskLink: () => found(DESK_LINK),
    stop: async () => {
      await proxy.unplug();
      await end(running.child);
    },
    start: async (project = built) => {
      running = await launchOn(project);
      await proxy.plugIn();
    },
    close: async () => {
      await proxy.close();
      await end(running.child);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
