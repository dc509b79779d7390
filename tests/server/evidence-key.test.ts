import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sharedPostgres } from '../support/postgres';
import { startTestServer } from '../support/server';

const postgres = sharedPostgres();

test('[RT7] a lost or foreign evidence key is refused, and none is made', async () => {
  const server = await startTestServer({ postgres });
  await server.stop();
  const path = join(server.dataDir, 'keys/evidence.key');
  const own = readFileSync(path);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  rmSync(path);
  await expect(server.restart()).rejects.toThrow(/evidence\.key is missing.*copy/);
  expect(existsSync(path)).toBe(false);
  writeFileSync(path, Buffer.alloc(32, 7).toString('base64url'));
  await expect(server.restart()).rejects.toThrow(/is not the key that this bureau/);
  writeFileSync(path, own);
  await server.restart();
  await server.close();
});

test('[SE25] keys and evidence are for the server’s user alone, also after somebody opened the keys', async () => {
  const server = await startTestServer({ postgres });
  const rights = (path: string): number => statSync(join(server.dataDir, path)).mode & 0o777;
  await server.stop();
  expect([rights('keys'), rights('evidence')]).toEqual([0o700, 0o700]);
  const files = readdirSync(join(server.dataDir, 'keys'));
  expect(files.length).toBeGreaterThan(2);
  for (const file of files) expect([file, rights(`keys/${file}`)]).toEqual([file, 0o600]);
  chmodSync(join(server.dataDir, 'keys'), 0o755);
  const again = await server.restart();
  expect(rights('keys')).toBe(0o700);
  await again.close();
});
