import { existsSync, readFileSync } from 'node:fs';
import type { Kysely } from 'kysely';
import { type Checkpoint, openCheckpoint } from '../../../trust/note';
import { Refusal } from '../../refusal';
import type { Database } from '../tables';
import { writeDurably } from '../write-durably';

const EXPLAIN =
  'Going on would sign a second history under the same key, and every phone that holds a receipt would notice.';

async function read(note: string, vkey: string, where: string): Promise<Checkpoint> {
  const opened = await openCheckpoint(note, vkey);
  if (opened.ok) return opened.value;
  throw new Refusal(
    `The newest checkpoint in ${where} was not signed by the log key in TAKAN_DATA/keys. The folder keys and the database belong together; restore both from the same place.`,
  );
}

const newest = (db: Kysely<Database>) =>
  db.selectFrom('log_checkpoints').select(['note', 'root', 'size']).orderBy('size', 'desc');

/**
 * Compares the database with the last checkpoint that left this server, which is kept outside of
 * it: a database restored from an older backup must not go on signing.
 * @throws Refusal when the database is behind, of another history, or of another key.
 */
export async function checkLastCheckpoint(
  db: Kysely<Database>,
  path: string,
  vkey: string,
): Promise<void> {
  const stored = await newest(db).limit(1).executeTakeFirst();
  if (stored !== undefined) await read(stored.note, vkey, 'the database');
  const kept = existsSync(path) ? await read(readFileSync(path, 'utf8'), vkey, path) : null;
  if (kept === null) {
    if (stored !== undefined) writeDurably(path, stored.note);
    return;
  }
  if (kept.size > (stored?.size ?? 0)) {
    throw new Refusal(
      `The database holds a log of ${stored?.size ?? 0} leaves, but this server has already signed one of ${kept.size} (${path}). It was restored from an older backup. ${EXPLAIN} Restore the newest state of the database.`,
    );
  }
  const same = await newest(db).where('size', '=', kept.size).executeTakeFirst();
  if (same?.root !== kept.root) {
    throw new Refusal(
      `The log in the database differs from the one that this server has signed (${path}). ${EXPLAIN} Restore the right database.`,
    );
  }
}
