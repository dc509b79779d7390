import { readFileSync } from 'node:fs';
import { extensionFonts } from '../../src/cli/bootstrap/extension-fonts.mjs';
import { subsetFonts } from '../../src/cli/bootstrap/subset-fonts.mjs';
import type { PaperBlock, PaperDocument } from '../../src/documents/paper/paper-document';
import type { PdfFonts } from '../../src/documents/pdf/render-pdf';
import { PDF_WORDS } from '../../src/text/pdf-words';
import { PROJECT_ROOT } from '../gates/tool.mjs';

const bytes = (path: string): Uint8Array => new Uint8Array(readFileSync(path));

/** The fonts that the build makes, counting how often each of the large ones is asked for. */
export async function builtFonts(): Promise<PdfFonts & { asked: number; pieces: number[] }> {
  const { regular, bold, rare } = await subsetFonts(PROJECT_ROOT);
  const pieces: number[] = [];
  const fonts = {
    ...{ regular: bytes(regular), bold: bytes(bold), asked: 0, pieces },
    rare: async () => {
      fonts.asked += 1;
      return bytes(rare);
    },
    extensions: (await extensionFonts(PROJECT_ROOT)).map(({ from, to, path }) => ({
      ...{ from, to },
      load: async () => {
        pieces.push(from);
        return bytes(path);
      },
    })),
  };
  return fonts;
}

export const documentOf = (...blocks: PaperBlock[]): PaperDocument => ({
  ...{ look: 'sheet', createdAt: '2026-11-25T02:00:00.000Z', cover: null },
  ...{ title: '核查事实确认单', author: '盐池', header: '页眉', footer: '页脚', blocks },
  sayAbsent: PDF_WORDS.absent,
  sayPage: PDF_WORDS.page,
});
