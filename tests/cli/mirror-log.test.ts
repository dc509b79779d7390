import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { mirrorLogCommand } from '../../src/cli/mirror-log';
import type { Leaf } from '../../src/trust/leaf';
import { signCheckpoint } from '../../src/trust/note';
import { openFolder } from '../support/postgres';
import { sha256Text, testId } from '../support/test-device';
import { testScene } from '../support/test-scene';
import { type Printed, printed } from './printed';

const scene = testScene();
const folder = openFolder('takan-mirror-');
afterAll(() => rmSync(folder, { recursive: true }));

const madeLeaf = (): Leaf => ({
  v: 1,
  kind: 'package',
  assignment: testId(),
  package: sha256Text(testId()),
  received: '2026-11-22T01:00:00.000Z',
});

async function grow(size: number): Promise<void> {
  const { log } = scene.server.deps;
  while ((await log.head()).size < size)
    await log.append([{ identity: testId(), leaf: madeLeaf() }]);
}

function mirror(to: string, from = scene.server.origin): Promise<Printed> {
  const key = join(folder, 'log-key');
  writeFileSync(key, `${scene.server.deps.log.vkey}\n`);
  return printed(() => mirrorLogCommand(['--from', from, '--log-key', key, '--to', to]));
}

it('[OP40] a log is copied by its tiles, and what was copied before is its beginning', async () => {
  const to = join(folder, 'copy');
  await grow(20);
  expect(await mirror(to)).toMatchObject({ code: 0, out: '20 leaves hold; before 0\n' });
  await grow(270);
  expect(await mirror(to)).toMatchObject({ code: 0, out: '270 leaves hold; before 20\n' });
  expect(readdirSync(join(to, 'tile/entries'))).toContain('000');
  expect(readFileSync(join(to, 'checkpoint'), 'utf8')).toBe(
    (await scene.server.deps.log.head()).note,
  );
});

it('[OP41] a log that shrank, was rewritten or is of another key does not hold', async () => {
  const to = join(folder, 'copy');
  const { log } = scene.server.deps.keys;
  const good = readFileSync(join(to, 'checkpoint'), 'utf8');
  const sign = async (size: number) =>
    signCheckpoint({ origin: log.name, size, root: sha256Text('another tree') }, log);
  writeFileSync(join(to, 'checkpoint'), await sign(200));
  const rewritten = await mirror(to);
  expect(rewritten).toMatchObject({ code: 1 });
  expect(rewritten.out).toContain('the first 200 leaves are not those of the last run');
  writeFileSync(join(to, 'checkpoint'), await sign(500));
  expect((await mirror(to)).out).toContain('it had 500');
  writeFileSync(join(to, 'checkpoint'), good);
  copyFileSync(join(to, 'checkpoint'), join(folder, 'kept'));
  const forged = await sign(270);
  const liar = createServer((request, answer) => {
    if (request.url?.endsWith('/checkpoint')) answer.end(forged);
    else {
      void fetch(`${scene.server.origin}${request.url}`)
        .then((real) => real.arrayBuffer())
        .then((bytes) => answer.end(Buffer.from(bytes)));
    }
  });
  await new Promise<void>((done) => liar.listen(0, '127.0.0.1', done));
  const { port } = liar.address() as AddressInfo;
  const lied = await mirror(join(folder, 'lied'), `http://127.0.0.1:${port}`);
  liar.close();
  expect(lied).toMatchObject({ code: 1, out: 'FAILS  the leaves do not give the root\n' });
  writeFileSync(join(folder, 'other'), 'takan/x+00000000+AAAA');
  const args = ['--from', scene.server.origin, '--log-key', join(folder, 'other'), '--to', to];
  expect((await printed(() => mirrorLogCommand(args))).err).toContain('not signed by that key');
  expect((await printed(() => mirrorLogCommand([]))).code).toBe(2);
  expect((await printed(() => mirrorLogCommand(['--help']))).code).toBe(0);
});
