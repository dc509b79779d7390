import { contentsOf } from '../paper/contents-of';
import { numberPaper } from '../paper/number-paper';
import type { PaperDocument } from '../paper/paper-document';
import { allText } from '../paper/paper-text';
import { absentCharacters, COMMON_FONT, type Coverages } from './font-runs';
import { layOutBlocks } from './lay-out-blocks';
import { layOutContents } from './lay-out-contents';
import { layOutCover } from './lay-out-cover';
import { inline, type PdfContext } from './pdf-context';
import { innerSize, PDF_COLOURS, pdfLookOf } from './pdf-look';

function everyPage({ header, footer, cover, sayPage }: PaperDocument, context: PdfContext) {
  const { look, coverages } = context;
  const small = { fontSize: look.small, color: PDF_COLOURS.soft };
  const { left, top, right } = look.margins;
  const isBare = (page: number) => cover !== null && page === 1;
  const text = (words: string, more: object) => ({ text: inline(words, { coverages }), ...more });
  return {
    header: (page: number) =>
      isBare(page) ? null : text(header, { ...small, margin: [left, top * 0.45, right, 0] }),
    footer: (page: number, pages: number) =>
      isBare(page)
        ? null
        : {
            columns: [
              text(footer, { ...small, width: '*' }),
              text(sayPage(String(page), String(pages)), {
                ...small,
                width: 90,
                alignment: 'right',
              }),
            ],
            margin: [left, 8, right, 0],
          },
  };
}

/** What stands on the pages: the cover, or the title, and the blocks. */
function contentOf(document: PaperDocument, context: PdfContext): object[] {
  const { title, cover, sayAbsent } = document;
  const { entries, blocks } = contentsOf(document);
  const { coverages, look } = context;
  const absent = absentCharacters(allText(document), coverages);
  const words = absent.length === 0 ? '' : sayAbsent(absent);
  if (cover !== null)
    return [
      ...layOutCover(cover, words, context),
      ...layOutContents(entries, context),
      ...layOutBlocks(blocks, context, true),
    ];
  const note = words === '' ? [] : [{ kind: 'paragraph', text: words, tone: 'strong' } as const];
  return [
    {
      ...{ text: inline(title, context), bold: true, fontSize: look.title, alignment: 'center' },
      margin: [0, 0, 0, 8],
    },
    ...layOutBlocks([...note, ...blocks], context),
  ];
}

/** The definition of a document as pdfmake takes it. */
export function layOutPdf(given: PaperDocument, coverages: Coverages): object {
  const document = numberPaper(given);
  const look = pdfLookOf(document);
  const { left, top, right, bottom } = look.margins;
  const { width } = innerSize(look);
  const context = { coverages, look, width };
  const { title, author, createdAt } = document;
  return {
    ...{ pageSize: 'A4', pageMargins: [left, top, right, bottom], language: 'zh-CN' },
    info: { title, author, creator: 'Takan', creationDate: new Date(createdAt) },
    displayTitle: true,
    defaultStyle: { font: COMMON_FONT, fontSize: look.text, lineHeight: look.lineHeight },
    ...everyPage(document, context),
    content: contentOf(document, context),
  };
}
