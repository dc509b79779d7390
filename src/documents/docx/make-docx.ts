import type { PaperDocument } from '../paper/paper-document';

/**
 * Makes the DOCX of a document. Loads the writer when it is first called; rejects where that part is
 * not on the phone.
 */
export async function makeDocx(document: PaperDocument): Promise<Blob> {
  const { renderDocx } = await import('./render-docx');
  return renderDocx(document);
}
