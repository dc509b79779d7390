import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
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
