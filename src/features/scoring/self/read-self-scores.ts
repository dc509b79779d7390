import { readGrids } from '../../../documents/sheet/read-grids';
import type { Framework } from '../../../domain/framework/framework';
import { fail, ok, type Result } from '../../../domain/kernel/result';
import { cellName } from '../../../domain/sheet/grid';
import { matchScores, type ScoreMatching } from '../../../domain/sheet/match-scores';
import { readScoreTable } from '../../../domain/sheet/read-score-table';
import { selfScoresOnly } from '../../../domain/sheet/self-columns';
import { SELF_IMPORT_WORDS } from '../../../text/self-score-words';
import { NO_TABLE_WORDS, sayNote, UNREADABLE_WORDS } from '../../../text/sheet-words';
import { sha256Hex } from '../../../trust/digest';

/** A unit's own form as it was read, before anything of it is recorded. */
export interface SelfScoreFile {
  readonly name: string;
  /** SHA-256 of the file's exact bytes. */
  readonly sha256: string;
  readonly matching: ScoreMatching;
  /** How the sheet was read: which columns, which rows. */
  readonly notes: readonly string[];
}

/** The longest name of a file that an entry takes (domain/journal/act.ts). */
const LONGEST_NAME = 200;

/** Null where the reader of workbooks, a part of the offline pack, is not to be had. */
async function gridsOf(bytes: Uint8Array) {
  try {
    return await readGrids(bytes);
  } catch {
    return null;
  }
}

/** Reads a unit's form; the fault is a sentence for the person. Nothing is recorded. */
export async function readSelfScores(
  file: File,
  framework: Framework,
): Promise<Result<SelfScoreFile, string>> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const grids = await gridsOf(bytes);
  if (grids === null) return fail(SELF_IMPORT_WORDS.readerMissing);
  if (!grids.ok) return fail(UNREADABLE_WORDS[grids.error]);
  const table = readScoreTable(selfScoresOnly(grids.value));
  if (!table.ok) return fail(NO_TABLE_WORDS[table.error.code]);
  const notes = table.value.notes.map((note) =>
    sayNote(note, 'at' in note ? cellName(note.at) : ''),
  );
  return ok({
    name: file.name.slice(-LONGEST_NAME),
    sha256: await sha256Hex(bytes),
    matching: matchScores(table.value, framework),
    notes,
  });
}
