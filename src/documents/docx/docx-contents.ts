import {
  AlignmentType,
  InternalHyperlink,
  LeaderType,
  PageReference,
  Paragraph,
  TableOfContents,
  TabStopType,
} from 'docx';
import { OFFICIAL_WORDS } from '../../text/official-words';
import type { ContentsEntry } from '../paper/contents-of';
import { type DocxContext, tab, words } from './docx-context';
import { twips } from './docx-look';
import { STYLES } from './docx-styles';

function lineOf({ level, text, anchor }: ContentsEntry, { look, width }: DocxContext): Paragraph {
  const left = twips((level - 1) * look.text);
  return new Paragraph({
    style: STYLES.contents,
    ...{ indent: { left, firstLine: 0, firstLineChars: 0 } },
    tabStops: [{ type: TabStopType.RIGHT, position: twips(width), leader: LeaderType.DOT }],
    children: [
      new InternalHyperlink({ anchor, children: words(text) }),
      tab(),
      new PageReference(anchor, { hyperlink: true }),
    ],
  });
}

/**
 * The table of contents as a field of Word, with the lines that it will have. Their numbers are
 * fields too: who lays the pages out fills them in, and the library, which does not, leaves them.
 */
export function docxContents(
  entries: readonly ContentsEntry[],
  context: DocxContext,
): (Paragraph | TableOfContents)[] {
  if (entries.length === 0) return [];
  return [
    new Paragraph({
      ...{ style: STYLES.contents, alignment: AlignmentType.CENTER, pageBreakBefore: true },
      children: words(OFFICIAL_WORDS.contents, { face: 'black' }),
    }),
    new TableOfContents(OFFICIAL_WORDS.contents, {
      ...{ hyperlink: true, headingStyleRange: '1-2' },
      contentChildren: entries.map((entry) => lineOf(entry, context)),
    }),
  ];
}
