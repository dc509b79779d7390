import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { lockFolder } from '../../src/server/storage/folder-lock';
import { processIdentity } from '../../src/server/storage/process-identity';
import { openFolder } from '../support/postgres';

vi.mock('../../src/server/storage/process-identity', async (importOriginal) => {
  const real = await importOriginal<typeof import('../../src/server/storage/process-identity')>();
  return { ...real, processIdentity: vi.fn(real.processIdentity) };
});

const folder = openFolder('takan-lock-');
afterAll(() => rmSync(folder, { recursive: true }));

test('[IN81] a lock that another starter took meanwhile is not cleared', () => {
  const path = join(folder, 'server.lock');
  const other = { pid: process.ppid, identity: processIdentity(process.ppid) };
  writeFileSync(path, JSON.stringify({ pid: 4_000_000, identity: 'killed' }));
  vi.mocked(processIdentity).mockImplementation((pid) => {
    if (pid === other.pid) return other.identity;
    // Between our look at the lock and our clearing it, the other one clears it and gets it.
    if (pid === 4_000_000) writeFileSync(path, JSON.stringify(other));
    return pid === process.pid ? 'ourselves' : null;
  });
  expect(() => lockFolder(folder)).toThrow(/already runs on the data folder/);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(other);
  expect(readdirSync(folder)).toEqual(['server.lock']);
});
