import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { planPapersArchive } from '../../src/documents/papers-archive/plan-papers-archive';
import { streamZip } from '../../src/documents/papers-archive/zip-stream';
import { archivedPaper, gathered, PAPERS_FACTS } from '../support/archived-papers';

const run = (cwd: string, command: string, ...args: string[]): string =>
  execFileSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'takan-papers-'));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

it('[AR3] [AR11] is unfolded by unzip, and sha256sum finds every file as it was', async () => {
  const papers = [
    archivedPaper('commissioning', 'Z1-01', '委托合同（王喆签）.pdf'),
    archivedPaper('supporting', 'S4-01', "it's 100% -n 照片 1.jpg"),
    archivedPaper('supporting', 'S4-02', '㛃𠙶.txt', ''),
  ];
  const plan = await planPapersArchive(PAPERS_FACTS, papers);
  if (!plan.ok) throw new Error(plan.error.code);
  const bytes = await gathered(plan.value.chunks());
  await inFolder(async (folder) => {
    writeFileSync(join(folder, 'papers.zip'), bytes);
    expect(run(folder, 'unzip', '-tq', 'papers.zip')).toContain('No errors detected');
    run(folder, 'unzip', '-q', 'papers.zip', '-d', 'out');
    const checked = run(join(folder, 'out'), 'sha256sum', '--strict', '-c', 'SHA256SUMS');
    const files = run(join(folder, 'out'), 'find', '.', '-type', 'f').trim().split('\n');
    expect(checked.trim().split('\n')).toHaveLength(files.length - 1);
    expect(checked).toContain('2-证明性材料/S4-02 㛃𠙶.txt: OK');
    const contract = join(folder, 'out/1-立项性材料/Z1-01 委托合同（王喆签）.pdf');
    expect(readFileSync(contract, 'utf8')).toBe('Z1-01 委托合同（王喆签）.pdf');
  });
});

it('[AR10] [AR11] is taken as sound in its far form too', async () => {
  const text = new TextEncoder().encode('内容');
  const file = (path: string) => ({ path, size: text.length, chunks: () => [text] });
  const far = { offset: 10, files: 0xffff };
  const bytes = await gathered(streamZip([file('甲.txt'), file('乙.txt')], '2026-11-25', far));
  await inFolder(async (folder) => {
    writeFileSync(join(folder, 'far.zip'), bytes);
    expect(run(folder, 'unzip', '-tq', 'far.zip')).toContain('No errors detected');
  });
});
