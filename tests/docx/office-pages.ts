import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runTool } from '../pdf/printed-page';

/**
 * The pages of a DOCX as LibreOffice lays them out, as a PDF.
 * @throws Error when the machine has no font with Chinese characters, so that all would be boxes
 */
export async function officePages(docx: Blob): Promise<Blob> {
  if (runTool('fc-list', [':lang=zh-cn', 'family']).length === 0) {
    throw new Error('no font has Chinese characters: apt-get install fonts-noto-cjk');
  }
  const folder = mkdtempSync(join(tmpdir(), 'takan-docx-'));
  try {
    const file = join(folder, 'a.docx');
    writeFileSync(file, new Uint8Array(await docx.arrayBuffer()));
    // A profile of its own: another office of the machine would take the work over.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const task = ['--headless', '--convert-to', 'pdf', '--outdir', folder, file];
    runTool('soffice', [profile, ...task]);
    const bytes = new Uint8Array(readFileSync(join(folder, 'a.pdf')));
    return new Blob([bytes], { type: 'application/pdf' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
