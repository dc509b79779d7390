import { describe, expect, test } from 'vitest';
import { consistency } from '../../src/contract/receipt';
import { fail, ok } from '../../src/domain/kernel/result';
import type { GroupWriter, LogItem } from '../../src/server/storage/log/transparency-log';
import { INSERT_ONLY } from '../../src/server/storage/migrations/0001-rights';
import { toHex } from '../../src/trust/bytes';
import type { Leaf } from '../../src/trust/leaf';
import {
  appendLeaf,
  EMPTY_FRONTIER,
  leafHash,
  rootOf,
  verifyConsistency,
} from '../../src/trust/merkle';
import { openCheckpoint } from '../../src/trust/note';
import { verifyReceipt } from '../../src/trust/receipt';
import { sha256Text, testId } from '../support/test-device';
import { problemIn } from '../support/test-phone';
import { testScene } from '../support/test-scene';

const scene = testScene();
const log = () => scene.server.deps.log;
const db = () => scene.server.deps.db;

const madeLeaf = (): Leaf => ({
  v: 1,
  kind: 'package',
  assignment: testId(),
  package: sha256Text(testId()),
  received: '2026-11-22T01:00:00.000Z',
});
const item = (): LogItem => ({ identity: `test:${testId()}`, leaf: madeLeaf() });

/** A column of each table that has no `assignment`. */
const COLUMN: Readonly<Record<string, string>> = {
  entries: 'line',
  heads: 'jws',
  log_leaves: 'leaf',
  log_nodes: 'hash',
  log_checkpoints: 'note',
};

const get = (path: string): Promise<Response> => fetch(`${scene.server.origin}/api/log/${path}`);
const bytesOf = async (answer: Response) => new Uint8Array(await answer.arrayBuffer());

const checkpointNow = async () => {
  const opened = await openCheckpoint(await (await get('checkpoint')).text(), log().vkey);
  if (!opened.ok) throw new Error(opened.error);
  return opened.value;
};

const sizes = async (): Promise<number[]> => {
  const rows = await db().selectFrom('log_checkpoints').select('size').orderBy('size').execute();
  return rows.map(({ size }) => size);
};

/** Reads the leaves of an entry bundle: each after its length in 16 bits. */
function leavesIn(bundle: Uint8Array): Uint8Array[] {
  const leaves: Uint8Array[] = [];
  const view = new DataView(bundle.buffer);
  for (let at = 0; at < bundle.length; ) {
    const length = view.getUint16(at);
    leaves.push(bundle.subarray(at + 2, at + 2 + length));
    at += 2 + length;
  }
  return leaves;
}

describe('the log', () => {
  test('[IN44] rows written once can be neither changed nor removed', async () => {
    const phone = await scene.phone();
    phone.capture(Buffer.from('evidence'));
    await phone.synced();
    await phone.put(Buffer.from('evidence'));
    const url = scene.server.databaseUrl ?? '';
    for (const of of INSERT_ONLY) {
      const table = of === 'entries' ? 'noted_entries' : of;
      const { rowCount } = await scene.postgres.run(url, `select 1 from ${table} limit 1`);
      expect(rowCount, table).toBe(1);
      const column = COLUMN[of] ?? 'assignment';
      for (const statement of [
        `update ${table} set ${column} = ${column}`,
        `delete from ${table}`,
        `truncate ${table} cascade`,
      ]) {
        await expect(scene.postgres.run(url, statement), statement).rejects.toThrow('written once');
        const asServer = `set role takan_app; ${statement}`;
        await expect(scene.postgres.run(url, asServer), statement).rejects.toThrow('permission');
      }
    }
  });

  test('[IN45] what many send at once shares checkpoints and gets places of its own', async () => {
    const before = await sizes();
    const start = (await log().head()).size;
    const logged = await Promise.all(
      Array.from({ length: 200 }, async () => (await log().append([item()]))[0]),
    );
    const indexes = logged.map((each) => each?.index ?? -1).sort((a, b) => a - b);
    expect(indexes).toEqual(Array.from({ length: 200 }, (_, i) => start + i));
    expect((await sizes()).length - before.length).toBeLessThan(20);
    const receipts = await log().receipts(indexes);
    const verified = await Promise.all(receipts.map((each) => verifyReceipt(each, log().vkey)));
    expect(verified.filter(({ ok }) => !ok)).toEqual([]);
  });

  test('[IN46] a unit that fails leaves nothing and disturbs no other', async () => {
    const { size } = await log().head();
    const person = testId();
    const failing: LogItem = {
      ...item(),
      write: async (trx) => {
        await trx.insertInto('people').values({ person, name: 'x', organisation: 'y' }).execute();
        throw new Error('planted');
      },
    };
    const [good, bad, after] = await Promise.allSettled([
      log().append([item()]),
      log().append([item(), failing]),
      log().append([item()]),
    ]);
    expect(bad).toMatchObject({ status: 'rejected', reason: { message: 'planted' } });
    expect(good).toMatchObject({ status: 'fulfilled', value: [{ index: size }] });
    expect(after).toMatchObject({ status: 'fulfilled', value: [{ index: size + 1 }] });
    expect((await log().head()).size).toBe(size + 2);
    const rows = await db().selectFrom('people').select('person').where('person', '=', person);
    expect(await rows.execute()).toEqual([]);
  });

  test('[IN86] what is written together has the effect of one after the other', async () => {
    const together: string[][] = [];
    const alone: string[] = [];
    const writer: GroupWriter<string> = {
      look: async (_trx, works) =>
        works.map((work) => (work === 'refused' ? fail(new Error('refused')) : ok(null))),
      write: async (_trx, kept) => {
        together.push(kept.map(({ work }) => work));
        if (kept.some(({ work }) => work === 'unwritable')) throw new Error('unwritable');
      },
    };
    const made = (work: string, key = work): LogItem => ({
      ...item(),
      write: async () => {
        if (work === 'unwritable') throw new Error('unwritable');
        alone.push(work);
      },
      together: { writer, work, key },
    });
    const { size } = await log().head();
    // The first one is on its way alone; what comes meanwhile makes up the next batch.
    const works = [made('early'), made('a'), made('refused'), made('b'), made('c', 'a')];
    const kept = await Promise.allSettled(works.map((each) => log().append([each])));
    expect(kept.map(({ status }) => status === 'fulfilled')).toEqual([
      true,
      true,
      false,
      true,
      true,
    ]);
    expect((await log().head()).size).toBe(size + 4);
    expect(together.flat()).not.toContain('refused');
    expect(together.every((works) => !(works.includes('a') && works.includes('c')))).toBe(true);
    const more = [made('d'), made('unwritable'), made('e')];
    const [d, unwritable, e] = await Promise.allSettled(more.map((each) => log().append([each])));
    expect(d).toMatchObject({ status: 'fulfilled', value: [{ index: size + 4 }] });
    expect(unwritable).toMatchObject({ status: 'rejected', reason: { message: 'unwritable' } });
    expect(e).toMatchObject({ status: 'fulfilled', value: [{ index: size + 5 }] });
    expect(alone).toEqual(expect.arrayContaining(['d', 'e']));
    const receipts = await log().receipts(Array.from({ length: 6 }, (_, i) => size + i));
    const verified = await Promise.all(receipts.map((each) => verifyReceipt(each, log().vkey)));
    expect(verified.filter(({ ok }) => !ok)).toEqual([]);
  });

  test('[IN46] a unit of several items is kept whole, also where the first may go with others', async () => {
    const writer: GroupWriter<string> = {
      look: async (_trx, works) => works.map(() => ok(null)),
      write: async () => undefined,
    };
    const first: LogItem = { ...item(), together: { writer, work: 'first', key: 'first' } };
    expect(await log().append([first, item()])).toHaveLength(2);
  });

  test('[IN46] an identity is logged once, also within one batch', async () => {
    const one = item();
    const [first, second] = await Promise.all([log().append([one]), log().append([one])]);
    expect(second[0]).toMatchObject({ index: first[0]?.index, repeated: true });
    expect((await log().append([one]))[0]).toMatchObject({ index: first[0]?.index });
  });

  test('[IN47] tiles and bundles give the root of the checkpoint', async () => {
    while ((await log().head()).size < 300) {
      await Promise.all(Array.from({ length: 100 }, () => log().append([item()])));
    }
    const { size, root } = await checkpointNow();
    const rest = size - 256;
    const bundles = [await get('tile/entries/000'), await get(`tile/entries/001.p/${rest}`)];
    const leaves = (await Promise.all(bundles.map(bytesOf))).flatMap(leavesIn);
    expect(leaves).toHaveLength(size);
    let frontier = EMPTY_FRONTIER;
    const hashes: Uint8Array[] = [];
    for (const leaf of leaves) {
      const hash = await leafHash(leaf);
      hashes.push(hash);
      ({ frontier } = await appendLeaf(frontier, hash));
    }
    expect(toHex(await rootOf(frontier))).toBe(root);
    const tile = await bytesOf(await get('tile/0/000'));
    expect(Buffer.from(tile).equals(Buffer.concat(hashes.slice(0, 256)))).toBe(true);
    const upper = await bytesOf(await get('tile/1/000.p/1'));
    expect(toHex(upper)).toBe(toHex(frontier.hashes[0] ?? new Uint8Array()));
  });

  test('[IN47] tiles that are not there yet, or have another spelling, are not found', async () => {
    for (const path of ['tile/0/009', 'tile/0/0', 'tile/00/000', 'tile/0/000.p/0', 'tile/7/000']) {
      expect((await problemIn(await get(path))).code, path).toBe('not-found');
    }
  });

  test('[IN48] consistency proofs verify between any two sizes', async () => {
    const rows = await db()
      .selectFrom('log_checkpoints')
      .select(['size', 'root'])
      .orderBy('size')
      .execute();
    const last = rows.at(-1);
    for (const old of rows) {
      const answer = await get(`consistency?old=${old.size}&new=${last?.size}`);
      const { oldSize, newSize, path } = consistency.parse(await answer.json());
      const proof = { oldSize, newSize, path: path.map(fromBase64) };
      const roots = { oldRoot: fromHex(old.root), newRoot: fromHex(last?.root ?? '') };
      expect(await verifyConsistency({ ...proof, ...roots })).toBe(true);
    }
    for (const query of ['old=0&new=1', 'old=2&new=1', 'old=1&new=999999']) {
      expect((await problemIn(await get(`consistency?${query}`))).code).toBe('not-found');
    }
  });
});

const fromBase64 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'));
const fromHex = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'hex'));
