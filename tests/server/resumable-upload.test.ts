import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { UPLOAD_PATH } from '../../src/contract/protocol';
import { problemIn, type TestPhone } from '../support/test-phone';
import { testScene } from '../support/test-scene';

const scene = testScene();
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const TUS = { 'tus-resumable': '1.0.0' };

async function phoneWith(bytes: Buffer): Promise<TestPhone> {
  const phone = await scene.phone();
  phone.capture(bytes);
  await phone.synced();
  return phone;
}

interface Created {
  readonly digest: string;
  readonly length: number;
  readonly assignment?: string;
}

const create = (phone: TestPhone, { digest, length, assignment }: Created): Promise<Response> =>
  phone.fetch(UPLOAD_PATH, {
    method: 'POST',
    headers: {
      ...TUS,
      'upload-length': String(length),
      'upload-metadata': `assignment ${base64(assignment ?? phone.assignment)},sha256 ${base64(digest)}`,
    },
  });

const patch = (phone: TestPhone, path: string, offset: number, bytes: Uint8Array) =>
  phone.fetch(path, {
    method: 'PATCH',
    headers: {
      ...TUS,
      'upload-offset': String(offset),
      'content-type': 'application/offset+octet-stream',
    },
    body: new Uint8Array(bytes),
  });

async function created(phone: TestPhone, bytes: Buffer): Promise<string> {
  const answer = await create(phone, { digest: sha256(bytes), length: bytes.length });
  expect(answer.status).toBe(201);
  return new URL(answer.headers.get('location') ?? '', phone.origin).pathname;
}

const head = (phone: TestPhone, path: string) =>
  phone.fetch(path, { method: 'HEAD', headers: TUS });

describe('a resumable upload', () => {
  test('[IN39] goes on after a cut and ends in evidence that is held', async () => {
    const bytes = Buffer.alloc(9_000_000, 'large ');
    const phone = await phoneWith(bytes);
    const path = await created(phone, bytes);
    expect((await patch(phone, path, 0, bytes.subarray(0, 4_000_000))).status).toBe(204);
    const resumed = await head(phone, path);
    expect(resumed.headers.get('upload-offset')).toBe('4000000');
    expect((await patch(phone, path, 4_000_000, bytes.subarray(4_000_000))).status).toBe(204);
    const answer = await phone.synced({ segments: [], unreceipted: [sha256(bytes)] });
    expect(answer.wanted).toEqual([]);
    expect(answer.receipts[0]?.leaf).toContain('evidence-held');
    expect(await scene.server.deps.blobs.size(sha256(bytes))).toBe(bytes.length);
    expect((await head(phone, path)).headers.get('upload-offset')).toBe(String(bytes.length));
  });

  test('[IN40] is refused when nothing names it, in another size, or to another device', async () => {
    const bytes = Buffer.alloc(5000, 'named');
    const phone = await phoneWith(bytes);
    const digest = sha256(bytes);
    const codeOf = async (answer: Response) => (await problemIn(answer)).code;
    const unnamed = await create(phone, { digest: sha256(Buffer.from('?')), length: 1 });
    expect(await codeOf(unnamed)).toBe('evidence-not-named');
    expect(await codeOf(await create(phone, { digest, length: 1 }))).toBe('evidence-digest-wrong');
    const elsewhere = { digest, length: 5000, assignment: 'AAAAAAAAAAAAAAAAAAAAAA' };
    expect(await codeOf(await create(phone, elsewhere))).toBe('not-permitted');
    const path = await created(phone, bytes);
    const other = await scene.phone('evaluator');
    expect(await codeOf(await patch(other, path, 0, bytes))).toBe('not-permitted');
    expect(await codeOf(await patch(phone, path, 77, bytes))).toBe('body-truncated');
    expect(await codeOf(await patch(phone, `${UPLOAD_PATH}/nothing`, 0, bytes))).toBe('not-found');
    expect(await scene.server.deps.blobs.size(digest)).toBeNull();
  });

  test('[IN82] begun anew again and again leaves two, and the newest goes on', async () => {
    const bytes = Buffer.alloc(7000, 'anew');
    const phone = await phoneWith(bytes);
    const paths: string[] = [];
    for (let i = 0; i < 5; i++) paths.push(await created(phone, bytes));
    const tag = paths[0]?.split('/').at(-1)?.slice(0, 32) ?? 'none';
    const names = readdirSync(scene.server.deps.blobs.uploads);
    expect(names.filter((name) => name.startsWith(tag) && !name.endsWith('.json'))).toHaveLength(2);
    expect(names.filter((name) => name.startsWith(tag))).toHaveLength(4);
    expect((await head(phone, paths[0] ?? '')).status).toBe(404);
    expect((await patch(phone, paths[4] ?? '', 0, bytes)).status).toBe(204);
    expect(await scene.server.deps.blobs.size(sha256(bytes))).toBe(bytes.length);
  });

  test('[IN41] with other bytes is refused at its end and thrown away', async () => {
    const bytes = Buffer.alloc(6000, 'right');
    const phone = await phoneWith(bytes);
    const path = await created(phone, bytes);
    const answer = await patch(phone, path, 0, Buffer.alloc(6000, 'wrong'));
    expect((await problemIn(answer)).code).toBe('evidence-digest-wrong');
    expect(await scene.server.deps.blobs.size(sha256(bytes))).toBeNull();
    const id = path.split('/').at(-1) ?? '';
    const left = readdirSync(scene.server.deps.blobs.uploads).filter((name) => name.includes(id));
    expect(left).toEqual([]);
  });
});
