import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { expect } from 'vitest';
import { makeDocx } from '../../../../src/documents/docx/make-docx';
import { numberPaper } from '../../../../src/documents/paper/number-paper';
import type { PaperDocument } from '../../../../src/documents/paper/paper-document';
import { allText } from '../../../../src/documents/paper/paper-text';
import { type PdfFonts, renderPdf } from '../../../../src/documents/pdf/render-pdf';
import { readGrids } from '../../../../src/documents/sheet/read-grids';
import { hostileIn } from './hostile-text';

/** Of poppler-utils; without it the words of a PDF are not looked at. */
const PDF_TO_TEXT = 'pdftotext';

const unescapedXml = (xml: string): string =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

const bytesOf = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer());

/** What a paper says, which every form of it has to say. */
const saidBy = (paper: PaperDocument): readonly string[] => hostileIn(allText(numberPaper(paper)));

/** The texts of a Word document, its head and foot among them, by its runs. */
function docxText(files: Readonly<Record<string, Uint8Array>>): string {
  const parts = Object.entries(files).filter(([name]) => /^word\/[a-z]+\d*\.xml$/u.test(name));
  const runs = parts.flatMap(
    ([, bytes]) => strFromU8(bytes).match(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu) ?? [],
  );
  return unescapedXml(runs.map((run) => run.replace(/<[^>]*>/gu, '')).join(''));
}

/** A Word document holds the words, as texts alone: no field, no script, no address of others. */
export async function checkDocx(paper: PaperDocument): Promise<void> {
  const files = unzipSync(await bytesOf(await makeDocx(paper)));
  const found = hostileIn(docxText(files));
  for (const text of saidBy(paper)) expect(found, 'in the Word document').toContain(text);
  for (const [name, bytes] of Object.entries(files)) {
    if (!/\.(xml|rels)$/u.test(name)) continue;
    const xml = strFromU8(bytes);
    expect(xml, name).not.toMatch(/TargetMode="External"|vbaProject|<script|<img|<svg|<iframe/u);
    if (name.endsWith('.rels')) expect(xml, name).not.toContain('javascript:');
    for (const [, field = ''] of xml.matchAll(/<w:instrText[^>]*>([^<]*)</gu)) {
      expect(field, name).toMatch(
        /^\s*(PAGE|NUMPAGES|TOC|PAGEREF|REF|SEQ|STYLEREF|SECTIONPAGES)\b/u,
      );
    }
  }
}

/** A PDF holds the words; nothing in it acts. */
export async function checkPdf(paper: PaperDocument, fonts: PdfFonts): Promise<void> {
  const bytes = await bytesOf(await renderPdf(paper, fonts));
  const raw = Buffer.from(bytes).toString('latin1');
  expect(raw).not.toMatch(/\/(?:JavaScript|JS|Launch|OpenAction|AA|SubmitForm|EmbeddedFile)\b/u);
  expect(raw).not.toMatch(/\/URI\s*\((?!https?:)/u);
  const folder = mkdtempSync(join(tmpdir(), 'takan-pdf-'));
  try {
    writeFileSync(join(folder, 'a.pdf'), bytes);
    const { stdout, status } = spawnSync(PDF_TO_TEXT, ['-raw', join(folder, 'a.pdf'), '-']);
    if (status !== 0) return;
    const found = hostileIn(stdout.toString());
    // A cell as narrow as a letter parts a word by what stands beside it.
    const most = saidBy(paper);
    expect(most.filter((text) => found.includes(text)).length * 2).toBeGreaterThanOrEqual(
      most.length,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A workbook holds texts, and no formula; returns what is hostile in it. */
export async function checkXlsx(bytes: Uint8Array): Promise<readonly string[]> {
  for (const [name, part] of Object.entries(unzipSync(bytes))) {
    expect(strFromU8(part), name).not.toMatch(
      /<(?:\w+:)?f[\s>/]|<hyperlink|TargetMode="External"/u,
    );
  }
  const grids = await readGrids(bytes);
  if (!grids.ok) throw new Error(grids.error);
  const cells = grids.value.flatMap(({ rows }) => rows.flat());
  return hostileIn(cells.map((cell) => cell?.text ?? '').join('\n'));
}

/** No field of a CSV begins like a formula; figures alone may begin with a sign. */
export function checkCsv(bytes: Uint8Array): readonly string[] {
  const text = new TextDecoder().decode(bytes);
  const { data } = Papa.parse<string[]>(text);
  for (const field of data.flat()) {
    if (/^-?\d+(\.\d+)?$/u.test(field)) continue;
    expect(field).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/u);
  }
  return hostileIn(text.replaceAll('""', '"'));
}
