import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { type RunningServer, startServer } from '../../../../src/server/compose';
import { readConfig } from '../../../../src/server/config';
import type { ServerDeps } from '../../../../src/server/deps';
import { auditLog } from '../../../../src/server/services/audit-log';
import { verifyReceipt } from '../../../../src/trust/receipt';
import { DeskClient } from '../../../support/desk-client';
import type { DeskScene } from '../../../support/desk-scene';
import { blobPath } from '../../../support/evidence-path';
import { openFolder, type TestPostgres } from '../../../support/postgres';
import type { TestPhone } from '../../../support/server';
import { allRows, olderDatabase } from './older-database';
import { expectReadAnew, expectSameRows } from './same-rows';

/** From this version on evidence lies encrypted, and the keys of that are rows. */
const ENCRYPTED = '0016';

/** What a phone brought to a bureau of today, whose rows an older one is made of. */
export interface Brought {
  readonly scene: DeskScene;
  /** It goes on after each upgrade. */
  readonly phone: TestPhone;
  /** Bytes of evidence by digest. */
  readonly evidence: ReadonlyMap<string, Buffer>;
}

async function bytesOf({ blobs }: ServerDeps, sha256: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of blobs.read(sha256)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** A data folder as a server of that version left it. */
async function olderFolder({ server }: DeskScene, version: string): Promise<string> {
  const folder = openFolder('takan-torture-older-');
  cpSync(join(server.dataDir, 'keys'), join(folder, 'keys'), { recursive: true });
  cpSync(join(server.dataDir, 'last-checkpoint'), join(folder, 'last-checkpoint'));
  if (version >= ENCRYPTED) {
    cpSync(join(server.dataDir, 'evidence'), join(folder, 'evidence'), { recursive: true });
    return folder;
  }
  rmSync(join(folder, 'keys/evidence.key'), { force: true });
  const held = await server.deps.db.selectFrom('evidence_keys').select('sha256').execute();
  for (const { sha256 } of held) {
    const path = blobPath(join(folder, 'evidence'), sha256);
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(path, await bytesOf(server.deps, sha256));
  }
  return folder;
}

async function expectAllHeld(running: RunningServer, brought: Brought, folder: string) {
  const { db, keys, blobs } = running.deps;
  const lastCheckpoint = join(folder, 'last-checkpoint');
  const audited = await auditLog({ db, vkey: keys.vkey, lastCheckpoint, blobs });
  expect(audited.faults.map(({ code, subject }) => `${code} ${subject}`)).toEqual([]);
  for (const [sha256, bytes] of brought.evidence) {
    expect((await bytesOf(running.deps, sha256)).equals(bytes)).toBe(true);
  }
}

/** The phone goes on: what was receipted is so still, and what is new gets its receipt. */
async function expectGoesOn(running: RunningServer, { phone, evidence }: Brought): Promise<void> {
  const { port } = running.app.server.address() as { port: number };
  const same = Object.create(Object.getPrototypeOf(phone));
  const moved: TestPhone = Object.assign(same, phone, { origin: `http://127.0.0.1:${port}` });
  Object.assign(moved, { lines: [...phone.lines] });
  await moved.signIn();
  const unreceipted = [...evidence.keys()];
  const before = await moved.synced({ unreceipted });
  expect(before.wanted).toEqual([]);
  expect(before.refused).toEqual([]);
  expect(before.receipts).toHaveLength(1 + unreceipted.length);
  moved.write('note.other', { after: 'the upgrade' });
  const after = await moved.synced();
  for (const receipt of [...before.receipts, ...after.receipts]) {
    const verified = await verifyReceipt(receipt, phone.vkey);
    expect(verified.ok).toBe(true);
  }
  expect(after.receipts).toHaveLength(1);
}

/** Somebody at the desk goes on in the session of before, and what is read from reports is there again. */
async function expectDeskReads(running: RunningServer, { desk }: DeskScene): Promise<void> {
  const { port } = running.app.server.address() as { port: number };
  const moved = new DeskClient(`http://127.0.0.1:${port}`);
  Object.assign(moved, { cookie: desk.cookie, session: desk.session });
  for (const path of ['/issues', '/self-scores', '/session']) {
    const answer = await moved.get(path);
    expect({ path, status: answer.status, said: await answer.text() }).toMatchObject({
      status: 200,
    });
  }
}

/**
 * Today's code opens what an older version of the server left, and everything is there.
 * @returns how many tables that hold rows were compared
 */
export async function openOlderBureau(
  postgres: TestPostgres,
  brought: Brought,
  version: string,
): Promise<number> {
  const { scene } = brought;
  const source = scene.server.databaseUrl ?? '';
  const older = await olderDatabase(postgres, source, version);
  const { url } = older;
  const folder = await olderFolder(scene, version);
  const config = {
    ...readConfig({ PORT: '0', TAKAN_DATA: folder, TAKAN_DEMO: '0' }),
    databaseUrl: url,
  };
  const wanted = await allRows(source);
  const running = await startServer(config, {
    ...{ clientDir: '/nonexistent', verifierPage: '/nonexistent', enrolmentsPerMinute: 10_000 },
  });
  try {
    const compared = expectSameRows(wanted, await allRows(url), older);
    await expectDeskReads(running, scene);
    expectReadAnew(wanted, await allRows(url));
    await expectAllHeld(running, brought, folder);
    await expectGoesOn(running, brought);
    return compared;
  } finally {
    await running.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
