import type { PaperDocument } from '../paper/paper-document';
import { loadPdfFonts } from './pdf-fonts';
import { type PdfWatch, renderPdf } from './render-pdf';

/** The PDF of a document; rejects where the engine or its fonts are not on the phone. */
export const makePaperPdf = async (document: PaperDocument, watch?: PdfWatch): Promise<Blob> =>
  renderPdf(document, await loadPdfFonts(), watch);
