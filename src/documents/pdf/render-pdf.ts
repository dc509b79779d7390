/// <reference path="./pdfmake-build.d.ts" />
import { fontCoverage } from './font-coverage';
import { rareCharactersOf } from './font-runs';
import { FONT_NAMES, layOutPdf } from './lay-out-pdf';
import { allText, type PdfDocument } from './pdf-document';

/** TrueType fonts. `rare` is asked for only where a text needs it; null: it is not at hand. */
export interface PdfFonts {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
  readonly rare: () => Promise<Uint8Array | null>;
}

const FILES = { regular: 'regular.ttf', bold: 'bold.ttf', rare: 'rare.ttf' } as const;

const family = (normal: string, bold: string) => ({
  ...{ normal, italics: normal },
  ...{ bold, bolditalics: bold },
});

/**
 * Makes the PDF of a document, with fonts embedded; the same on every phone, without a network.
 * Loads the engine when it is first called; rejects where that part is not on the phone.
 */
export async function renderPdf(document: PdfDocument, fonts: PdfFonts): Promise<Blob> {
  const { default: pdfmake } = await import('pdfmake/build/pdfmake.min.js');
  const common = fontCoverage(fonts.regular);
  const needsRare = rareCharactersOf(allText(document), common).length > 0;
  const rare = needsRare ? await fonts.rare() : null;
  const file = (data: Uint8Array) => ({ data, encoding: 'binary' });
  pdfmake.addVirtualFileSystem({
    [FILES.regular]: file(fonts.regular),
    [FILES.bold]: file(fonts.bold),
    ...(rare === null ? {} : { [FILES.rare]: file(rare) }),
  });
  pdfmake.setFonts({
    [FONT_NAMES.common]: family(FILES.regular, FILES.bold),
    [FONT_NAMES.rare]: family(FILES.rare, FILES.rare),
  });
  // Everything comes with the document: nothing is fetched.
  pdfmake.setUrlAccessPolicy(() => false);
  const coverages = { common, rare: rare === null ? null : fontCoverage(rare) };
  const bytes = await pdfmake.createPdf(layOutPdf(document, coverages)).getBuffer();
  return new Blob([new Uint8Array(bytes)], { type: 'application/pdf' });
}
