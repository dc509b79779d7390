import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import type { ArchivedPaper } from '../../../src/documents/papers-archive/archived-paper';
import { planPapersArchive } from '../../../src/documents/papers-archive/plan-papers-archive';
import { readGrids } from '../../../src/documents/sheet/read-grids';
import { ARCHIVE_FILES, ARCHIVE_INDEX_WORDS } from '../../../src/text/papers-archive-words';
import { archivedPaper, gathered, PAPERS_FACTS } from '../../support/archived-papers';

const PAPERS = [
  archivedPaper('commissioning', 'Z1-01', '委托合同.pdf'),
  archivedPaper('supporting', 'S4-10', '照片.jpg'),
  archivedPaper('supporting', 'S4-2', '照片 <1>&"x".jpg'),
];

async function planned(papers: readonly ArchivedPaper[]) {
  const plan = await planPapersArchive(PAPERS_FACTS, papers);
  if (!plan.ok) throw new Error(plan.error.code);
  return plan.value;
}

async function unfolded(papers: readonly ArchivedPaper[]) {
  const files = unzipSync(await gathered((await planned(papers)).chunks()));
  const textOf = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  return { files, textOf };
}

it('[AR1] puts each paper into the folder of its class, in the order of its number', async () => {
  const { files } = await unfolded(PAPERS);
  expect(Object.keys(files).filter((path) => path.includes('/'))).toEqual([
    '1-立项性材料/Z1-01 委托合同.pdf',
    '2-证明性材料/S4-2 照片 _1_&_x_.jpg',
    '2-证明性材料/S4-10 照片.jpg',
  ]);
});

it('[AR3] lists every file but the sums themselves, with the digest of its bytes', async () => {
  const { files, textOf } = await unfolded(PAPERS);
  expect(Object.keys(files)[0]).toBe(ARCHIVE_FILES.sums);
  const expected = Object.entries(files)
    .filter(([path]) => path !== ARCHIVE_FILES.sums)
    .map(([path, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${path}\n`);
  expect(textOf(ARCHIVE_FILES.sums)).toBe(expected.join(''));
  expect(expected).toHaveLength(6);
});

it('[AR4] says of every paper what it is, as a workbook and as a page', async () => {
  const { files, textOf } = await unfolded(PAPERS);
  const page = textOf(ARCHIVE_FILES.indexPage);
  const grids = await readGrids(files[ARCHIVE_FILES.indexTable]?.slice() ?? new Uint8Array());
  if (!grids.ok) throw new Error(grids.error);
  const cells = JSON.stringify(grids.value);
  for (const { indexNo, title, sha256, size } of PAPERS) {
    for (const said of [indexNo, title, sha256, String(size)]) {
      expect(page).toContain(said);
      expect(cells).toContain(said);
    }
  }
  const links = [...page.matchAll(/href="([^"]+)"/g)].map(([, href]) =>
    decodeURIComponent(href ?? ''),
  );
  expect(links).toEqual(Object.keys(files).filter((path) => path.includes('/')));
  expect(page).not.toMatch(/<script|\son\w+=|javascript:/i);
});

it('[AR4] shows what a title holds as text', async () => {
  const paper = { ...archivedPaper('concluding', 'B1', 'a.txt'), title: '<img src=x onerror=y>' };
  const { textOf } = await unfolded([paper]);
  expect(textOf(ARCHIVE_FILES.indexPage)).toContain('&lt;img src=x onerror=y&gt;');
  expect(textOf(ARCHIVE_FILES.indexPage)).not.toContain('<img');
});

it('[AR5] says of a class without papers that it has none', async () => {
  const { files, textOf } = await unfolded(PAPERS);
  const { empty } = ARCHIVE_INDEX_WORDS;
  expect(textOf(ARCHIVE_FILES.guide)).toContain(`3-结论性材料：${empty}`);
  expect(textOf(ARCHIVE_FILES.guide).split(empty)).toHaveLength(2);
  expect(textOf(ARCHIVE_FILES.indexPage)).toMatch(new RegExp(`结论性材料</td><td[^>]*>${empty}`));
  const sheet = unzipSync(files[ARCHIVE_FILES.indexTable] ?? new Uint8Array());
  const rows = strFromU8(sheet['xl/worksheets/sheet1.xml'] ?? new Uint8Array()).split('<row ');
  expect(rows.at(-1)).toContain('结论性材料');
  expect(rows.at(-1)).toContain(empty);
});

it('[AR6] says what the archive is of, how to check it, and what that does not show', async () => {
  const { files } = await unfolded(PAPERS);
  const guide = Buffer.from(files[ARCHIVE_FILES.guide] ?? []).toString('utf8');
  for (const fact of Object.values(PAPERS_FACTS)) expect(guide).toContain(fact);
  for (const part of ['sha256sum -c SHA256SUMS', 'shasum -a 256 -c', 'Get-FileHash', '不能说明']) {
    expect(guide).toContain(part);
  }
  expect(guide.startsWith('\ufeff')).toBe(true);
  expect(guide.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

it('[AR7] ends the writing where bytes are not what was said of them', async () => {
  const sound = archivedPaper('supporting', 'S1', 'a.txt', '原文');
  const others = [
    { ...sound, chunks: () => archivedPaper('supporting', 'S1', 'a.txt', '换文').chunks() },
    { ...sound, chunks: () => archivedPaper('supporting', 'S1', 'a.txt', '原').chunks() },
    { ...sound, chunks: () => archivedPaper('supporting', 'S1', 'a.txt', '原文长').chunks() },
  ];
  for (const paper of others) {
    const { chunks } = await planned([paper]);
    await expect(gathered(chunks())).rejects.toThrow('2-证明性材料/S1 a.txt');
  }
});

it('[AR7] refuses a malformed digest and what the format cannot hold before it writes', async () => {
  const paper = archivedPaper('supporting', 'S1', 'a.txt');
  const plan = (change: Partial<ArchivedPaper>) =>
    planPapersArchive(PAPERS_FACTS, [{ ...paper, ...change }]);
  const fault = (code: string) => ({ ok: false, error: { code, indexNo: 'S1' } });
  expect(await plan({ sha256: 'A'.repeat(64) })).toEqual(fault('digest-malformed'));
  expect(await plan({ size: 2 ** 32 })).toEqual(fault('too-large'));
  expect(await plan({ size: -1 })).toEqual(fault('too-large'));
});

it('[AR8] takes bytes from a source only as the archive is read', async () => {
  const piece = new Uint8Array(1024).fill(7);
  const pieces = 64;
  const digest = createHash('sha256');
  for (let i = 0; i < pieces; i++) digest.update(piece);
  let given = 0;
  const paper: ArchivedPaper = {
    ...archivedPaper('supporting', 'S1', 'big.bin'),
    ...{ sha256: digest.digest('hex'), size: pieces * piece.length },
    *chunks() {
      for (; given < pieces; given++) yield piece;
    },
  };
  let read = 0;
  for await (const chunk of (await planned([paper])).chunks()) {
    if (chunk.length !== piece.length) continue;
    expect(given).toBe(read);
    read += 1;
  }
  expect(read).toBe(pieces);
});

it('[AR9] gives the same bytes for the same papers in any order, as many as were announced', async () => {
  const first = await planned(PAPERS);
  const bytes = await gathered(first.chunks());
  expect(bytes.length).toBe(first.size);
  const other = await gathered((await planned([...PAPERS].reverse())).chunks());
  expect(Buffer.compare(bytes, other)).toBe(0);
});
