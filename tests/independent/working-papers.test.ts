import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { renderPdf } from '../../src/documents/pdf/render-pdf';
import { makeArchive } from '../../src/features/report/documents/make-archive';
import { papersOf } from '../../src/store/papers';
import { PAPER_CLASS_WORDS } from '../../src/text/papers-archive-words';
import { builtFonts } from '../pdf/pdf-kit';
import { archiveScene } from '../support/archive-scene';
import { PRIVATE } from '../support/field-scene';

// Some dozen PDFs are made; a machine that is busy with other tests takes several times as long.
vi.setConfig({ testTimeout: 120_000 });

const run = (cwd: string, command: string, ...args: string[]): string =>
  execFileSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });

it('[AR36] the archive of an evaluation is sound, and every paper in it can be read', async () => {
  const fonts = await builtFonts();
  const { orderOf, work } = await archiveScene();
  const archive = await makeArchive(
    orderOf({ render: (paper, watch) => renderPdf(paper, fonts, watch) }),
  );
  const folder = mkdtempSync(join(tmpdir(), 'takan-archive-'));
  try {
    writeFileSync(join(folder, 'papers.zip'), new Uint8Array(await archive.arrayBuffer()));
    run(folder, 'unzip', '-q', 'papers.zip', '-d', 'out');
    const out = join(folder, 'out');
    const checked = run(out, 'sha256sum', '--strict', '-c', 'SHA256SUMS').trim().split('\n');
    expect(checked.filter((line) => !line.endsWith(': OK'))).toEqual([]);
    const supporting = join(out, PAPER_CLASS_WORDS.supporting.folder);
    const names = readdirSync(supporting);
    for (const { indexNo } of papersOf(work)) {
      const name = names.find((each) => each.startsWith(`${indexNo} `)) ?? '';
      const text = run(supporting, 'pdftotext', '-layout', name, '-');
      expect(text).toContain(indexNo);
      expect(text).not.toContain(PRIVATE);
      // Words of ours are all in the fonts.
      expect(text).not.toContain('〔U+');
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
