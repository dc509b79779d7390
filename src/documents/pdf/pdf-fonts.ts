/// <reference path="./pdfmake-build.d.ts" />
import { bold, extensions, rare, regular } from 'virtual:pdf-fonts';
import type { PdfFonts } from './render-pdf';

async function fetched(address: string): Promise<Uint8Array> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`a font could not be loaded: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

/** The fonts that the build made, from the offline pack or the network; rejects without the common ones. */
export async function loadPdfFonts(): Promise<PdfFonts> {
  const [regularBytes, boldBytes] = await Promise.all([fetched(regular), fetched(bold)]);
  return {
    regular: regularBytes,
    bold: boldBytes,
    rare: () => fetched(rare).catch(() => null),
    extensions: extensions.map(({ from, to, address }) => ({
      ...{ from, to },
      load: () => fetched(address).catch(() => null),
    })),
  };
}
