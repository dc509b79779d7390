import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PrintedWord, runTool } from './printed-page';

/** Words by page, the first page first, without spaces between them. */
export function pagesOf(words: readonly PrintedWord[]): readonly string[] {
  const pages: string[] = [];
  for (const { page, text } of words) pages[page - 1] = (pages[page - 1] ?? '') + text;
  return [...pages].map((text) => text ?? '');
}

/** Outline and links of a PDF as poppler reads them. */
export async function wayThrough(pdf: Blob): Promise<{ outline: string[]; links: string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'takan-way-'));
  try {
    const file = join(folder, 'a.pdf');
    writeFileSync(file, new Uint8Array(await pdf.arrayBuffer()));
    const xml = runTool('pdftohtml', ['-xml', '-i', '-stdout', file]).toString('utf8');
    const outline = [...xml.matchAll(/<item[^>]*>([^<]*)<\/item>/g)].map(([, text]) => text ?? '');
    const links = [...xml.matchAll(/<a href="[^"#]*#(\d+)">([^<]*)<\/a>/g)];
    return { outline, links: links.map(([, page, text]) => `${text}→${page}`) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** All text of a PDF. */
export async function textOfPages(pdf: Blob): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'takan-text-'));
  try {
    const file = join(folder, 'a.pdf');
    writeFileSync(file, new Uint8Array(await pdf.arrayBuffer()));
    return runTool('pdftotext', [file, '-']).toString('utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
