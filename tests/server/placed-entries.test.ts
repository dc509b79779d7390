import { expect, test } from 'vitest';
import { openDatabase } from '../../src/server/storage/database';
import { migrate } from '../../src/server/storage/migrate';
import { runSql, sharedPostgres } from '../support/postgres';

const postgres = sharedPostgres();

test('[IN88] the database refuses entries whose journal or predecessor is not there', async () => {
  const url = await postgres.newDatabase();
  const db = openDatabase<unknown>(url);
  await migrate(db, 'local');
  await db.destroy();
  const add = (...rows: readonly (readonly [string, string, number, string | null])[]) =>
    runSql(
      url,
      `set takan.bureau = 'local'; insert into segments
        (hashes, last_hash, journal, first_seq, last_seq, prev, types, lines, received_at) values ${rows
          .map(([hash, journal, seq, prev]) => {
            const before = prev === null ? 'null' : `'${prev}'`;
            return `('${hash}', '${hash}', '${journal}', ${seq}, ${seq}, ${before}, 'a.b', '{}', now())`;
          })
          .join(', ')}`,
    );
  await runSql(
    url,
    `set takan.bureau = 'local'; set session_replication_role = replica;
      insert into journals (journal, assignment, device, person, package, opened_at)
      values ('j', 'a', 'd', 'p', 'k', now())`,
  );
  await expect(add(['h0', 'unknown', 0, null])).rejects.toThrow('a journal that is not there');
  await expect(add(['h1', 'j', 1, 'h0'])).rejects.toThrow('predecessor is not there');
  await add(['h1', 'j', 1, 'h0'], ['h0', 'j', 0, null]);
  await add(['h2', 'j', 2, 'h1']);
  const { rows } = await runSql(url, 'select hash, prev from entries order by hash');
  expect(rows).toEqual([
    { hash: 'h0', prev: null },
    { hash: 'h1', prev: 'h0' },
    { hash: 'h2', prev: 'h1' },
  ]);
  const note = (hash: string, seq: number) =>
    runSql(
      url,
      `set takan.bureau = 'local';
        insert into noted_entries (hash, journal, seq, prev, type, line, received_at)
        values ('${hash}', 'j', ${seq}, 'h0', 'a.b', '{}', now())`,
    );
  await expect(note('h2', 1)).rejects.toThrow('that no segment holds');
  await note('h1', 1);
});
