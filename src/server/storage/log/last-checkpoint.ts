import { existsSync, readFileSync } from 'node:fs';
import type { Kysely } from 'kysely';
import { Refusal } from '../../refusal';
import type { Database } from '../tables';
import { checkpointFile, newestNote, type SignedNote } from './checkpoint-file';

const EXPLAIN =
  'Going on would sign a second history under the same key, and every phone that holds a receipt would notice.';

async function read(text: string, vkey: string, where: string): Promise<SignedNote> {
  const newest = await newestNote(text, vkey);
  if (newest !== null) return newest;
  throw new Refusal(
    `The newest checkpoint in ${where} was not signed by the log key in TAKAN_DATA/keys. Restore the folder keys that this database was written with; the file last-checkpoint is never restored from a backup.`,
  );
}

const newest = (db: Kysely<Database>) =>
  db.selectFrom('log_checkpoints').select(['note', 'root', 'size']).orderBy('size', 'desc');

/** A copy of the last checkpoint that nodes of one bureau share, outside of the database too. */
export interface CheckpointElsewhere {
  read(): Promise<string | null>;
  /** Takes a newer one along when it can; a moment late does no harm. */
  tell(note: string): void;
}

/** A tree of the log: how many leaves, and the root over them in hexadecimal. */
export interface SignedTree {
  readonly size: number;
  readonly root: string;
}

/** The file of the last checkpoint that left this server. */
export interface LastCheckpoint {
  /** The largest tree that was kept; null while the log is empty. */
  newest(): SignedTree | null;
  /** Keeps a checkpoint that is newer than the kept one; call it before anybody gets it. */
  keep(newest: { readonly size: number; readonly note: string }): Promise<void>;
}

/** The tree of a checkpoint of our own. */
export function treeIn(note: string): SignedTree {
  const [, size, root = ''] = note.split('\n');
  return { size: Number(size), root: Buffer.from(root, 'base64').toString('hex') };
}

/** Keeps by size, so that a write that failed once is made up for by the next one. */
function keeperOf(
  path: string,
  kept: SignedNote | null,
  elsewhere: CheckpointElsewhere | null,
): LastCheckpoint {
  const write = checkpointFile(path, kept?.note ?? null);
  let written: SignedTree | null = kept?.said ?? null;
  let wanted: { readonly size: number; readonly note: string } | null = null;
  let before: Promise<void> = Promise.resolve();
  const isKept = (size: number): boolean => written !== null && size <= written.size;
  return {
    newest: () => written,
    keep: (asked) => {
      const { size } = asked;
      if (isKept(size)) return Promise.resolve();
      if (wanted === null || wanted.size < size) wanted = asked;
      const mine = before
        .catch(() => undefined)
        .then(async () => {
          if (isKept(size)) return;
          // The newest of those that wait stands for the others.
          const { note } = wanted !== null && wanted.size > size ? wanted : asked;
          await write(note);
          written = treeIn(note);
          elsewhere?.tell(note);
        });
      before = mine;
      return mine;
    },
  };
}

/** Where a server finds what it signed last; the larger of two counts. */
export interface CheckpointPlaces {
  readonly path: string;
  readonly vkey: string;
  readonly elsewhere?: CheckpointElsewhere | null;
}

/**
 * Compares the database with the last checkpoint that left this server, which is kept outside of
 * it and of every backup: a database restored from an older backup must not go on signing. Where the
 * file is behind, because the server ended between commit and write, it is brought up.
 * @throws Refusal when the database is behind, of another history, or of another key.
 */
export async function keepLastCheckpoint(
  db: Kysely<Database>,
  { path, vkey, elsewhere = null }: CheckpointPlaces,
): Promise<LastCheckpoint> {
  const inFile = existsSync(path) ? await read(readFileSync(path, 'utf8'), vkey, path) : null;
  const shared = (await elsewhere?.read()) ?? null;
  const inBucket = shared === null ? null : await read(shared, vkey, 'the bucket');
  // Last of the three: another node may append meanwhile, and what it told of is in the database.
  const stored = await newest(db).limit(1).executeTakeFirst();
  if (stored !== undefined) await read(stored.note, vkey, 'the database');
  const isNewer = inBucket !== null && inBucket.said.size > (inFile?.said.size ?? 0);
  const kept = (isNewer ? inBucket : inFile)?.said ?? null;
  const last = keeperOf(path, inFile, elsewhere);
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
