import { AlignmentType, Footer, Header, PageNumber, Paragraph, TabStopType, TextRun } from 'docx';
import type { PaperDocument } from '../paper/paper-document';
import { tab, words } from './docx-context';
import { faceName, fontOf } from './docx-fonts';
import { type DocxLook, innerWidth, twips } from './docx-look';
import { STYLES } from './docx-styles';

/** Stand for the two numbers while the words around them are asked for. */
const MARKS = { page: '\ue000', pages: '\ue001' } as const;

/** The words of a page's number, with fields that the program fills in. */
function pageRuns({ sayPage }: PaperDocument): TextRun[] {
  const said = sayPage(MARKS.page, MARKS.pages);
  return said.split(/([\ue000\ue001])/u).map((part) => {
    const field =
      part === MARKS.page
        ? PageNumber.CURRENT
        : part === MARKS.pages
          ? PageNumber.TOTAL_PAGES
          : part;
    return new TextRun({ children: [field], font: fontOf(faceName('body')) });
  });
}

/** What stands at the top and the bottom of every page, and nothing on a cover. */
export function docxPages(document: PaperDocument, look: DocxLook) {
  const right = { type: TabStopType.RIGHT, position: twips(innerWidth(look)) };
  const top = new Paragraph({
    ...{ style: STYLES.soft, alignment: AlignmentType.LEFT },
    children: words(document.header),
  });
  const bottom = new Paragraph({
    ...{ style: STYLES.soft, tabStops: [right] },
    children: [...words(document.footer), tab(), ...pageRuns(document)],
  });
  const empty = () => [new Paragraph({ style: STYLES.soft, children: [] })];
  return {
    headers: { default: new Header({ children: [top] }), first: new Header({ children: empty() }) },
    footers: {
      default: new Footer({ children: [bottom] }),
      first: new Footer({ children: empty() }),
    },
  };
}
