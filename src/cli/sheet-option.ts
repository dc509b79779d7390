import type { ReadingNote } from '../domain/sheet/score-table';
import { CHECK_WORDS_OF_SHEET as WORDS } from '../text/sheet-words';

/** What is said of a reading, with the option that reads another sheet where there are others. */
export const withSheetOption = ({ kind }: ReadingNote, said: string): string =>
  kind === 'otherSheets' ? `${said}；${WORDS.sheetOption}` : said;
