import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { BACKUP_PATH, type BackupManifest } from '../server/backup/backup-form';
import {
  continueNumbers,
  openBackup,
  readEvidenceBack,
  readRows,
} from '../server/backup/read-backup';
import { readConfig, type ServerConfig } from '../server/config';
import { type DataFolder, prepareDataFolder } from '../server/data-folder';
import { EVIDENCE_KEY } from '../server/evidence-key';
import { openKeys } from '../server/keys';
import { openEvidence } from '../server/open-evidence';
import { Refusal } from '../server/refusal';
import { auditLog, type LogAudit } from '../server/services/audit-log';
import { bureauRole, openDatabase } from '../server/storage/database';
import { lockFolder } from '../server/storage/folder-lock';
import { newestNote } from '../server/storage/log/checkpoint-file';
import type { CheckpointPlaces } from '../server/storage/log/last-checkpoint';
import { migrate } from '../server/storage/migrate';
import { openEmbeddedPostgres } from '../server/storage/postgres/embedded-postgres';
import { lockBureau } from '../server/storage/server-lock';
import { sharedCheckpoint } from '../server/storage/shared-checkpoint';

const HELP = `takan restore --from FOLDER (--checkpoint FILE | --nothing-newer)

Puts a backup into an empty database, and its evidence where the server looks for it. No server of
the bureau may run. Afterwards the log is recomputed and every piece of evidence hashed.

  --from FOLDER      what takan backup wrote
  --checkpoint FILE  the newest checkpoint of this log that anybody has: from /api/log/checkpoint, a
                     mirror, or the file last-checkpoint of a node
  --nothing-newer    you know that nothing was signed after the backup
  --help             this text

A log that goes on from an old backup signs a second history, and every phone and auditor that saw
the first will notice. So a backup that is behind what was signed is refused: by TAKAN_DATA/last-
checkpoint where it is, by the bucket's where there is one, and by --checkpoint. Where neither is
there, one of the two options has to be given.

Keys come from TAKAN_DATA/keys, or from the backup where they were put into it.

Environment: TAKAN_DATA, TAKAN_BUREAU, DATABASE_URL and TAKAN_S3_*, as for the server.

Exit code: 0 restored and everything holds, 1 restored with faults that are named, 2 not restored.`;

const OPTIONS = {
  from: { type: 'string' },
  checkpoint: { type: 'string' },
  'nothing-newer': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

interface Wish {
  readonly from: string;
  readonly checkpoint: string | null;
  readonly nothingNewer: boolean;
}

const sizeOf = (note: string): number => Number(note.split('\n')[1] ?? 0);

/** The newest signed note of a file; all of it where none is signed, which is refused later. */
async function noteIn(path: string, vkey: string): Promise<string> {
  const text = readFileSync(path, 'utf8');
  return (await newestNote(text, vkey))?.note ?? text;
}

/** What was signed last, outside of the backup; its signature is checked where it is compared. */
async function placesOf(
  { s3, bureau }: ServerConfig,
  folder: DataFolder,
  vkey: string,
  wish: Wish,
): Promise<CheckpointPlaces> {
  const told = wish.checkpoint === null ? null : await noteIn(wish.checkpoint, vkey);
  const bucket = s3 === null ? null : sharedCheckpoint(s3, bureau);
  const shared = (await bucket?.read()) ?? null;
  const known = [told, shared].filter((each) => each !== null);
  if (known.length === 0 && !existsSync(folder.lastCheckpoint) && !wish.nothingNewer) {
    throw new Refusal(
      'Nothing here says what this bureau signed last. Give --checkpoint with the newest checkpoint that anybody has, or say --nothing-newer.',
    );
  }
  const newest = known.sort((a, b) => sizeOf(b) - sizeOf(a))[0] ?? null;
  const elsewhere = {
    read: async () => newest,
    tell: (note: string) => bucket?.tell(note),
  };
  return { path: folder.lastCheckpoint, vkey, elsewhere };
}

/** The keys of the data folder, or those of the backup where the folder has none. */
async function keysOf(manifest: BackupManifest, from: string, folder: DataFolder) {
  const isMissing = !existsSync(join(folder.keys, 'log.pem'));
  if (isMissing && !manifest.keys) {
    throw new Refusal(`The backup holds no keys. Put the bureau's keys into ${folder.keys} first.`);
  }
  if (isMissing) cpSync(join(from, BACKUP_PATH.keys), folder.keys, { recursive: true });
  const pins = manifest.tables.find(({ name }) => name === 'evidence_key_pins');
  if ((pins?.rows ?? 0) > 0 && !existsSync(join(folder.keys, EVIDENCE_KEY))) {
    throw new Refusal(
      `The key ${EVIDENCE_KEY} is not in ${folder.keys}, and the bureau's evidence is encrypted with it.`,
    );
  }
  const keys = await openKeys(folder.keys);
  if (keys.vkey === manifest.vkey) return keys;
  throw new Refusal(`The keys in ${folder.keys} are not those of the backup.`);
}

async function withDatabase<T>(
  config: ServerConfig,
  folder: DataFolder,
  act: (url: string) => Promise<T>,
): Promise<T> {
  const unlockFolder = lockFolder(folder.root);
  try {
    const own =
      config.databaseUrl === null ? await openEmbeddedPostgres(folder.root, folder.keys) : null;
    try {
      const url = config.databaseUrl ?? own?.url ?? '';
      const unlock = await lockBureau(url, config.bureau, 'alone');
      try {
        return await act(url);
      } finally {
        await unlock();
      }
    } finally {
      await own?.stop();
    }
  } finally {
    unlockFolder();
  }
}

async function restore(wish: Wish): Promise<LogAudit> {
  const config = readConfig(process.env);
  const { bureau } = config;
  const manifest = openBackup(wish.from);
  if (manifest.bureau !== bureau) {
    throw new Refusal(`The backup is of bureau ${manifest.bureau}: set TAKAN_BUREAU to it.`);
  }
  const folder = prepareDataFolder(config.dataDir);
  const { vkey } = await keysOf(manifest, wish.from, folder);
  const places = await placesOf(config, folder, vkey, wish);
  return withDatabase(config, folder, async (url) => {
    const owner = openDatabase<unknown>(url, undefined, { 'takan.bureau': bureau });
    const db = openDatabase(url, bureauRole(bureau));
    try {
      await migrate(owner, bureau);
      await readRows(db, wish.from, manifest, places);
      await continueNumbers(owner);
      const blobs = await openEvidence(config, folder, db);
      await readEvidenceBack(db, wish.from, blobs);
      // Without statistics the first pages after a restore would read whole tables.
      await sql`analyze`.execute(owner);
      return await auditLog({ db, vkey, lastCheckpoint: folder.lastCheckpoint, blobs });
    } finally {
      await db.destroy();
      await owner.destroy();
    }
  });
}

function print({ leaves, evidence, faults }: LogAudit): void {
  console.log(`log       ${leaves} leaves`);
  console.log(`evidence  ${evidence.files} files, ${evidence.bytes} bytes`);
  for (const { code, subject } of faults) console.log(`FAILS     ${code}: ${subject}`);
  console.log(`result    ${faults.length === 0 ? 'restored, and holds' : 'restored with faults'}`);
}

/**
 * `takan restore`.
 * @returns exit code: 0 restored and holds, 1 restored with faults, 2 not restored.
 */
export async function restoreCommand(args: string[]): Promise<number> {
  try {
    const { values } = parseArgs({ args, options: OPTIONS });
    if (values.help) {
      console.log(HELP);
      return 0;
    }
    if (values.from === undefined) throw new Error('--from FOLDER is missing.');
    const audited = await restore({
      from: values.from,
      checkpoint: values.checkpoint ?? null,
      nothingNewer: values['nothing-newer'] === true,
    });
    print(audited);
    return audited.outcome === 'holds' ? 0 : 1;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
}
