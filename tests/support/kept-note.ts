import { readFileSync } from 'node:fs';

const PLACE = 4096;

/** The newest note in a file of the last checkpoint, which has a place for two. */
export function keptNote(path: string): string {
  const bytes = readFileSync(path);
  const notes = [bytes.subarray(0, PLACE), bytes.subarray(PLACE)].map((part) =>
    part.toString().replace(/\n+$/, '\n'),
  );
  const sizeOf = (note: string): number => Number(note.split('\n')[1] ?? 0);
  return notes.sort((a, b) => sizeOf(b) - sizeOf(a))[0] ?? '';
}
