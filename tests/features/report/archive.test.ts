import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { allText } from '../../../src/documents/paper/paper-text';
import { readContents } from '../../../src/features/report/documents/archive-contents';
import type { ArchiveProgress } from '../../../src/features/report/documents/archive-order';
import {
  documentSubjects,
  sealedSubject,
} from '../../../src/features/report/documents/document-subject';
import { archiveFault, makeArchive } from '../../../src/features/report/documents/make-archive';
import type { RenderPdf } from '../../../src/features/report/documents/make-document';
import { papersOf } from '../../../src/store/papers';
import { wholeEvaluation } from '../../../src/store/whole-evaluation';
import { canonicalText } from '../../../src/trust/canonical';
import { archiveScene, PICTURE } from '../../support/archive-scene';
import { PRIVATE } from '../../support/field-scene';
import { sha256Of } from '../../support/made-ids';
import { workOf } from '../../support/made-work';
import { knownScene } from '../../support/report-scene';

const made = await archiveScene();

async function unfolded(archive: Blob): Promise<Readonly<Record<string, Uint8Array>>> {
  return unzipSync(new Uint8Array(await archive.arrayBuffer()));
}

const files = await unfolded(await makeArchive(made.orderOf()));
const paths = Object.keys(files);
const read = (path: string): string => strFromU8(files[path] ?? new Uint8Array());
const within = (folder: string, has = ''): readonly string[] =>
  paths.filter((path) => path.startsWith(`${folder}-`) && path.includes(has));

async function faultOf(work: () => Promise<unknown>): Promise<unknown> {
  return work().then(
    () => null,
    (error: unknown) => error,
  );
}

it('[AR29] is made of the newest sealed report, and of none where nothing is sealed', () => {
  expect(made.subject.manifest).toEqual(made.scene.history.fold().sealed.at(-1)?.manifest);
  expect(sealedSubject(documentSubjects(workOf(knownScene().history)))).toBeNull();
});

it('[AR30] holds what was commissioned as a page, as data, and as the bureau signed it', () => {
  expect(within('1')).toEqual([
    '1-立项性材料/Z1-00-001 评价任务书.pdf',
    '1-立项性材料/Z1-00-002 任务包.json',
    '1-立项性材料/Z1-00-003 任务包.jws',
  ]);
  expect(JSON.parse(read('1-立项性材料/Z1-00-002 任务包.json'))).toEqual(made.work.pkg);
  expect(read('1-立项性材料/Z1-00-003 任务包.jws')).toBe('jws');
});

it('[AR31] holds every working paper under its own number', () => {
  const papers = papersOf(made.work);
  expect(papers.length).toBeGreaterThanOrEqual(7);
  for (const { indexNo } of papers) {
    const [path = ''] = within('2', `/${indexNo} `);
    expect(read(path)).toContain(`索引号 ${indexNo}`);
  }
});

it('[AR31] holds the evidence that is here, byte for byte, under its number and a telling name', () => {
  const originals = within('2', '佐证-');
  expect(originals).toHaveLength(1);
  expect(originals[0]).toMatch(
    /佐证-00\d 步道 _北段_ \S+ 公园北段步道（示例坐标） 2026-11-22\.jpg$/,
  );
  expect(read(originals[0] ?? '')).toBe(PICTURE);
});

it('[AR31] holds every journal line by line as it was written, with its head and key', () => {
  const { devices } = made.scene.history;
  const journals = within('2', '工作日志.jsonl').map(read);
  const lines = devices.map(({ entries }) => `${entries.map(({ line }) => line).join('\n')}\n`);
  expect([...journals].sort()).toEqual([...lines].sort());
  expect(
    within('2', '日志签名.jws')
      .map(read)
      .every((head) => head.startsWith('head of')),
  ).toBe(true);
  expect(within('2', '日志签名.jws')).toHaveLength(devices.length);
  expect(within('2', '设备公钥')).toHaveLength(devices.length);
});

it('[AR31] holds every draft that went out for comments', () => {
  expect(within('2', '征求意见稿')).toEqual(['2-证明性材料/B2-00-001 征求意见稿 2026-11-22.pdf']);
});

it('[AR32] lists what is not in it: evidence of another phone, personal records, the contract', async () => {
  const texts: string[] = [];
  const render: RenderPdf = async (paper) => {
    texts.push(allText(paper));
    return new Blob(['%PDF']);
  };
  await makeArchive(made.orderOf({ render }));
  const list = texts.find((text) => text.startsWith('未归入本档案的材料')) ?? '';
  for (const said of [sha256Of('first'), sha256Of('second'), sha256Of(PRIVATE), '委托合同']) {
    expect(list).toContain(said);
  }
  expect(list).not.toContain(sha256Of(PICTURE));
  const { evidence, counts } = await readContents(made.session, made.work, made.subject.manifest);
  expect(evidence.map(({ isHere }) => isHere).sort()).toEqual([false, false, true]);
  expect(counts).toMatchObject({ evidence: 1, personal: 1, drafts: 1, journals: 3, statements: 1 });
});

it('[AR33] [FB11] holds the report and the feedback material in their forms, and manifest and statements exactly as they were made', () => {
  const concluding = within('3').map((path) => path.slice(path.indexOf(' ') + 1));
  expect(concluding).toEqual([
    ...['评价报告.pdf', '评价报告.docx', '评分表.xlsx', '报告清单.json'],
    ...['结果反馈材料.pdf', '结果反馈材料.docx', '问题清单.xlsx', '主评人 演示主评人.jws'],
  ]);
  expect(read(within('3', '报告清单')[0] ?? '')).toBe(canonicalText(made.subject.manifest));
  const [statement] = wholeEvaluation(made.work).statements;
  expect(read(within('3', '.jws')[0] ?? '')).toBe(statement?.jws);
});

it('[AR34] tells how many files are made and how many bytes are written', async () => {
  const told: ArchiveProgress[] = [];
  const archive = await makeArchive(made.orderOf({ onProgress: (each) => told.push(each) }));
  const making = told.flatMap((each) => (each.kind === 'making' ? [each] : []));
  const places = making.map(({ done }) => done);
  expect(places).toEqual(places.map((_, i) => i));
  expect(making.every(({ all }) => all === making.length)).toBe(true);
  expect(told.at(-1)).toEqual({ kind: 'writing', bytes: archive.size, size: archive.size });
});

it.each(['making', 'writing'] as const)('[AR34] is called off while %s', async (kind) => {
  const stop = new AbortController();
  const onProgress = (progress: ArchiveProgress): void => {
    if (progress.kind === kind) stop.abort(new Error('called off'));
  };
  const order = made.orderOf({ signal: stop.signal, onProgress });
  expect(await faultOf(() => makeArchive(order))).toMatchObject({ message: 'called off' });
});

it('[AR35] evidence whose bytes are others, or that left meanwhile, ends it with its name', async () => {
  const other = await archiveScene();
  const sha256 = sha256Of(PICTURE);
  const spoil = (change: () => Promise<unknown>): RenderPdf => {
    let changed: Promise<unknown> | null = null;
    return async () => {
      changed ??= change();
      await changed;
      return new Blob(['%PDF']);
    };
  };
  const { blobs } = other.session.db;
  const bytes = new Blob([PICTURE.replace('一', '二')]);
  const put = spoil(() => blobs.put({ sha256, bytes: { suite: 'plain', bytes } }));
  const differs = await faultOf(() => makeArchive(other.orderOf({ render: put })));
  expect(archiveFault(differs)).toMatchObject({
    ...{ kind: 'differs', path: expect.stringContaining('佐证-00') },
  });
  const take = spoil(() => blobs.delete(sha256));
  const gone = await faultOf(() => makeArchive(other.orderOf({ render: take })));
  expect(archiveFault(gone)).toMatchObject({
    ...{ kind: 'gone', indexNo: expect.stringContaining('佐证-00') },
  });
});

it('[AR35] a picture that the writer does not take is refused by its number', async () => {
  const evidence = made.subject.manifest.evidence.map((each) => ({ ...each, size: 2 ** 32 }));
  const subject = { ...made.subject, manifest: { ...made.subject.manifest, evidence } };
  const refused = await faultOf(() => makeArchive(made.orderOf({ subject })));
  expect(archiveFault(refused)).toMatchObject({ kind: 'refused', fault: { code: 'too-large' } });
  expect(archiveFault(new Error('anything else'))).toBeNull();
});
