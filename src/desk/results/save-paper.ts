import type { PaperDocument } from '../../documents/paper/paper-document';
import { saveFile } from '../../ui/save-file';

/** The forms in which a document leaves the desk. */
export const PAPER_FORMS = ['docx', 'pdf'] as const;
export type PaperForm = (typeof PAPER_FORMS)[number];

/** Saves a document; what makes it is loaded then. Rejects where engine or fonts do not load. */
export async function savePaper(paper: PaperDocument, name: string, form: PaperForm) {
  if (form === 'docx') {
    const { makeDocx } = await import('../../documents/docx/make-docx');
    saveFile(`${name}.docx`, await makeDocx(paper));
  } else {
    const { makePaperPdf } = await import('../../documents/pdf/make-paper-pdf');
    saveFile(`${name}.pdf`, await makePaperPdf(paper));
  }
}
