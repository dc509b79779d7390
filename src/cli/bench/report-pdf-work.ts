import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PdfFonts, renderPdf } from '../../documents/pdf/render-pdf';
import { Refusal } from '../../server/refusal';
import { madeReport } from './made-report';

const ASSETS = 'dist/client/assets';

/** The fonts of the built app, as a phone has them from its offline pack. */
function builtFonts(): PdfFonts {
  const files = readdirSync(ASSETS);
  const font = (name: string): Uint8Array => {
    const file = files.find(
      (each) => each.startsWith(`noto-sans-sc-${name}`) && /\.ttf$/.test(each),
    );
    if (file === undefined) throw new Refusal(`The built app has no font ${name}.`);
    return new Uint8Array(readFileSync(join(ASSETS, file)));
  };
  return {
    regular: font('regular'),
    bold: font('bold'),
    rare: async () => font('rare'),
    extensions: [],
  };
}

/** Makes one report and tells its parent how long that took: the process of `bench report-pdf`. */
export async function runReportPdf(): Promise<number> {
  const start = performance.now();
  const pdf = await renderPdf(madeReport(), builtFonts());
  const ms = performance.now() - start;
  const text = Buffer.from(await pdf.arrayBuffer()).toString('latin1');
  const { user, system } = process.cpuUsage();
  const pages = [...text.matchAll(/\/Type \/Page\b/g)].length;
  process.send?.({ ms, pages, bytes: text.length, cpuMs: (user + system) / 1000 });
  process.disconnect();
  return 0;
}
