import { expect, test } from 'vitest';
import { runSql, sharedPostgres } from '../support/postgres';
import { replaceFunction } from '../support/replace-function';
import { startTestServer, TestPhone, type TestServer } from '../support/server';
import { sha256Text } from '../support/test-device';
import { packageDigest } from '../support/test-scene';

const postgres = sharedPostgres();
const PHOTOS = ['first', 'second', 'third', 'fourth'].map((text) =>
  Buffer.from(`a photo: ${text}`),
);

async function phoneWith(server: TestServer, photos: readonly Buffer[]): Promise<TestPhone> {
  const phone = await TestPhone.enrol(await server.invite({}), server.assignment);
  phone.open(await packageDigest(server));
  for (const photo of photos) phone.capture(photo);
  await phone.synced();
  return phone;
}

/** What is written of each piece, without what differs from piece to piece. */
async function rowsOf(server: TestServer, photos: readonly Buffer[]): Promise<unknown> {
  const { rows } = await runSql(
    server.databaseUrl ?? '',
    `select h.sha256, h.size, l.identity = 'evidence:' || h.assignment || ':' || h.sha256 as named,
      l.leaf like '%' || h.sha256 || '%' as logged, k.stored is not null as keyed,
      (select count(*)::int from audit a
        where a.action = 'evidence.kept' and a.subject = h.sha256 and a.actor like 'device:%'
          and a.assignment = h.assignment and a.detail = '{}') as told
    from evidence_held h join log_leaves l on l.idx = h.leaf_idx
    join evidence_keys k on k.sha256 = h.sha256 order by h.sha256`,
  );
  expect(rows).toHaveLength(photos.length);
  return rows;
}

test('[IN94] pieces kept in one statement leave what the long way leaves', async () => {
  const [server, other] = [
    await startTestServer({ postgres }),
    await startTestServer({ postgres }),
  ];
  const [phone, second] = [await phoneWith(server, PHOTOS), await phoneWith(other, PHOTOS)];
  await replaceFunction(server, 'takan_begin_append', "raise exception 'the long way';");
  await replaceFunction(other, 'takan_append_held', 'return;');
  for (const one of [phone, second]) {
    const answers = await Promise.all(PHOTOS.map((photo) => one.put(photo)));
    expect(answers.map(({ status }) => status)).toEqual(PHOTOS.map(() => 200));
  }
  expect(await rowsOf(server, PHOTOS)).toEqual(await rowsOf(other, PHOTOS));
  await server.close();
  await other.close();
});

test('[IN94] what is logged already, or comes after another node has appended, goes the long way', async () => {
  const server = await startTestServer({ postgres });
  const phone = await phoneWith(server, PHOTOS);
  const [photo = Buffer.alloc(0), next = Buffer.alloc(0)] = PHOTOS;
  const held = await (await phone.put(photo)).json();
  // As after an answer that was lost between the commit and whoever waited for it.
  await runSql(server.databaseUrl ?? '', 'delete from evidence_keys');
  const again = await (await phone.put(photo)).json();
  expect(again.receipt.leaf).toBe(held.receipt.leaf);
  await replaceFunction(server, 'takan_append_held', "raise exception 'broken';");
  expect((await phone.put(next)).status).toBe(200);
  const { rows } = await runSql(
    server.databaseUrl ?? '',
    `select count(*)::int as held from evidence_held where sha256 in
      ('${sha256Text(photo.toString())}', '${sha256Text(next.toString())}')`,
  );
  expect(rows).toEqual([{ held: 2 }]);
  await server.close();
});

test('[IN95] entries and pieces that come together are each written in one statement, in their order', async () => {
  const server = await startTestServer({ postgres });
  const phones = await Promise.all(PHOTOS.map((photo) => phoneWith(server, [photo])));
  await replaceFunction(server, 'takan_begin_append', "raise exception 'the long way';");
  for (const phone of phones) phone.act('score.judged', { indicator: 'A1-1', scoreMilli: 1000 });
  const answers = await Promise.all(
    phones.flatMap((phone, i) => [
      phone.put(PHOTOS[i] ?? Buffer.alloc(0)).then(({ status }) => status),
      phone
        .segment(2)
        .then(async (segment) => (await phone.synced({ segments: [segment] })).receipts.length),
    ]),
  );
  expect(answers).toEqual(phones.flatMap(() => [200, 1]));
  await server.close();
});
