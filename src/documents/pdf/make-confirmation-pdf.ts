import { type ConfirmationCopy, confirmationDocument } from './confirmation-document';
import { loadPdfFonts } from './pdf-fonts';
import { renderPdf } from './render-pdf';

/** The PDF of a confirmation sheet; rejects where the engine or its fonts are not on the phone. */
export const makeConfirmationPdf = async (copy: ConfirmationCopy): Promise<Blob> =>
  renderPdf(confirmationDocument(copy), await loadPdfFonts());
