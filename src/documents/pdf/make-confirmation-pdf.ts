import { type ConfirmationCopy, confirmationDocument } from './confirmation-document';
import { makePaperPdf } from './make-paper-pdf';

/** The PDF of a confirmation sheet; rejects where the engine or its fonts are not on the phone. */
export const makeConfirmationPdf = (copy: ConfirmationCopy): Promise<Blob> =>
  makePaperPdf(confirmationDocument(copy));
