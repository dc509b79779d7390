import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { BackupManifest } from '../server/backup/backup-form';
import { writeBackup } from '../server/backup/write-backup';
import { readConfig } from '../server/config';
import { openKeys } from '../server/keys';
import { openEvidence } from '../server/open-evidence';
import { openStored } from './open-stored';

const HELP = `takan backup --out FOLDER [--without-evidence] [--with-keys]

Writes everything of a bureau into an empty folder: its rows as they stood at one moment, and its
evidence. The server may run meanwhile.

  --out FOLDER        an empty folder, or one that is made
  --without-evidence  leave evidence out, where the bucket is copied by other means
  --with-keys         put the bureau's keys into the backup too
  --help              this text

THE KEYS ARE NOT IN A BACKUP unless asked for: whoever has them can sign as this bureau. Without them
a backup cannot be used. Keep a copy of TAKAN_DATA/keys in another place than the backups.

A backup is not encrypted and holds what the database holds, also names of people: keep it as you
keep the database. The file last-checkpoint is never part of it.

Environment: TAKAN_DATA, TAKAN_BUREAU, DATABASE_URL and TAKAN_S3_*, as for the server.

Exit code: 0 complete, 1 evidence is missing or altered, 2 could not be run.`;

const OPTIONS = {
  out: { type: 'string' },
  'without-evidence': { type: 'boolean' },
  'with-keys': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'];

async function backUp(out: string, values: Values): Promise<BackupManifest> {
  const config = readConfig(process.env);
  const { db, close } = await openStored(config);
  const keys = join(config.dataDir, 'keys');
  try {
    const { vkey } = await openKeys(keys);
    const evidence = join(config.dataDir, 'evidence');
    const blobs = await openEvidence(config, { keys, evidence }, db);
    return await writeBackup(
      {
        ...{ db, vkey, bureau: config.bureau, now: Date.now() },
        blobs: values['without-evidence'] === true ? null : blobs,
        keys: values['with-keys'] === true ? keys : null,
      },
      out,
    );
  } finally {
    await close();
  }
}

function print({ tables, evidence, keys }: BackupManifest): void {
  const rows = tables.reduce((sum, each) => sum + each.rows, 0);
  console.log(`rows      ${rows} in ${tables.length} tables`);
  if (evidence === null) console.log('evidence  left out');
  else console.log(`evidence  ${evidence.files} files, ${evidence.bytes} bytes`);
  for (const sha256 of evidence?.missing ?? []) console.log(`MISSING   ${sha256}`);
  console.log(`keys      ${keys ? 'IN THIS BACKUP' : 'not in this backup: keep them elsewhere'}`);
}

/**
 * `takan backup`.
 * @returns exit code: 0 complete, 1 evidence is missing, 2 could not be run.
 */
export async function backupCommand(args: string[]): Promise<number> {
  try {
    const { values } = parseArgs({ args, options: OPTIONS });
    if (values.help) {
      console.log(HELP);
      return 0;
    }
    if (values.out === undefined) throw new Error('--out FOLDER is missing.');
    const made = await backUp(values.out, values);
    print(made);
    return (made.evidence?.missing.length ?? 0) === 0 ? 0 : 1;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
}
