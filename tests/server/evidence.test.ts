import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { MAX_PUT_BYTES } from '../../src/contract/protocol';
import { evidenceResponse } from '../../src/contract/sync';
import { verifyReceipt } from '../../src/trust/receipt';
import { problemIn, type TestPhone } from '../support/test-phone';
import { testScene } from '../support/test-scene';

const scene = testScene();
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const incoming = (): string[] => readdirSync(join(scene.server.dataDir, 'evidence/incoming'));
const heldSize = (digest: string): Promise<number | null> => scene.server.deps.blobs.size(digest);

const keptFiles = (): number =>
  readdirSync(join(scene.server.dataDir, 'evidence'), { recursive: true, encoding: 'utf8' }).filter(
    (name) => /^..\/[0-9a-f]{64}$/.test(name),
  ).length;

let made = 0;
const photo = (size = 5000): Buffer => {
  made += 1;
  return Buffer.alloc(size, `photo ${made} `);
};

/** A phone whose delivered journal names these bytes. */
async function phoneWith(...pieces: Buffer[]): Promise<TestPhone> {
  const phone = await scene.phone();
  for (const piece of pieces) phone.capture(piece);
  await phone.synced();
  return phone;
}

async function indexOf(phone: TestPhone, answer: Response): Promise<number> {
  const { receipt } = evidenceResponse.parse(await answer.json());
  const verified = await verifyReceipt(receipt, phone.vkey);
  if (!verified.ok) throw new Error(verified.error);
  expect(verified.value.leaf.kind).toBe('evidence-held');
  return verified.value.index;
}

/** Sends the head of a PUT and some bytes of its body; the socket is left open. */
function beginPut(phone: TestPhone, bytes: Buffer): Socket {
  const { hostname, port } = new URL(phone.origin);
  const socket = connect(Number(port), hostname);
  socket.write(
    `PUT /api/assignments/${phone.assignment}/evidence/${sha256(bytes)} HTTP/1.1\r\n` +
      `Host: localhost\r\nAuthorization: Bearer ${phone.token}\r\n` +
      `Content-Type: application/octet-stream\r\nContent-Length: ${bytes.length}\r\n\r\n`,
  );
  socket.write(bytes.subarray(0, 1000));
  return socket;
}

describe('evidence', () => {
  test('[IN33] bytes that an entry names are held, and the receipt says so', async () => {
    const bytes = photo();
    const phone = await phoneWith(bytes);
    const answer = await phone.put(bytes);
    expect(answer.status).toBe(200);
    await indexOf(phone, answer);
    const kept = await scene.server.deps.blobs.read(sha256(bytes)).toArray();
    expect(Buffer.concat(kept as Buffer[]).equals(bytes)).toBe(true);
    expect(incoming()).toEqual([]);
  });

  test('[IN34] bytes sent again get the receipt of the same leaf', async () => {
    const bytes = photo();
    const phone = await phoneWith(bytes);
    const answers = [await phone.put(bytes), await phone.put(bytes)];
    const [first, second] = await Promise.all(answers.map((each) => indexOf(phone, each)));
    expect(second).toBe(first);
    const both = photo();
    const twice = await phoneWith(both);
    const atOnce = await Promise.all([twice.put(both), twice.put(both)]);
    const [a, b] = await Promise.all(atOnce.map((each) => indexOf(twice, each)));
    expect(a).toBe(b);
  });

  test('[RT23] a server that ends between bytes and leaf has neither key nor leaf', async () => {
    const bytes = photo();
    const phone = await phoneWith(bytes);
    const { deps } = scene.server;
    const { log } = deps;
    Object.assign(deps, {
      log: { ...log, append: () => Promise.reject(new Error('planted')) },
    });
    expect((await phone.put(bytes)).status).toBe(500);
    Object.assign(deps, { log });
    expect(await heldSize(sha256(bytes))).toBeNull();
    expect((await phone.synced()).wanted).toEqual([sha256(bytes)]);
    await indexOf(phone, await phone.put(bytes));
    expect(await heldSize(sha256(bytes))).toBe(bytes.length);
  });

  test('[RT23] bytes that come for two at once have one file and one key', async () => {
    const bytes = photo();
    const before = keptFiles();
    const phones = [await phoneWith(bytes), await phoneWith(bytes)];
    const answers = await Promise.all(phones.flatMap((each) => [each.put(bytes), each.put(bytes)]));
    for (const answer of answers) expect(answer.status).toBe(200);
    expect(keptFiles()).toBe(before + 1);
    expect(await scene.server.deps.blobs.measure(sha256(bytes))).toEqual({
      ...{ sha256: sha256(bytes), size: bytes.length },
    });
  });

  test('[IN35] bytes that no accepted entry names are refused', async () => {
    const bytes = photo();
    const phone = await phoneWith();
    const refused = await problemIn(await phone.put(bytes));
    expect([refused.code, refused.retry]).toEqual(['evidence-not-named', 'later']);
    phone.capture(bytes);
    expect((await problemIn(await phone.put(bytes))).code).toBe('evidence-not-named');
    expect(await heldSize(sha256(bytes))).toBeNull();
    expect(incoming()).toEqual([]);
  });

  test('[IN36] [IN105] bytes with another digest or size are refused, whichever byte is wrong', async () => {
    const bytes = photo();
    const large = photo(1_200_000);
    const phone = await phoneWith(bytes, large);
    const before = keptFiles();
    const same = Buffer.from(bytes);
    same[7] = 1;
    for (const at of [0, 600_000, large.length - 1]) {
      const wrong = Buffer.from(large);
      wrong[at] = 1;
      const refused = await problemIn(await phone.put(wrong, sha256(large)));
      expect(refused.code).toBe('evidence-digest-wrong');
    }
    for (const wrong of [same, bytes.subarray(1), Buffer.concat([bytes, bytes])]) {
      const refused = await problemIn(await phone.put(wrong, sha256(bytes)));
      expect(refused.code).toBe('evidence-digest-wrong');
    }
    expect(await heldSize(sha256(bytes))).toBeNull();
    expect(await heldSize(sha256(large))).toBeNull();
    expect(keptFiles()).toBe(before);
    expect(incoming()).toEqual([]);
  });

  test('[IN37] an upload that is cut off leaves nothing, and can be sent again', async () => {
    const bytes = photo(50_000);
    const phone = await phoneWith(bytes);
    const socket = beginPut(phone, bytes);
    await expect.poll(incoming).toHaveLength(1);
    socket.destroy();
    await expect.poll(incoming).toEqual([]);
    expect(await heldSize(sha256(bytes))).toBeNull();
    expect((await phone.put(bytes)).status).toBe(200);
  });

  test('[IN38] what is too large for one PUT is sent to resumable upload', async () => {
    const bytes = photo(MAX_PUT_BYTES + 1);
    const phone = await phoneWith(bytes);
    const answer = await phone.put(bytes);
    expect(answer.status).toBe(413);
    expect((await problemIn(answer)).code).toBe('evidence-needs-tus');
  });

  test('[IN42] wanted names what is lacking, unreceipted brings what is held', async () => {
    const [first, second] = [photo(), photo()];
    const phone = await phoneWith(first, second);
    const before = await phone.synced({ unreceipted: [sha256(first), sha256(second)] });
    expect(before.wanted).toEqual([sha256(first), sha256(second)]);
    await phone.put(first);
    const segments: never[] = [];
    const after = await phone.synced({ segments, unreceipted: [sha256(first), sha256(second)] });
    expect(after.wanted).toEqual([sha256(second)]);
    expect(after.receipts).toHaveLength(1);
    expect(after.receipts[0]?.leaf).toContain(sha256(first));
    const other = await scene.phone('evaluator');
    expect((await other.synced()).wanted).toEqual([]);
  });

  test('[IN43] evidence is served as an attachment to the team', async () => {
    const bytes = photo();
    const phone = await phoneWith(bytes);
    await phone.put(bytes);
    const reader = await scene.phone('evaluator');
    const path = `/api/assignments/${phone.assignment}/evidence`;
    const answer = await reader.fetch(`${path}/${sha256(bytes)}`);
    expect(answer.headers.get('content-type')).toBe('image/jpeg');
    expect(answer.headers.get('content-disposition')).toBe('attachment');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
    const missing = await reader.fetch(`${path}/${sha256(photo())}`);
    expect((await problemIn(missing)).code).toBe('not-found');
  });
});
