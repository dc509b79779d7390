import type { TakanDatabase } from './database';
import { draftRow } from './rows';
import type { Store } from './store';
import type { Writer } from './writer';
import { tracked } from './writes-in-flight';

/** Where a draft lies, for the codec. */
export const draftContext = (assignment: string, field: string) => ({
  table: 'drafts',
  key: `${assignment}/${field}`,
});

interface DraftLine {
  /** The last piece of work on drafts, done or failed. */
  last: Promise<unknown>;
  /** Highest revision given or met: none is given twice here, not even after a deletion. */
  revision: number;
}

// Encoding takes time that may differ from key stroke to key stroke; one line a database keeps
// the last key stroke last.
const draftLines = new WeakMap<TakanDatabase, DraftLine>();

function lineOf(db: TakanDatabase): DraftLine {
  const known = draftLines.get(db) ?? { last: Promise.resolve(), revision: 0 };
  draftLines.set(db, known);
  return known;
}

function inOrder<T>(db: TakanDatabase, work: (line: DraftLine) => Promise<T>): Promise<T> {
  const line = lineOf(db);
  const next = line.last.then(() => work(line));
  line.last = next.catch(() => undefined);
  return tracked(db, next);
}

/**
 * Keeps what a person is typing, one row a field, at every change: on the disk when this resolves.
 * `field` is free text of the caller, such as `score:C101` or `capture:D301`.
 * @param after what may come before it is written; its place among other changes is that of the call
 */
export function putDraft(
  store: Store,
  draft: { readonly assignment: string; readonly field: string; readonly text: string },
  after?: Promise<void>,
): Promise<void> {
  const { assignment, field, text } = draft;
  const { db } = store;
  return inOrder(db, async (line) => {
    await after;
    const value = await store.codec.encodeText(text, draftContext(assignment, field));
    await db.transaction('rw', db.drafts, async () => {
      const before = await db.drafts.get([assignment, field]);
      line.revision = Math.max(line.revision, before?.revision ?? 0) + 1;
      await db.drafts.put({ assignment, field, revision: line.revision, value });
    });
  });
}

/** A draft as it stood when an act took its value. */
export interface DraftMark {
  readonly field: string;
  readonly revision: number;
}

/**
 * The drafts of these fields with every change that was handed in before this call, and none that
 * comes after it.
 */
export function draftMarks(
  db: TakanDatabase,
  assignment: string,
  fields: readonly string[],
): Promise<readonly DraftMark[]> {
  if (fields.length === 0) return Promise.resolve([]);
  return inOrder(db, async () => {
    const rows = await db.drafts.bulkGet(
      fields.map((field): [string, string] => [assignment, field]),
    );
    return rows.flatMap((row) => {
      if (row === undefined) return [];
      const { field, revision } = draftRow.parse(row);
      return [{ field, revision }];
    });
  });
}

/** Inside a transaction: deletes those drafts that nobody has changed since they were marked. */
export async function dropMarked(
  db: TakanDatabase,
  assignment: string,
  marks: readonly DraftMark[],
): Promise<void> {
  for (const { field, revision } of marks) {
    const now = await db.drafts.get([assignment, field]);
    if (now?.revision === revision) await db.drafts.delete([assignment, field]);
  }
}

/** The name of the live query of an assignment's drafts; see `readAhead`. */
export const draftsName = (assignment: string): string => `drafts/${assignment}`;

/** All drafts of an assignment, by field. */
export async function draftsOf(
  store: Store,
  assignment: string,
): Promise<Readonly<Record<string, string>>> {
  const rows = await store.db.drafts.where('assignment').equals(assignment).toArray();
  const decoded = rows.map(async (row) => {
    const { field, value } = draftRow.parse(row);
    return [field, await store.codec.decodeText(value, draftContext(assignment, field))] as const;
  });
  return Object.fromEntries(await Promise.all(decoded));
}

/** Whether there is a draft of a field, which is told without reading any. */
export async function hasDraft({ db }: Store, assignment: string, field: string): Promise<boolean> {
  return (await db.drafts.where('[assignment+field]').equals([assignment, field]).count()) > 0;
}

/** Forgets a draft that the person dropped; one that becomes an entry goes with `appendAct`. */
export function clearDraft(writer: Writer, assignment: string, field: string): Promise<void> {
  const { db } = writer;
  return inOrder(db, async () => {
    const { encodeDeletion } = await import('./deletion-log');
    const row = await encodeDeletion(writer, {
      at: writer.clock.now().at,
      what: 'draft',
      subject: field,
      reason: 'dropped-by-person',
    });
    await db.transaction('rw', db.drafts, db.deletions, async () => {
      if ((await db.drafts.get([assignment, field])) === undefined) return;
      await db.drafts.delete([assignment, field]);
      await db.deletions.add(row);
    });
  });
}
