import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Dots an inch; a letter of 10.5 pt is 22 dots high. */
const DOTS = 150;

/** What a tool writes; throws what it complains of when it fails. */
export function runTool(command: string, args: readonly string[]): Buffer {
  const { status, stdout, stderr } = spawnSync(command, args, { maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${command} failed: ${stderr.toString()}`);
  return stdout;
}

/** A page as a printer would draw it: 0 black to 255 white, row after row. */
export interface PrintedPage {
  readonly width: number;
  readonly height: number;
  readonly dots: Uint8Array;
}

/** A word with the dots inside its box. */
export interface PrintedWord {
  readonly text: string;
  readonly page: number;
  /** Dots from the upper edge of the page. */
  readonly top: number;
  /** Dots that are clearly dark. */
  readonly ink: number;
  /** The dots themselves: equal only where the same is drawn. */
  readonly drawing: string;
}

// Netpbm: `P5 width height 255` and one byte a dot.
function readPgm(bytes: Buffer): PrintedPage {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 40).toString('latin1'));
  if (head === null) throw new Error('no picture came');
  const dots = new Uint8Array(bytes.subarray(head[0].length));
  return { width: Number(head[1]), height: Number(head[2]), dots };
}

const BOX = /xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</;

function wordIn(line: string, page: PrintedPage, number: number): PrintedWord[] {
  const found = BOX.exec(line);
  if (found === null) return [];
  const [left = 0, top = 0, right = 0, bottom = 0] = found
    .slice(1, 5)
    .map((each) => Math.round((Number(each) * DOTS) / 72));
  let ink = 0;
  let drawing = '';
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const dark = (page.dots[y * page.width + x] ?? 255) < 128;
      if (dark) ink += 1;
      drawing += dark ? '#' : '.';
    }
  }
  return [{ text: found[5] ?? '', page: number, top, ink, drawing }];
}

/** Prints one page of a PDF by poppler. */
export async function printedPage(pdf: Blob, number: number): Promise<PrintedPage> {
  const folder = mkdtempSync(join(tmpdir(), 'takan-page-'));
  try {
    const file = join(folder, 'page.pdf');
    writeFileSync(file, new Uint8Array(await pdf.arrayBuffer()));
    return pageIn(folder, file, number);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function pageIn(folder: string, file: string, number: number): PrintedPage {
  const only = ['-f', String(number), '-l', String(number), '-singlefile'];
  const out = join(folder, String(number));
  runTool('pdftoppm', ['-gray', '-r', String(DOTS), ...only, file, out]);
  return readPgm(readFileSync(`${out}.pgm`));
}

/** Prints a PDF by poppler and cuts it into words, which lie between spaces. */
export async function printedWords(pdf: Blob): Promise<readonly PrintedWord[]> {
  const folder = mkdtempSync(join(tmpdir(), 'takan-pdf-'));
  try {
    const file = join(folder, 'page.pdf');
    writeFileSync(file, new Uint8Array(await pdf.arrayBuffer()));
    const pages = runTool('pdftotext', ['-bbox', file, '-'])
      .toString('utf8')
      .split('<page ')
      .slice(1);
    return pages.flatMap((text, i) => {
      const number = i + 1;
      const page = pageIn(folder, file, number);
      return text.split('\n').flatMap((line) => wordIn(line, page, number));
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
