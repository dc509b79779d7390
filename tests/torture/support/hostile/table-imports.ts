import { writeFileSync } from 'node:fs';
import { checkSheetCommand } from '../../../../src/cli/check-sheet';
import { frameworkCommand } from '../../../../src/cli/framework';
import { readFrameworkFile } from '../../../../src/desk/frameworks/framework-file';
import { sayFileFault } from '../../../../src/desk/frameworks/import-faults';
import { readTableFile } from '../../../../src/desk/import/read-table-file';
import { AGENCY_IMPORT, PERSON_IMPORT } from '../../../../src/desk/registry/entry-import';
import { projectExpenditure2020 } from '../../../../src/domain/catalogue/project-expenditure-2020';
import { readProjectTable } from '../../../../src/domain/commission/read-project-table';
import type { Result } from '../../../../src/domain/kernel/result';
import type { Grid } from '../../../../src/domain/sheet/grid';
import { readSelfScores } from '../../../../src/features/scoring/self/read-self-scores';
import { IMPORT_WORDS } from '../../../../src/text/framework-file-words';
import { UNREADABLE_PROJECT_WORDS } from '../../../../src/text/project-words';
import { SELF_IMPORT_WORDS } from '../../../../src/text/self-score-words';
import { printed } from '../../../cli/printed';

/** What an import said of a file that it refused, in sentences; null where it read the file. */
export type Said = readonly string[] | null;

/** A way in which the product takes a table in; `path` is where its bytes may be put. */
export type TableImport = (bytes: Uint8Array<ArrayBuffer>, path: string) => Promise<Said>;

/** Sentences that blame the phone or the browser for what a table did. */
const BLAME = [IMPORT_WORDS.notOpened, SELF_IMPORT_WORDS.readerMissing] as const;

const fileOf = (bytes: Uint8Array<ArrayBuffer>): File => new File([bytes], '表.xlsx');

/** A command of the command line: 2 is a refusal, and only a refusal says anything on standard error. */
const byCommand =
  (command: (args: string[]) => Promise<number>, ...options: readonly string[]): TableImport =>
  async (bytes, path) => {
    writeFileSync(path, bytes);
    const { code, out, err } = await printed(() => command([path, ...options]));
    const isRefused = code === 2 && out === '' && err !== '';
    const isRead = (code === 0 || code === 1) && out !== '' && err === '';
    if (!isRefused && !isRead) throw new Error(`exit code ${code}, ${out.length}: ${err}`);
    // The address of the file stands before most of them.
    return isRefused ? err.trimEnd().replaceAll(`${path}：`, '').split('\n') : null;
  };

/** A list at the desk: the first sheet is read by its heads. */
const asList =
  (read: (grid: Grid) => Result<unknown, 'no-head'>): TableImport =>
  async (bytes) => {
    const grids = await readTableFile(fileOf(bytes));
    if (!grids.ok) return [UNREADABLE_PROJECT_WORDS[grids.error]];
    const heads = grids.value.map((grid) => read(grid).ok);
    return heads.includes(true) ? null : [UNREADABLE_PROJECT_WORDS['no-head']];
  };

/** Every import of a table or a library of indicators, by name. */
export const TABLE_IMPORTS: Readonly<Record<string, TableImport>> = {
  'takan framework': byCommand(frameworkCommand, '--check'),
  'takan check-sheet': byCommand(checkSheetCommand),
  'indicators at the desk': async (bytes) => {
    const read = await readFrameworkFile(fileOf(bytes), { sheet: null, official: false });
    return read.ok ? null : read.error.map(sayFileFault);
  },
  projects: asList((grid) => readProjectTable(grid, { unit: 'yuan', year: null, columns: {} })),
  agencies: asList((grid) => AGENCY_IMPORT.read(grid, {})),
  people: asList((grid) => PERSON_IMPORT.read(grid, {})),
  'self scores on the phone': async (bytes) => {
    const read = await readSelfScores(fileOf(bytes), projectExpenditure2020);
    return read.ok ? null : [read.error];
  },
};

/** Throws where a refusal is not said in sentences for people, or blames somebody else for it. */
export function expectSentences(said: Said, about: string): void {
  for (const sentence of said ?? []) {
    const isPlain =
      /[\u4e00-\u9fff]{3}/u.test(sentence) && !/undefined|\[object|\bat /.test(sentence);
    if (isPlain && !BLAME.some((each) => sentence === each)) continue;
    throw new Error(`${about}: no sentence: ${sentence.slice(0, 300)}`);
  }
  if (said?.length === 0) throw new Error(`${about}: refused without a word`);
}
