import { expect, test, vi } from 'vitest';
import type { Role } from '../../src/domain/assignment/role';
import { sharedPostgres } from '../support/postgres';
import { replaceFunction } from '../support/replace-function';
import { startTestServer, TestPhone, type TestServer } from '../support/server';
import { sha256Text } from '../support/test-device';
import { problemIn } from '../support/test-phone';
import { packageDigest, testScene } from '../support/test-scene';

const postgres = sharedPostgres();
const scene = testScene();

const judge = (phone: TestPhone): string =>
  phone.act('score.judged', { indicator: 'A1-1', scoreMilli: 1000 });

const leavesIn = async ({ deps }: TestServer): Promise<number> => {
  const rows = await deps.db.selectFrom('log_leaves').select('idx').execute();
  return rows.length;
};

/** A phone whose session the node has seen, with an entry that it has not. */
async function seenPhone(server: TestServer): Promise<TestPhone> {
  const phone = await TestPhone.enrol(await server.invite({}), server.assignment);
  phone.open(await packageDigest(server));
  await phone.synced();
  judge(phone);
  return phone;
}

test('[IN97] one statement asks for a session that was seen, keeps the segment, and tells what the answer says', async () => {
  const server = await startTestServer({ postgres });
  const phone = await seenPhone(server);
  phone.capture(Buffer.from('a photo'));
  const sessions = vi.spyOn(server.deps.reads, 'session');
  const after = vi.spyOn(server.deps.reads, 'aftermath');
  const answer = await phone.synced({ segments: [await phone.segment(1)] });
  expect(answer.receipts).toHaveLength(1);
  expect(answer.holds).toEqual({ [phone.journal]: 2 });
  expect(answer.wanted).toEqual([sha256Text('a photo')]);
  expect(sessions).not.toHaveBeenCalled();
  expect(after).not.toHaveBeenCalled();
  const other = await TestPhone.enrol(await server.invite({}), server.assignment);
  other.open(await packageDigest(server));
  sessions.mockClear();
  // Of a session that was not seen is asked before its body is read; the rest is one statement too.
  const theirs = await other.synced();
  const ofPhone = theirs.segments.filter(({ journal }) => journal === phone.journal);
  expect(ofPhone.flatMap(({ lines }) => lines)).toEqual(phone.lines);
  expect(sessions).toHaveBeenCalledTimes(1);
  expect(after).not.toHaveBeenCalled();
  // What came without a segment is asked for, and never let in by what is remembered.
  await phone.synced({ segments: [] });
  expect(sessions).toHaveBeenCalledTimes(2);
  expect(after).toHaveBeenCalledTimes(1);
  await server.close();
});

test('[IN97] the long way gives the same answer, and follows where the statement takes nothing', async () => {
  const server = await startTestServer({ postgres });
  const phone = await seenPhone(server);
  const { serverTime: _, receipts, ...short } = await phone.synced();
  await replaceFunction(server, 'takan_append_segments', 'return null;');
  const again = await phone.synced();
  expect({ ...again, serverTime: '', receipts: [] }).toEqual({
    ...{ ...short, serverTime: '', receipts: [] },
  });
  expect(again.receipts.map(({ leaf }) => leaf)).toEqual(receipts.map(({ leaf }) => leaf));
  judge(phone);
  expect((await phone.synced()).holds).toEqual({ [phone.journal]: 2 });
  await server.close();
});

test('[IN98] a session that ended since it was seen lets nothing in', async () => {
  const phone = await seenPhone(scene.server);
  const before = await leavesIn(scene.server);
  await scene.server.deps.db.deleteFrom('sessions').where('device', '=', phone.device).execute();
  for (const more of [{}, { segments: [] }]) {
    const refused = await phone.sync(more);
    expect([refused.status, (await problemIn(refused)).code]).toEqual([401, 'sign-in-required']);
  }
  expect(await leavesIn(scene.server)).toBe(before);
  await phone.signIn();
  expect((await phone.synced()).receipts).toHaveLength(1);
});

test('[IN98] a session of another device, or one that has run out, lets nothing in', async () => {
  const [phone, other] = [await seenPhone(scene.server), await seenPhone(scene.server)];
  const before = await leavesIn(scene.server);
  const own = scene.server.deps.db.updateTable('sessions').where('device', '=', phone.device);
  await own.set({ expires_at: new Date(scene.server.deps.now() - 1000) }).execute();
  expect((await phone.sync()).status).toBe(401);
  await scene.server.deps.db
    .updateTable('sessions')
    .set({ device: phone.device })
    .where('device', '=', other.device)
    .execute();
  // It is the other one's session by now, which brings this one's journal as a member may.
  expect((await other.synced()).receipts).toHaveLength(1);
  expect(await leavesIn(scene.server)).toBe(before + 1);
});

test.each([
  ['taken away', null],
  ['changed to one that writes nothing', 'agencyManager'],
] as const)(
  '[IN98] a role that was %s since it was seen lets nothing in',
  async (_, role: Role | null) => {
    const phone = await seenPhone(scene.server);
    const before = await leavesIn(scene.server);
    const { db } = scene.server.deps;
    const [member] = await db
      .deleteFrom('members')
      .where('assignment', '=', scene.server.assignment)
      .where('person', '=', phone.person)
      .returningAll()
      .execute();
    if (member === undefined) throw new Error('a phone of a member');
    if (role !== null)
      await db
        .insertInto('members')
        .values({ ...member, role })
        .execute();
    const refused = await phone.sync();
    expect([refused.status, (await problemIn(refused)).code]).toEqual([403, 'not-permitted']);
    expect(await leavesIn(scene.server)).toBe(before);
    await db.deleteFrom('members').where('person', '=', phone.person).execute();
    await db.insertInto('members').values(member).execute();
    expect((await phone.synced()).receipts).toHaveLength(1);
  },
);

test('[IN98] a device that was revoked since it was seen has its segment kept aside', async () => {
  const phone = await seenPhone(scene.server);
  await scene.server.deps.db
    .updateTable('devices')
    .set({ revoked_at: new Date() })
    .where('device', '=', phone.device)
    .execute();
  const answer = await phone.synced();
  expect(answer.refused.map(({ problem }) => problem.code)).toEqual(['device-revoked']);
  const aside = await scene.server.deps.db
    .selectFrom('aside')
    .select('journal')
    .where('journal', '=', phone.journal)
    .execute();
  expect(aside).toHaveLength(1);
});

test('[IN98] an opening that its package does not know is refused, whatever was seen', async () => {
  const phone = await seenPhone(scene.server);
  for (const wrong of [{ nonce: phone.journal }, { role: 'expert' }] as const) {
    const before = await leavesIn(scene.server);
    phone.lines.length = 0;
    phone.journal = `${phone.journal.slice(1, 21)}${phone.journal.slice(0, 1)}A`;
    phone.open(await packageDigest(scene.server), wrong);
    const [refused] = (await phone.synced()).refused;
    expect(['wrong-assignment', 'wrong-key']).toContain(refused?.problem.code);
    expect(await leavesIn(scene.server)).toBe(before);
  }
});
