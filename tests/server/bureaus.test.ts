import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer } from '../../src/server/compose';
import { verifyReceipt } from '../../src/trust/receipt';
import { DeskClient } from '../support/desk-client';
import { sharedPostgres } from '../support/postgres';
import { freshPackage, startTestServer, TestPhone, type TestServer } from '../support/server';
import { packageDigest } from '../support/test-scene';

const postgres = sharedPostgres();
let ours: TestServer | null = null;
let theirs: TestServer | null = null;
let phone: TestPhone | null = null;
let desk: DeskClient | null = null;
let url = '';

const given = <Value>(value: Value | null): Value => {
  if (value === null) throw new Error('only while tests run');
  return value;
};

async function worked(server: TestServer): Promise<TestPhone> {
  const enrolled = await TestPhone.enrol(await server.invite({}), server.assignment);
  enrolled.open(await packageDigest(server));
  enrolled.capture(Buffer.from('a photo'));
  await enrolled.synced();
  return enrolled;
}

beforeAll(async () => {
  url = await postgres.newDatabase();
  ours = await startTestServer({ databaseUrl: url, bureau: 'a1' });
  theirs = await startTestServer({ databaseUrl: url, bureau: 'b2', package: freshPackage() });
  phone = await worked(ours);
  await worked(theirs);
  desk = await DeskClient.setUp(ours, '演示绩效股');
});
afterAll(async () => {
  await ours?.close();
  await theirs?.close();
});

const tables = async (): Promise<string[]> => {
  const { rows } = await postgres.run(
    url,
    `select relname::text as name from pg_class
     where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not like 'kysely%'`,
  );
  return rows.map(({ name }) => String(name)).sort();
};

describe('bureaus in one database', () => {
  test('[BU1] every table keys its rows by bureau and shows a bureau its own alone', async () => {
    const { rows } = await postgres.run(
      url,
      `select c.relname::text as name from pg_class c
       where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relrowsecurity
       and exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'of_bureau')
       and not exists (select from pg_constraint k where k.conrelid = c.oid
         and k.contype in ('p', 'u', 'f') and pg_get_constraintdef(k.oid) not like '%(bureau%')`,
    );
    expect(rows.map(({ name }) => name).sort()).toEqual(await tables());
  });

  test('[BU2] each bureau has its own log from leaf 0, under its own key', async () => {
    const logs = [given(ours).deps.log, given(theirs).deps.log];
    for (const log of logs) {
      const { size } = await log.head();
      const receipts = await log.receipts(Array.from({ length: size }, (_, i) => i));
      expect(receipts.length).toBeGreaterThan(2);
      for (const receipt of receipts) {
        for (const { vkey } of logs) {
          expect((await verifyReceipt(receipt, vkey)).ok).toBe(vkey === log.vkey);
        }
      }
    }
  });

  test('[BU3] no statement under the role of one bureau touches a row of another', async () => {
    const foreign = `where bureau = 'b2'`;
    const disguises = [
      '',
      `set takan.bureau = 'b2';`,
      `set role takan_app; set takan.bureau = 'b2';`,
    ];
    let held = 0;
    for (const table of await tables()) {
      const count = `select count(*)::int as n from ${table} ${foreign}`;
      const [before] = (await postgres.run(url, count)).rows;
      held += before.n;
      for (const disguise of disguises) {
        const asOurs = `set role takan_b_a1; ${disguise}`;
        const seen = `${asOurs} do $$ begin if exists (select from ${table} ${foreign}) then
          raise exception 'a foreign row of ${table} is seen'; end if; end $$`;
        await postgres.run(url, seen);
        for (const change of [
          `update ${table} set bureau = 'a1' ${foreign}`,
          `delete from ${table} ${foreign}`,
        ]) {
          await postgres.run(url, `${asOurs} ${change}`).catch((error: Error) => {
            expect(error.message).toContain('permission denied');
          });
        }
      }
      expect((await postgres.run(url, count)).rows, table).toEqual([before]);
    }
    expect(held).toBeGreaterThan(20);
    const added = `set role takan_b_a1; insert into people values ('x', 'x', 'x', 'b2')`;
    await expect(postgres.run(url, added)).rejects.toThrow('row-level security');
  });

  test('[BU4] what is another bureau’s does not exist for phone and desk', async () => {
    const [foreign, none] = [given(theirs).assignment, freshPackage().assignment];
    const said = async (asked: Promise<Response>, id: string) => {
      const answer = await asked;
      return [answer.status, (await answer.text()).replaceAll(id, 'ID')];
    };
    for (const path of ['surveys', 'comments', 'report']) {
      const ask = (id: string) => said(given(phone).fetch(`/api/assignments/${id}/${path}`), id);
      expect(await ask(foreign)).toEqual(await ask(none));
    }
    for (const path of ['members', `reports/${'0'.repeat(64)}`]) {
      const ask = (id: string) => said(given(desk).get(`/assignments/${id}/${path}`), id);
      expect(await ask(foreign)).toEqual(await ask(none));
    }
    const listed = await (await given(desk).get('/arrivals')).text();
    expect(listed).toContain(given(ours).assignment);
    expect(listed).not.toContain(foreign);
  });

  test('[BU5] a login that may only work as its bureau’s role is enough', async () => {
    const own = await startTestServer({ databaseUrl: url, bureau: 'c3' });
    await own.stop();
    await postgres.run(url, `create role c3_login login password 'p' in role takan_b_c3`);
    const limited = new URL(url);
    [limited.username, limited.password] = ['c3_login', 'p'];
    const again = await startServer({ ...own.deps.config, databaseUrl: limited.href });
    const rows = await again.deps.db.selectFrom('assignments').select('assignment').execute();
    expect(rows).toEqual([{ assignment: own.assignment }]);
    await again.close();
    await own.close();
  });

  test('[BU6] a second server of the same bureau does not start', async () => {
    const refused = startTestServer({ databaseUrl: url, bureau: 'a1' });
    await expect(refused).rejects.toThrow('Another Takan server');
  });
});
