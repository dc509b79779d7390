import { OFFICIAL_WORDS } from '../../text/official-words';
import type { ContentsEntry } from '../paper/contents-of';
import { inline, type PdfContext } from './pdf-context';

/** Width of the column of page numbers, in points. */
const NUMBERS = 36;

/** The table of contents on a page of its own; the engine fills in the pages when it knows them. */
export function layOutContents(entries: readonly ContentsEntry[], context: PdfContext): object[] {
  if (entries.length === 0) return [];
  const { look } = context;
  const lines = entries.map(({ level, text, anchor }) => ({
    columns: [
      { text: inline(text, context), bold: level === 1, linkToDestination: anchor, width: '*' },
      { text: [{ pageReference: anchor }], width: NUMBERS, alignment: 'right' },
    ],
    margin: [(level - 1) * 2 * look.text, level === 1 ? 3 : 0, 0, 0],
    lineHeight: look.smallLineHeight,
  }));
  return [
    {
      ...{ text: inline(OFFICIAL_WORDS.contents, context), fontSize: look.headings[0], bold: true },
      ...{ alignment: 'center', margin: [0, 0, 0, 8], pageBreak: 'before' },
    },
    ...lines,
  ];
}
