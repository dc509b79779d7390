import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  openSync,
  readFileSync,
  write,
} from 'node:fs';
import { promisify } from 'node:util';
import { type Checkpoint, openCheckpoint } from '../../../trust/note';
import { writeDurablyAside } from '../write-durably';

/** A place of the file: what a disk writes at once, and many times a note. */
const PLACE = 4096;
const FILE = 2 * PLACE;
// What is written is on the disk when the call returns, with nothing of the file's form to be written.
const SYNCED = constants.O_WRONLY | constants.O_DSYNC;

const writeAt = promisify(write);

const padded = (note: string): string => note + '\n'.repeat(PLACE - Buffer.byteLength(note));

/** The notes in the text of a checkpoint file, unchecked. One of before, or from a mirror, holds one. */
function notesIn(text: string): string[] {
  const bytes = Buffer.from(text);
  const parts = [bytes.subarray(0, PLACE), bytes.subarray(PLACE)];
  return parts.map((part) => part.toString().replace(/\n+$/, '\n')).filter((note) => note.trim());
}

/** A note that its log has signed, and what it says. */
export interface SignedNote {
  readonly note: string;
  readonly said: Checkpoint;
}

/**
 * The newest note in the text of a checkpoint file that its log has signed; null when it holds none.
 * Of its two places one may hold half of a note that was never told to anybody.
 */
export async function newestNote(text: string, vkey: string): Promise<SignedNote | null> {
  let newest: SignedNote | null = null;
  for (const note of notesIn(text)) {
    const opened = await openCheckpoint(note, vkey);
    if (!opened.ok || opened.value.size < (newest?.said.size ?? 0)) continue;
    newest = { note, said: opened.value };
  }
  return newest;
}

/** Opens the file where it has its two places; null where it is not there, or of another form. */
function openPlaces(path: string): number | null {
  try {
    const file = openSync(path, SYNCED);
    if (fstatSync(file).size === FILE) return file;
    closeSync(file);
    return null;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

async function overwrite(file: number, note: string, place: number): Promise<void> {
  try {
    const { bytesWritten } = await writeAt(
      file,
      Buffer.from(padded(note)),
      0,
      PLACE,
      place * PLACE,
    );
    if (bytesWritten !== PLACE) throw new Error('the file of the last checkpoint takes no more');
  } finally {
    closeSync(file);
  }
}

/**
 * Writes notes into a file, one after the other, each into the place of the one before the last: a
 * write that is cut off leaves the last one whole. Replacing a file, which changes its folder, takes a
 * disk many times as long.
 * @param last what is kept there, null for nothing
 */
export function checkpointFile(path: string, last: string | null) {
  let kept = last;
  let place = last !== null && existsSync(path) && readsFirst(path, last) ? 1 : 0;
  return async (note: string): Promise<void> => {
    const file = openPlaces(path);
    if (file === null) {
      await writeDurablyAside(path, padded(note) + padded(kept ?? note));
      place = 1;
    } else {
      await overwrite(file, note, place);
      place = 1 - place;
    }
    kept = note;
  };
}

const readsFirst = (path: string, note: string): boolean =>
  readFileSync(path).subarray(0, Buffer.byteLength(note)).toString() === note;
