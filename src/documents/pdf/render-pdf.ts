/// <reference path="./pdfmake-build.d.ts" />
import type { PaperDocument } from '../paper/paper-document';
import { allText } from '../paper/paper-text';
import { fontCoverage } from './font-coverage';
import { rareCharactersOf } from './font-runs';
import { layOutPdf } from './lay-out-pdf';
import { FONT_NAMES } from './pdf-look';

/** TrueType fonts. `rare` is asked for only where a text needs it; null: it is not at hand. */
export interface PdfFonts {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
  readonly rare: () => Promise<Uint8Array | null>;
}

/** What is under way; each begins after the page could paint and a person could call it off. */
export type PdfStep = 'engine' | 'layout' | 'writing';

/**
 * How the caller follows the work. The engine lays a document out at one stroke: between `layout`
 * and `writing` it tells nothing and cannot be called off.
 */
export interface PdfWatch {
  readonly signal?: AbortSignal;
  readonly onStep?: (step: PdfStep) => void;
}

const FILES = { regular: 'regular.ttf', bold: 'bold.ttf', rare: 'rare.ttf' } as const;

const family = (normal: string, bold: string) => ({
  ...{ normal, italics: normal },
  ...{ bold, bolditalics: bold },
});

async function begin(step: PdfStep, { signal, onStep }: PdfWatch): Promise<void> {
  onStep?.(step);
  // A task of its own: promises alone would let neither paint nor taps through.
  await new Promise((resolve) => setTimeout(resolve));
  signal?.throwIfAborted();
}

/**
 * Makes the PDF of a document, with fonts embedded; the same on every phone and in Node, without a
 * network. Loads the engine when it is first called; rejects where that part is not on the phone,
 * or with the reason of `signal` once it was called off.
 */
export async function renderPdf(
  document: PaperDocument,
  fonts: PdfFonts,
  watch: PdfWatch = {},
): Promise<Blob> {
  await begin('engine', watch);
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
  // Everything comes with the document: nothing is fetched, and no file of the machine is read.
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.localAccessPolicy = () => false;
  const coverages = { common, rare: rare === null ? null : fontCoverage(rare) };
  await begin('layout', watch);
  const output = pdfmake.createPdf(layOutPdf(document, coverages));
  await output.getStream();
  await begin('writing', watch);
  const bytes = await output.getBuffer();
  return new Blob([new Uint8Array(bytes)], { type: 'application/pdf' });
}
