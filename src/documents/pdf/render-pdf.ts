/// <reference path="./pdfmake-build.d.ts" />
import type { PaperDocument } from '../paper/paper-document';
import { allText } from '../paper/paper-text';
import { fontCoverage } from './font-coverage';
import { COMMON_FONT } from './font-runs';
import { type FontPiece, furtherFonts } from './further-fonts';
import { layOutPdf } from './lay-out-pdf';

/** TrueType fonts. All but the first two are asked for only where a text needs them. */
export interface PdfFonts {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
  /** Null: it is not at hand. */
  readonly rare: () => Promise<Uint8Array | null>;
  /** What draws characters that none of the others has. */
  readonly extensions: readonly FontPiece[];
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

const FILES = { regular: 'regular.ttf', bold: 'bold.ttf' } as const;

const fileOf = (font: string): string => `${font}.ttf`;

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
  const further = await furtherFonts(allText(document), common, fonts);
  const file = (data: Uint8Array) => ({ data, encoding: 'binary' });
  pdfmake.addVirtualFileSystem({
    [FILES.regular]: file(fonts.regular),
    [FILES.bold]: file(fonts.bold),
    ...Object.fromEntries(further.map(({ font, bytes }) => [fileOf(font), file(bytes)])),
  });
  pdfmake.setFonts({
    [COMMON_FONT]: family(FILES.regular, FILES.bold),
    ...Object.fromEntries(further.map(({ font }) => [font, family(fileOf(font), fileOf(font))])),
  });
  // Everything comes with the document: nothing is fetched, and no file of the machine is read.
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.localAccessPolicy = () => false;
  await begin('layout', watch);
  const output = pdfmake.createPdf(layOutPdf(document, { common, further }));
  await output.getStream();
  await begin('writing', watch);
  const bytes = await output.getBuffer();
  return new Blob([new Uint8Array(bytes)], { type: 'application/pdf' });
}
