import { Document, Packer, type Paragraph, type Table, type TableOfContents } from 'docx';
import { contentsOf } from '../paper/contents-of';
import { numberPaper } from '../paper/number-paper';
import type { PaperDocument } from '../paper/paper-document';
import { docxBlock } from './docx-blocks';
import { docxContents } from './docx-contents';
import { docxCover, docxTitle } from './docx-cover';
import { docxLookOf, innerWidth, PAGE, twips } from './docx-look';
import { docxPages } from './docx-pages';
import { docxStyles, STYLES } from './docx-styles';
import { settleDocx } from './settle-docx';

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

function contentOf(document: PaperDocument): (Paragraph | Table | TableOfContents)[] {
  const look = docxLookOf(document);
  const context = { look, width: innerWidth(look), bodyStyle: STYLES.body };
  const { cover, title } = document;
  const { entries, blocks } = contentsOf(document);
  let isNewPage = cover !== null;
  const body = blocks.flatMap((block) => {
    const parts = docxBlock(block, context, isNewPage);
    isNewPage = block.kind === 'page-break' || (isNewPage && parts.length === 0);
    return parts;
  });
  const begin = cover === null ? [docxTitle(title, look.title, 0)] : docxCover(cover, context);
  return [...begin, ...docxContents(entries, context), ...body];
}

/**
 * Makes the DOCX of a document, near GB/T 9704-2012: styles that navigation knows, fonts by name.
 * Which characters are drawn depends on the fonts of whoever opens it.
 */
export async function renderDocx(given: PaperDocument): Promise<Blob> {
  const document = numberPaper(given);
  const look = docxLookOf(document);
  const { title, author, createdAt } = document;
  const { top, right, bottom, left } = look.margins;
  const page = {
    size: { width: twips(PAGE.width), height: twips(PAGE.height) },
    margin: {
      ...{ top: twips(top), right: twips(right), bottom: twips(bottom), left: twips(left) },
      ...{ header: twips(top * 0.45), footer: twips(bottom * 0.5) },
    },
  };
  const file = new Document({
    ...{ title, creator: author, lastModifiedBy: author, styles: docxStyles(look) },
    sections: [
      {
        properties: { page, titlePage: document.cover !== null },
        ...docxPages(document, look),
        children: contentOf(document),
      },
    ],
  });
  const written = new Uint8Array(await Packer.toArrayBuffer(file));
  return new Blob([settleDocx(written, createdAt)], { type: MEDIA_TYPE });
}
