import type { HashedEntry } from '../domain/journal/entry';
import type { AppendInput } from './append-input';
import { commitEntry } from './commit-entry';
import { draftMarks } from './drafts';
import { openJournal, readStanding } from './open-journal';
import { takeEvidence } from './take-evidence';
import { writeEntry } from './write-entry';
import type { Writer } from './writer';
import { tracked } from './writes-in-flight';

export type { Writer } from './writer';

// Only a second database connection that takes no lock can move a head under us, and each time
// that it does, it has made progress.
const MAX_ATTEMPTS = 64;

/**
 * The bytes that go with an act: a personal record that this very person wrote, unless somebody else
 * or evidence names it too. Evidence never goes.
 */
async function bytesToDestroy(
  writer: Writer,
  { assignment, act }: AppendInput,
): Promise<string | null> {
  if (act.type !== 'record.erased') return null;
  const { person } = writer;
  const { sha256 } = act.body;
  // Rare, and no part of the way to a score.
  const { namedBytesBy } = await import('./journals-of');
  const named = await namedBytesBy(writer, { assignment, person }, sha256);
  if (named?.kind !== 'record') throw new Error('only an own personal record can be destroyed');
  const { mayDestroy } = await import('./named-in-assignment');
  return (await mayDestroy(writer, assignment, sha256)) ? sha256 : null;
}

/** Lock that all tabs of a phone take to write in an assignment. */
export const journalLock = (assignment: string): string => `takan-journal-${assignment}`;

/**
 * Appends an act to this phone's journal of the assignment, opening one (or a new one, where the
 * old one must not go on) before. When it resolves, the entry, its head and its bytes are on the
 * disk, all or none, and the drafts that it replaces are gone.
 * @throws EntryTooLarge when the act is longer than a journal takes: nothing was written.
 * @throws Error when the assignment is not on the phone, bytes and act do not fit, or another's
 *   record would be destroyed: bugs.
 * @throws DexieError `QuotaExceededError` (maybe as the inner error) when the phone is full:
 *   nothing was written.
 */
export const appendAct = (writer: Writer, input: AppendInput): Promise<HashedEntry> =>
  tracked(writer.db, append(writer, input));

async function append(writer: Writer, input: AppendInput): Promise<HashedEntry> {
  const { assignment, act, panel } = input;
  const { serverClock, clock } = writer;
  // A session has no times that a score depends on.
  if (panel !== undefined) return appendOne(writer, input);
  const compared = serverClock?.before(assignment, act.type, clock.now()) ?? null;
  if (compared === null) return appendOne(writer, input);
  // One after the other is enough: a comparison alone says nothing wrong.
  const marked = draftMarks(writer.db, assignment, input.clearDrafts ?? []);
  await appendOne(writer, { assignment, act: compared });
  serverClock?.written(assignment);
  return appendOne(writer, input, marked);
}

/** Writes the comparison of clocks that entries of this start of the app wait for, if any do. */
export async function appendOverdueComparison(writer: Writer, assignment: string): Promise<void> {
  const act = writer.serverClock?.overdue(assignment, writer.clock.now()) ?? null;
  if (act === null) return;
  await tracked(writer.db, appendOne(writer, { assignment, act }));
  writer.serverClock?.written(assignment);
}

async function appendOne(
  writer: Writer,
  input: AppendInput,
  drafts?: ReturnType<typeof draftMarks>,
): Promise<HashedEntry> {
  const { assignment, act, panel = null } = input;
  // Asked for before anything is awaited: a key stroke from here on is not part of this act.
  const marked = drafts ?? draftMarks(writer.db, assignment, input.clearDrafts ?? []);
  const taken = await takeEvidence(writer, input);
  const destroys = await bytesToDestroy(writer, input);
  const clearDrafts = await marked;
  return writer.locks.exclusive(journalLock(assignment), async () => {
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      const standing = await readStanding(writer, assignment, panel);
      const { head, heads } = standing;
      if (head === null) {
        await taken?.encoded;
        await openJournal(writer, { assignment, panel }, standing);
        continue;
      }
      const place = { assignment, panel, journal: head.journal, head, heads, act };
      const written = await writeEntry(writer, place);
      const bytes = (await taken?.encoded) ?? null;
      if (await commitEntry(writer, written, { bytes, clearDrafts, destroys })) {
        return { entry: written.entry, hash: written.hash };
      }
    }
    throw new Error('the journal kept moving');
  });
}
