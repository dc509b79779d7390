import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { UPLOAD_PATH } from '../../src/contract/protocol';
import { auditLog } from '../../src/server/services/audit-log';
import { publishPackage } from '../../src/server/services/publish-package';
import { revokeDevice } from '../../src/server/services/revocation';
import { sharedTurns } from '../../src/server/storage/turns';
import { verifyReceipt } from '../../src/trust/receipt';
import { Line } from '../support/event-line';
import { keptNote } from '../support/kept-note';
import { sharedPostgres } from '../support/postgres';
import { startBucket, type TestBucket } from '../support/s3-server';
import { SeenTrees } from '../support/seen-trees';
import { freshPackage, startTestServer, TestPhone, type TestServer } from '../support/server';
import { sha256Text, testId } from '../support/test-device';
import { packageDigest } from '../support/test-scene';

const postgres = sharedPostgres();
const PACE = { heartbeatMs: 50, gatherMs: 20 };
let bucket: TestBucket;
let url = '';
let nodes: TestServer[] = [];

const nodeAt = (index: number): TestServer => {
  const node = nodes[index];
  if (node === undefined) throw new Error(`there is no node ${index}`);
  return node;
};
const optionsOf = (databaseUrl: string, bureau = 'local') => ({
  ...{ databaseUrl, bureau, s3: bucket.settings, livePace: PACE },
});
const secondNode = (first: TestServer, options = optionsOf(url)): Promise<TestServer> =>
  startTestServer({ ...options, keysOf: first.dataDir, package: freshPackage() });

beforeAll(async () => {
  bucket = await startBucket();
  url = await postgres.newDatabase();
  const first = await startTestServer(optionsOf(url));
  nodes = [first, await secondNode(first)];
});
afterAll(async () => {
  for (const node of nodes) await node.close();
  await bucket.close();
});

/** The same phone, speaking to a node. */
const at = (phone: TestPhone, node: TestServer): TestPhone =>
  Object.assign(Object.create(Object.getPrototypeOf(phone)), phone, { origin: node.origin });

async function phoneOf(node: TestServer): Promise<TestPhone> {
  const phone = await TestPhone.enrol(await node.invite({}), node.assignment);
  phone.open(await packageDigest(node));
  return phone;
}

describe('two nodes of one bureau', () => {
  test('[OP10] append at the same time to one log, whose receipts and growth hold', async () => {
    const phones = await Promise.all(Array.from({ length: 8 }, (_, i) => phoneOf(nodeAt(i % 2))));
    const before = (await nodeAt(0).deps.log.head()).size;
    const trees = new SeenTrees();
    const sent = phones.map(async (phone, i) => {
      const [here, there] = [at(phone, nodeAt(i % 2)), at(phone, nodeAt(1 - (i % 2)))];
      const leaves: string[] = [];
      let size = before;
      for (let round = 0; round < 40; round++) {
        phone.write('note.other', { id: testId() });
        const node = round % 3 === 0 ? there : here;
        const answer = await node.synced({ checkpointSize: size });
        for (const receipt of answer.receipts) {
          const verified = await verifyReceipt(receipt, phone.vkey);
          if (!verified.ok) throw new Error(verified.error);
          leaves.push(receipt.leaf);
          trees.see(verified.value);
          size = verified.value.size;
        }
        expect(answer.consistency?.newSize).toBe(size);
      }
      return leaves;
    });
    const leaves = (await Promise.all(sent)).flat();
    expect(new Set(leaves).size).toBe(8 * 40);
    const heads = await Promise.all(nodes.map(({ deps }) => deps.log.head()));
    expect(heads[0]).toEqual(heads[1]);
    expect(heads[0]?.size).toBe(before + 8 * 40);
    expect(trees.largest).toBe(before + 8 * 40);
    for (const { origin } of nodes) expect(await trees.brokenAt(origin)).toEqual([]);
    for (const { deps, dataDir } of nodes) {
      const lastCheckpoint = join(dataDir, 'last-checkpoint');
      const { db, keys, blobs } = deps;
      const audited = await auditLog({ db, vkey: keys.vkey, lastCheckpoint, blobs });
      expect(audited.faults).toEqual([]);
      expect(audited.leaves).toBe(before + 8 * 40);
    }
  });

  test('[OP11] tell each other what is new, and whose session is over', async () => {
    const [phone, other] = [await phoneOf(nodeAt(0)), await phoneOf(nodeAt(0))];
    const headers = { authorization: `Bearer ${other.token}` };
    const line = await Line.open(`${nodeAt(1).origin}/api/events`, headers);
    await phone.synced();
    await expect.poll(() => line.news).toEqual([{ assignment: phone.assignment }]);
    const by = { device: other.device, reason: '遗失', by: 'test' };
    expect((await revokeDevice(nodeAt(0).deps, by)).ok).toBe(true);
    await expect.poll(() => line.ended).toBe(true);
  });

  test('[OP11] end their listeners when the database goes away, and hear each other again', async () => {
    const [phone, other] = [await phoneOf(nodeAt(0)), await phoneOf(nodeAt(1))];
    const here = at(other, nodeAt(1));
    const listen = () =>
      Line.open(`${here.origin}/api/events`, { authorization: `Bearer ${here.token}` });
    const line = await listen();
    const end = `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name = 'takan-nodes'`;
    await postgres.run(url, end);
    await expect.poll(() => line.ended).toBe(true);
    const told: string[] = [];
    await expect
      .poll(
        async () => {
          const again = await listen();
          phone.write('note.other', { id: testId() });
          await phone.synced();
          await expect.poll(() => again.text.length > 40).toBe(true);
          told.push(...again.news.map(({ assignment }) => assignment));
          return told.length > 0;
        },
        { timeout: 15_000 },
      )
      .toBe(true);
  });

  test('[OP12] see each other’s evidence; an upload goes on where it began and begins anew elsewhere', async () => {
    const phone = await phoneOf(nodeAt(0));
    const there = at(phone, nodeAt(1));
    const photo = Buffer.from(`a photo ${testId()}`);
    const { sha256 } = phone.capture(photo);
    const large = Buffer.alloc(600_000, testId());
    const named = phone.capture(large);
    await phone.synced();
    expect((await phone.put(photo)).status).toBe(200);
    const read = await there.fetch(`/api/assignments/${phone.assignment}/evidence/${sha256}`);
    expect(Buffer.from(await read.arrayBuffer()).equals(photo)).toBe(true);
    const tus = { 'tus-resumable': '1.0.0' };
    const base64 = (text: string): string => Buffer.from(text).toString('base64');
    const begin = async (asked: TestPhone): Promise<string> => {
      const answer = await asked.fetch(UPLOAD_PATH, {
        method: 'POST',
        headers: {
          ...{ ...tus, 'upload-length': String(large.length) },
          'upload-metadata': `assignment ${base64(phone.assignment)},sha256 ${base64(named.sha256)}`,
        },
      });
      return new URL(answer.headers.get('location') ?? '', asked.origin).pathname;
    };
    const begun = await begin(phone);
    expect((await there.fetch(begun, { method: 'HEAD', headers: tus })).status).toBe(404);
    const anew = await begin(there);
    const sent = await there.fetch(anew, {
      method: 'PATCH',
      headers: {
        ...{ ...tus, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
      },
      body: new Uint8Array(large),
    });
    expect(sent.status).toBe(204);
    expect(await nodeAt(0).deps.blobs.size(named.sha256)).toBe(large.length);
  });

  test('[OP13] take turns at the bytes of one digest', async () => {
    const [a, b] = [sharedTurns(url, 'local'), sharedTurns(url, 'local')];
    const told: string[] = [];
    const work = (name: string) => async (): Promise<string> => {
      told.push(`${name} begins`);
      await postgres.run(url, 'select pg_sleep(0.05)');
      told.push(`${name} ends`);
      return name;
    };
    const all = await Promise.all([
      ...['a1', 'a2'].map((name) => a.inTurn('x', work(name))),
      ...['b1', 'b2'].map((name) => b.inTurn('x', work(name))),
    ]);
    expect(all).toEqual(['a1', 'a2', 'b1', 'b2']);
    const order = told.map((text) => text.split(' ')[0]);
    expect(order.filter((_, i) => i % 2 === 0)).toEqual(order.filter((_, i) => i % 2 === 1));
    const failing = a.inTurn('x', () => Promise.reject(new Error('planted')));
    await expect(failing).rejects.toThrow('planted');
    expect(await b.inTurn('x', work('after'))).toBe('after');
    await Promise.all([a.close(), b.close()]);
  });
});

describe('a node that does not fit', () => {
  test('[OP14] with other keys is refused, also on a database without any work', async () => {
    const fresh = await postgres.newDatabase();
    const options = optionsOf(fresh, 'pinned');
    const first = await startTestServer(options);
    const stranger = startTestServer({ ...options, package: freshPackage() });
    await expect(stranger).rejects.toThrow(/missing|are not those of the bureau/);
    const another = await startTestServer({ postgres });
    const foreign = secondNode(another, options);
    await expect(foreign).rejects.toThrow(/Restore the folder keys|not those of the bureau/);
    await first.close();
    await another.close();
  });

  test('[OP15] that keeps evidence on its own disk stays alone', async () => {
    const refused = startTestServer({ databaseUrl: url, keysOf: nodeAt(0).dataDir });
    await expect(refused).rejects.toThrow(/Another Takan server.*TAKAN_S3_ENDPOINT/);
    const fresh = await postgres.newDatabase();
    const alone = await startTestServer({ databaseUrl: fresh });
    await expect(secondNode(alone, optionsOf(fresh))).rejects.toThrow(/own disk already works/);
    await alone.close();
  });
});

describe('a database that lost what was signed', () => {
  const cutBack = (database: string, size: number) =>
    postgres.run(
      database,
      `set session_replication_role = replica;
       delete from log_checkpoints where size > ${size};
       delete from log_leaves where idx >= ${size}; delete from log_nodes where idx >= ${size}`,
    );

  test('[OP16] gets no further signature, neither of a node that runs nor of one with a fresh folder', async () => {
    const fresh = await postgres.newDatabase();
    const first = await startTestServer(optionsOf(fresh, 'lost'));
    await publishPackage(first.deps, freshPackage(), 'test');
    const { size, note } = await first.deps.log.head();
    expect(size).toBe(2);
    const kept = join(first.dataDir, 'last-checkpoint');
    await cutBack(fresh, 1);
    await expect(publishPackage(first.deps, freshPackage(), 'test')).rejects.toThrow(
      /does not continue the log/,
    );
    await expect(first.deps.log.head()).rejects.toThrow(/behind/);
    const { rows } = await postgres.run(
      fresh,
      'select max(size)::int as size from log_checkpoints',
    );
    expect(rows).toEqual([{ size: 1 }]);
    expect(keptNote(kept)).toBe(note);
    await first.stop();
    const options = optionsOf(fresh, 'lost');
    await expect(secondNode(first, options)).rejects.toThrow(/restored from an older backup/);
    rmSync(kept);
    await expect(first.restart()).rejects.toThrow(/restored from an older backup/);
    await first.close();
  });

  test('[OP16] gets none either when it has as many leaves, but others', async () => {
    const fresh = await postgres.newDatabase();
    const first = await startTestServer(optionsOf(fresh, 'other'));
    const root = sha256Text('another tree');
    await postgres.run(
      fresh,
      `set session_replication_role = replica; update log_checkpoints set root = '${root}'`,
    );
    await expect(publishPackage(first.deps, freshPackage(), 'test')).rejects.toThrow(
      /does not continue the log/,
    );
    const kept = join(first.dataDir, 'last-checkpoint');
    writeFileSync(`${kept}.seen`, readFileSync(kept));
    await first.stop();
    await expect(first.restart()).rejects.toThrow(/differs from the one/);
    await first.close();
  });
});
