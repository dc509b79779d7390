import { createHash, randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { TestPhone } from '../support/test-phone';
import { testScene } from '../support/test-scene';

const scene = testScene();
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

// Many times what a socket holds.
const photo = (): Buffer => randomBytes(3_000_000);

const filesIn = (): string[] =>
  readdirSync(join(scene.server.dataDir, 'evidence'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /[0-9a-f-]{36,}$/.test(name))
    .sort();

/** A phone whose session the node has seen, and whose delivered journal names these bytes. */
async function phoneWith(...pieces: Buffer[]): Promise<TestPhone> {
  const phone = await scene.phone();
  for (const piece of pieces) phone.capture(piece);
  await phone.synced();
  return phone;
}

/** Sends pieces by one connection, all of them before any answer; the answers' status lines. */
async function sent(phone: TestPhone, pieces: readonly Buffer[]): Promise<string[]> {
  const { hostname, port } = new URL(phone.origin);
  const socket = connect(Number(port), hostname);
  let answers = '';
  socket.on('data', (chunk) => {
    answers += chunk.toString('latin1');
  });
  for (const bytes of pieces) {
    socket.write(
      `PUT /api/assignments/${phone.assignment}/evidence/${sha256(bytes)} HTTP/1.1\r\n` +
        `Host: localhost\r\nAuthorization: Bearer ${phone.token}\r\n` +
        `Content-Type: application/octet-stream\r\nContent-Length: ${bytes.length}\r\n\r\n`,
    );
    socket.write(bytes);
  }
  const lines = () => [...answers.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status ?? '');
  await expect.poll(lines).toHaveLength(pieces.length);
  socket.destroy();
  return lines();
}

/** Has the question whether a piece may come wait until it is let go. */
function heldQuestion() {
  const { reads } = scene.server.deps;
  const ask = reads.bringing.bind(reads);
  let answer = (): void => undefined;
  const asked = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const asking = vi.spyOn(reads, 'bringing').mockImplementation(async (question) => {
    await asked;
    return ask(question);
  });
  return { asking, answer: () => answer() };
}

test('[IN104] bytes of a session that was seen are read while it is asked whether they may come', async () => {
  const bytes = photo();
  const phone = await phoneWith(bytes);
  const before = filesIn();
  const { asking, answer } = heldQuestion();
  const putting = phone.put(bytes);
  await expect.poll(() => filesIn().length).toBe(before.length + 1);
  // On its way, and with no name yet.
  const [coming] = filesIn().filter((name) => !before.includes(name));
  expect(coming).toMatch(/^incoming\//);
  expect(await scene.server.deps.blobs.size(sha256(bytes))).toBeNull();
  answer();
  expect((await putting).status).toBe(200);
  asking.mockRestore();
  expect(filesIn().filter((name) => name.startsWith('incoming/'))).toEqual([]);
  expect(await scene.server.deps.blobs.measure(sha256(bytes))).toEqual({
    ...{ sha256: sha256(bytes), size: bytes.length },
  });
});

test('[IN104] no more than three are read ahead at once', async () => {
  const pieces = Array.from({ length: 5 }, photo);
  const phone = await phoneWith(...pieces);
  const before = filesIn();
  const { asking, answer } = heldQuestion();
  const putting = pieces.map((bytes) => phone.put(bytes));
  await expect.poll(() => asking.mock.calls.length).toBe(5);
  await expect.poll(() => filesIn().length).toBeGreaterThanOrEqual(before.length + 3);
  // Whatever else was begun has had its time.
  await phone.synced();
  expect(filesIn()).toHaveLength(before.length + 3);
  answer();
  for (const { status } of await Promise.all(putting)) expect(status).toBe(200);
  asking.mockRestore();
  expect(filesIn()).toHaveLength(before.length + 5);
});

test('[IN104] of what may not come nothing stays, and the connection goes on', async () => {
  const [named, other] = [photo(), photo()];
  const phone = await phoneWith(named);
  const before = filesIn();
  expect(await sent(phone, [other, named, other])).toEqual(['409', '200', '409']);
  await expect.poll(() => filesIn().length).toBe(before.length + 1);
  // Held by now: it is answered with its leaf, and need not be read.
  expect(await sent(phone, [named, named])).toEqual(['200', '200']);
  expect(filesIn()).toHaveLength(before.length + 1);
});

test('[IN104] a session that ended since it was seen, and a role that was taken away, bring nothing', async () => {
  const bytes = photo();
  const phone = await phoneWith(bytes);
  const before = filesIn();
  const { db } = scene.server.deps;
  await db.deleteFrom('sessions').where('device', '=', phone.device).execute();
  expect(await sent(phone, [bytes, bytes])).toEqual(['401', '401']);
  await phone.signIn();
  // Of a session that was not seen is asked first.
  expect(await sent(phone, [bytes])).toEqual(['200']);
  const more = photo();
  phone.capture(more);
  await phone.synced();
  await db.deleteFrom('members').where('person', '=', phone.person).execute();
  expect(await sent(phone, [more, more])).toEqual(['403', '403']);
  await expect.poll(() => filesIn().length).toBe(before.length + 1);
});
