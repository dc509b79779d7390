import { expect, test } from 'vitest';
import { publishPackage } from '../../src/server/services/publish-package';
import { runSql, sharedPostgres } from '../support/postgres';
import { replaceFunction } from '../support/replace-function';
import { freshPackage, startTestServer, TestPhone, type TestServer } from '../support/server';
import { sha256Text, testId } from '../support/test-device';
import { packageDigest } from '../support/test-scene';

const postgres = sharedPostgres();

const enrolled = async (server: TestServer): Promise<TestPhone> =>
  TestPhone.enrol(await server.invite({}), server.assignment);

/** A journal with something of each kind that is written besides its entries. */
async function evaluation(phone: TestPhone, server: TestServer): Promise<void> {
  phone.lines.length = 0;
  phone.journal = testId();
  phone.open(await packageDigest(server));
  phone.act('score.judged', { indicator: 'A1-1', scoreMilli: 1000 });
  phone.act('deduction.explained', { indicator: 'A1-1', reason: '现场道路未完工' });
  phone.capture(Buffer.from('a photo'));
}

/** All rows that a journal left, without what differs from journal to journal. */
async function rowsOf(server: TestServer, phone: TestPhone): Promise<unknown> {
  const { rows } = await runSql(
    server.databaseUrl ?? '',
    `select
      (select json_agg(e.line order by e.seq) from entries e where e.journal = j.journal) as lines,
      (select json_agg(json_build_array(e.seq, e.type) order by e.seq)
        from noted_entries e where e.journal = j.journal) as noted,
      (select json_agg(json_build_array(n.sha256, n.size, n.media_type))
        from evidence_names n where n.journal = j.journal) as named,
      (select count(*)::int from lead_due l join noted_entries e on e.hash = l.entry
        where e.journal = j.journal) as due,
      (select json_agg(json_build_array(t.kind, t.indicator, t.said, cardinality(t.grams)))
        from entry_texts t join entries e on e.hash = t.entry and e.journal = j.journal) as said,
      (select json_agg(json_build_array(a.actor, a.action, a.assignment, a.detail))
        from audit a where a.subject = j.journal) as audit,
      (select json_agg(json_build_array(h.seq, h.jws, l.leaf like '%' || h.hash || '%'))
        from heads h join log_leaves l on l.idx = h.leaf_idx where h.journal = j.journal) as heads,
      j.assignment, j.device, j.person, j.package, j.panel_session
    from journals j where j.journal = '${phone.journal}'`,
  );
  const [row] = rows;
  expect(row.lines).toEqual(phone.lines);
  return {
    ...row,
    lines: row.lines.length,
    heads: row.heads.map(([seq, , led]: unknown[]) => [seq, led]),
  };
}

test('[IN92] segments kept in one statement leave what the long way leaves', async () => {
  const server = await startTestServer({ postgres });
  const phone = await enrolled(server);
  await evaluation(phone, server);
  await phone.synced();
  // From here on the long way is closed.
  await replaceFunction(server, 'takan_begin_append', "raise exception 'the long way';");
  await evaluation(phone, server);
  const first = await phone.segment(0, 1);
  expect((await phone.synced({ segments: [first] })).receipts).toHaveLength(1);
  expect((await phone.synced({ segments: [await phone.segment(2)] })).receipts).toHaveLength(1);
  await evaluation(phone, server);
  const answer = await phone.synced();
  expect(answer.receipts).toHaveLength(1);
  expect(answer.consistency).toBeNull();
  const atOnce = await rowsOf(server, phone);
  await server.close();
  const other = await startTestServer({ postgres });
  const second = await enrolled(other);
  await replaceFunction(other, 'takan_append_segments', 'return null;');
  await evaluation(second, other);
  await second.synced();
  const { actor, ...own } = { actor: '', ...((await rowsOf(other, second)) as object) };
  const sameFor = (row: object): unknown =>
    JSON.parse(
      JSON.stringify(row)
        .replaceAll(second.device, 'DEVICE')
        .replaceAll(phone.device, 'DEVICE')
        .replaceAll(other.assignment, 'ASSIGNMENT')
        .replaceAll(server.assignment, 'ASSIGNMENT')
        .replaceAll(second.person, 'PERSON')
        .replaceAll(phone.person, 'PERSON'),
    );
  expect(actor).toBe('');
  expect({ ...(sameFor(own) as object), package: '' }).toEqual({
    ...(sameFor(atOnce as object) as object),
    package: '',
  });
  await other.close();
});

test('[IN92] whatever one statement does not take goes the long way', async () => {
  const server = await startTestServer({ postgres });
  const phone = await enrolled(server);
  await evaluation(phone, server);
  await phone.synced();
  // Sent again, and a branch of it: both are answered by the long way.
  expect((await phone.synced()).receipts).toHaveLength(1);
  const branch = [...phone.lines.slice(0, 2)];
  const line = phone.lines[2]?.replace('未完工', '已完工') ?? '';
  const forked = await phone.segment(0, 2, [...branch, line]);
  const answer = await phone.synced({ segments: [forked] });
  expect(answer.forked).toEqual([{ journal: phone.journal, seq: 2 }]);
  // Another node has appended: what this one knew is not the end any more.
  await publishPackage(server.deps, freshPackage(), 'test');
  await evaluation(phone, server);
  await replaceFunction(server, 'takan_append_segments', "raise exception 'broken';");
  expect((await phone.synced()).receipts).toHaveLength(1);
  await runSql(server.databaseUrl ?? '', `update devices set revoked_at = now()`);
  await evaluation(phone, server);
  expect((await phone.synced()).refused[0]?.problem.code).toBe('device-revoked');
  expect(sha256Text(line)).not.toBe(sha256Text(phone.lines[2] ?? ''));
  await server.close();
});
