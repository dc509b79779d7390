import { rmSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { mayDo } from '../../src/contract/authorisation';
import { MAX_PACKAGE_FILE_BYTES } from '../../src/contract/protocol';
import { ROLES } from '../../src/domain/assignment/role';
import { readOutline } from '../../src/domain/fieldwork/outline';
import { startServer } from '../../src/server/compose';
import { readConfig } from '../../src/server/config';
import { byteRange } from '../../src/server/http/byte-range';
import { publishPackage } from '../../src/server/services/publish-package';
import { DeskClient } from '../support/desk-client';
import { fileOf, keepAtServer, withOutlines } from '../support/map-files';
import { openFolder } from '../support/postgres';
import { freshPackage } from '../support/server';
import { problemIn, type TestPhone } from '../support/test-phone';
import { testScene } from '../support/test-scene';

const scene = testScene({ mapHosts: ['t0.example.test', 't1.example.test:8443'] });
const bytes = Buffer.alloc(300_000, 'a base map of nowhere ');
const file = fileOf(bytes, '离线底图');
let desk: DeskClient;
let phone: TestPhone;

const put = (body: Uint8Array, sha256: string, headers: Record<string, string> = {}) =>
  fetch(`${scene.server.origin}/api/desk/files/${sha256}?name=${encodeURIComponent('底图')}`, {
    method: 'PUT',
    body: new Uint8Array(body),
    headers: { ...desk.headers(), ...headers },
  });
const get = (sha256 = file.sha256, range?: string, of = scene.server.assignment) =>
  phone.fetch(`/api/assignments/${of}/files/${sha256}`, {
    headers: range === undefined ? {} : { range },
  });
const auditOf = (sha256: string) =>
  scene.server.deps.db
    .selectFrom('audit')
    .select(['actor', 'action'])
    .where('subject', '=', sha256)
    .execute();

beforeAll(async () => {
  const { server } = scene;
  desk = await DeskClient.setUp(server);
  await put(bytes, file.sha256);
  await publishPackage(server.deps, withOutlines(server.package, [file]), 'test');
  phone = await scene.phone();
});

describe('bringing a file', () => {
  test('[MP11] leaves it under its digest, once, however often it is brought', async () => {
    const other = Buffer.from('another file');
    const { sha256, size } = fileOf(other);
    for (let i = 0; i < 2; i++) expect((await put(other, sha256)).status).toBe(204);
    expect(await scene.server.deps.blobs.size(sha256)).toBe(size);
    expect(await auditOf(sha256)).toHaveLength(1);
  });

  test('[MP11] refuses another digest, and what is too large, and keeps nothing of it', async () => {
    const { sha256 } = fileOf(Buffer.from('what was announced'));
    const wrong = await problemIn(await put(Buffer.from('what came'), sha256));
    expect(wrong.code).toBe('evidence-digest-wrong');
    expect(await scene.server.deps.blobs.size(sha256)).toBeNull();
    const inject = (length: string) =>
      scene.server.app.inject({
        method: 'PUT',
        url: `/api/desk/files/${sha256}?name=x`,
        headers: { ...desk.headers(), 'content-length': length },
      });
    const large = await inject(String(MAX_PACKAGE_FILE_BYTES + 1));
    expect(large.json()).toMatchObject({ code: 'too-large' });
    expect((await inject('0')).json()).toMatchObject({ code: 'request-malformed' });
  });

  test('[MP12] is for those who may write files of packages, and is on record', async () => {
    expect(await auditOf(file.sha256)).toMatchObject([
      { action: 'file.kept', actor: expect.stringMatching(/^desk:/) },
    ]);
    expect(ROLES.filter((role) => mayDo(role, 'packageFile.write'))).toEqual(['performanceUnit']);
    const { sha256 } = fileOf(Buffer.from('x'));
    const stranger = await put(Buffer.from('x'), sha256, { cookie: 'takan_desk=none' });
    expect((await problemIn(stranger)).code).toBe('sign-in-required');
    const elsewhere = await put(Buffer.from('x'), sha256, { 'takan-csrf': 'other' });
    expect((await problemIn(elsewhere)).code).toBe('not-permitted');
    expect(await scene.server.deps.blobs.size(sha256)).toBeNull();
  });
});

describe('publishing', () => {
  test('[MP10] refuses a package that names a file that is not held, or not in that size', async () => {
    const { deps, package: pkg } = scene.server;
    const missing = fileOf(Buffer.from('never brought'), '缺少的轮廓');
    for (const named of [missing, { ...file, size: file.size + 1 }]) {
      const refused = publishPackage(deps, { ...withOutlines(pkg, [named]), version: 9 }, 'test');
      await expect(refused).rejects.toMatchObject({
        problem: { code: 'package-file-missing', detail: named.name },
      });
    }
    const versions = await deps.db.selectFrom('packages').select('version').execute();
    expect(versions.map(({ version }) => Number(version))).not.toContain(9);
  });
});

/** The outline that the demonstration of a new server names, as a phone would read it. */
async function demonstratedOutline() {
  const dataDir = openFolder('takan-demo-');
  const config = readConfig({ PORT: '0', TAKAN_DATA: dataDir });
  const databaseUrl = await scene.postgres.newDatabase();
  const server = await startServer({ ...config, databaseUrl }, { clientDir: '/nonexistent' });
  const [named] = await server.deps.db.selectFrom('package_file_names').selectAll().execute();
  const chunks = await server.deps.blobs.read(named?.sha256 ?? '').toArray();
  await server.close();
  rmSync(dataDir, { recursive: true, force: true });
  return readOutline(Buffer.concat(chunks).toString('utf8'));
}

test('[MP31] the demonstration brings its outline as a file beside its package', async () => {
  const outline = await demonstratedOutline();
  expect(outline.ok && outline.value.length).toBe(2);
});

describe('a phone', () => {
  test('[MP13] gets what a package of its assignment names, and nothing else', async () => {
    const answer = await get();
    expect(answer.status).toBe(200);
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
    const unnamed = await keepAtServer(scene.server, Buffer.from('named by nobody'));
    expect((await problemIn(await get(unnamed.sha256))).code).toBe('not-found');
    const theirs = { ...freshPackage(), team: scene.server.package.team.slice(1) };
    await publishPackage(scene.server.deps, withOutlines(theirs, [unnamed]), 'test');
    expect((await problemIn(await get(unnamed.sha256))).code).toBe('not-found');
    const foreign = await get(unnamed.sha256, undefined, theirs.assignment);
    expect((await problemIn(foreign)).code).toBe('not-permitted');
  });

  test('[MP14] gets the range that it asks for', async () => {
    const part = await get(file.sha256, 'bytes=1000-1999');
    expect(part.status).toBe(206);
    expect(part.headers.get('content-range')).toBe(`bytes 1000-1999/${bytes.length}`);
    expect(part.headers.get('etag')).toBe(`"${file.sha256}"`);
    const came = Buffer.from(await part.arrayBuffer());
    expect(came.equals(bytes.subarray(1000, 2000))).toBe(true);
    const behind = await get(file.sha256, `bytes=${bytes.length}-`);
    expect(behind.headers.get('content-range')).toBe(`bytes */${bytes.length}`);
    expect((await problemIn(behind)).code).toBe('range-unfit');
  });

  test('[MP14] ranges are read as RFC 9110 says', () => {
    expect(byteRange('bytes=0-9', 100)).toEqual({ start: 0, end: 9 });
    expect(byteRange('bytes=90-', 100)).toEqual({ start: 90, end: 99 });
    expect(byteRange('bytes=90-200', 100)).toEqual({ start: 90, end: 99 });
    expect(byteRange('bytes=-10', 100)).toEqual({ start: 90, end: 99 });
    expect(byteRange('bytes=-200', 100)).toEqual({ start: 0, end: 99 });
    for (const behind of ['bytes=100-', 'bytes=100-200', 'bytes=-0']) {
      expect(byteRange(behind, 100), behind).toBe('unfit');
    }
    for (const ignored of [undefined, '', 'bytes=-', 'bytes=9-0', 'rows=0-9', 'bytes=0-1,5-6']) {
      expect(byteRange(ignored, 100), ignored).toBeNull();
    }
  });
});

test('[MP32] the policy of every page admits the named hosts of tiles, and no others', async () => {
  const { headers } = await fetch(scene.server.origin);
  const policy = headers.get('content-security-policy') ?? '';
  const images = policy.split(';').find((each) => each.trim().startsWith('img-src'));
  expect(images?.trim().split(' ')).toEqual([
    ...['img-src', "'self'", 'blob:', 'https://t0.example.test', 'https://t1.example.test:8443'],
  ]);
});
