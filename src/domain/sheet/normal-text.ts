import type { Cell } from './grid';

// Zero-width characters and the byte order mark come along with text that was pasted.
const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF\u00AD]/gu;
const BRACKETED = /[([【〔［「][^)\]】〕］」]*[)\]】〕］」]/gu;
const BETWEEN_HAN =
  /(?<=[\p{Script=Han}、，。：；（）()])\s+(?=[\p{Script=Han}、，。：；（）()])/gu;

/** Text in one form for comparison: full width made half width, without any white space. */
export const normalText = (text: string): string =>
  text.normalize('NFKC').replace(INVISIBLE, '').replace(/\s+/gu, '');

/** Text without marks of footnotes: full width made half, 64.99① would become 64.991. */
export const withoutNoteMarks = (text: string): string => text.replace(/[¹²³⁰⁴-⁹①-⑳⑴-⒇]/gu, '');

/** The normal text of a cell; empty for a blank one. */
export const normalCell = (cell: Cell | null): string =>
  cell === null ? '' : normalText(cell.text);

/** Longest text that can head a column, name a sum or hold a figure; patterns read no longer one. */
export const LABEL_LENGTH = 120;

/** Normal text without what stands in brackets. Long texts are no labels, and stay as they are. */
export const withoutBrackets = (normal: string): string =>
  normal.length > LABEL_LENGTH ? normal : normal.replace(BRACKETED, '');

/** A name as it is printed: one line, without the gaps that justify Chinese characters. */
export const printedName = (text: string): string =>
  text.replace(INVISIBLE, '').replace(/\s+/gu, ' ').replace(BETWEEN_HAN, '').trim();
