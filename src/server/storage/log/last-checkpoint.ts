import { existsSync, readFileSync } from 'node:fs';
import type { Kysely } from 'kysely';
import { type Checkpoint, openCheckpoint } from '../../../trust/note';
import { Refusal } from '../../refusal';
import type { Database } from '../tables';
import { writeDurablyAside } from '../write-durably';

const EXPLAIN =
  'Going on would sign a second history under the same key, and every phone that holds a receipt would notice.';

async function read(note: string, vkey: string, where: string): Promise<Checkpoint> {
  const opened = await openCheckpoint(note, vkey);
  if (opened.ok) return opened.value;
  throw new Refusal(
    `The newest checkpoint in ${where} was not signed by the log key in TAKAN_DATA/keys. Restore the folder keys that this database was written with; the file last-checkpoint is never restored from a backup.`,
  );
}

const newest = (db: Kysely<Database>) =>
  db.selectFrom('log_checkpoints').select(['note', 'root', 'size']).orderBy('size', 'desc');

/** The file of the last checkpoint that left this server. */
export interface LastCheckpoint {
  /** Keeps a checkpoint that is newer than the kept one; call it before anybody gets it. */
  keep(newest: { readonly size: number; readonly note: string }): Promise<void>;
}

/** Keeps by size, so that a write that failed once is made up for by the next one. */
function keeperOf(path: string, keptSize: number): LastCheckpoint {
  let written = keptSize;
  let before: Promise<void> = Promise.resolve();
  return {
    keep: ({ size, note }) => {
      if (size <= written) return Promise.resolve();
      const mine = before
        .catch(() => undefined)
        .then(async () => {
          if (size <= written) return;
          await writeDurablyAside(path, note);
          written = size;
        });
      before = mine;
      return mine;
    },
  };
}

/**
 * Compares the database with the last checkpoint that left this server, which is kept outside of
 * it and of every backup: a database restored from an older backup must not go on signing. Where the
 * file is behind, because the server ended between commit and write, it is brought up.
 * @throws Refusal when the database is behind, of another history, or of another key.
 */
export async function keepLastCheckpoint(
  db: Kysely<Database>,
  path: string,
  vkey: string,
): Promise<LastCheckpoint> {
  const stored = await newest(db).limit(1).executeTakeFirst();
  if (stored !== undefined) await read(stored.note, vkey, 'the database');
  const kept = existsSync(path) ? await read(readFileSync(path, 'utf8'), vkey, path) : null;
  const last = keeperOf(path, kept?.size ?? 0);
  if (kept === null) {
    if (stored !== undefined) await last.keep(stored);
    return last;
  }
  if (kept.size > (stored?.size ?? 0)) {
    throw new Refusal(
      `The database holds a log of ${stored?.size ?? 0} leaves, but this server has already signed one of ${kept.size} (${path}). It was restored from an older backup. ${EXPLAIN} Restore the newest state of the database, and leave this file as it is.`,
    );
  }
  const same = await newest(db).where('size', '=', kept.size).executeTakeFirst();
  if (same?.root !== kept.root) {
    throw new Refusal(
      `The log in the database differs from the one that this server has signed (${path}). ${EXPLAIN} Restore the right database, and leave this file as it is.`,
    );
  }
  if (stored !== undefined) await last.keep(stored);
  return last;
}
