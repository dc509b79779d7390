import { Migrator } from 'kysely';
import { expect, test } from 'vitest';
import { openDatabase } from '../../src/server/storage/database';
import { migrate } from '../../src/server/storage/migrate';
import { migrations } from '../../src/server/storage/migrations/migrations';
import { runSql, sharedPostgres } from '../support/postgres';

const postgres = sharedPostgres();

/** Entries of one journal as rows of the schema of before. */
const rowsOf = (
  journal: string,
  rows: readonly (readonly [string, number, string | null, string, string])[],
): string =>
  rows
    .map(([hash, seq, prev, type, at]) => {
      const before = prev === null ? 'null' : `'${prev}'`;
      return `('b1', '${hash}', '${journal}', ${seq}, ${before}, '${type}', '{"n":"行 ${hash}\\n"}', '2026-01-01T${at}Z')`;
    })
    .join(', ');

test('[IN89] a database with rows of entries gets segments that hold each of them as it was', async () => {
  const url = await postgres.newDatabase();
  const db = openDatabase<unknown>(url);
  await runSql(url, 'create role takan_app nologin').catch(() => undefined);
  await new Migrator({ db, provider: migrations }).migrateTo('0018');
  const linear = rowsOf('linear', [
    ['a0', 0, null, 'journal.opened', '00:00:01'],
    ['a1', 1, 'a0', 'score.judged', '00:00:01'],
    ['a2', 2, 'a1', 'score.judged', '00:00:03'],
    // The server's clock was set back: the moment of the first ones comes again.
    ['a3', 3, 'a2', 'report.sealed', '00:00:01'],
  ]);
  const forked = rowsOf('forked', [
    ['b0', 0, null, 'journal.opened', '00:00:01'],
    ['b1', 1, 'b0', 'score.judged', '00:00:01'],
    ['c1', 1, 'b0', 'score.judged', '00:00:02'],
    ['c2', 2, 'c1', 'score.judged', '00:00:02'],
  ]);
  await runSql(
    url,
    `set session_replication_role = replica;
      insert into journals (bureau, journal, assignment, device, person, package, opened_at) values
        ('b1', 'linear', 'a', 'd', 'p', 'k', now()), ('b1', 'forked', 'a', 'd', 'p', 'k', now());
      insert into entries (bureau, hash, journal, seq, prev, type, line, received_at)
      values ${linear}, ${forked}`,
  );
  const all = `select bureau, hash, journal, seq, prev, type, line, received_at
    from entries order by hash`;
  const before = await runSql(url, all);
  await migrate(db, 'local');
  await db.destroy();
  expect((await runSql(url, all)).rows).toEqual(before.rows);
  const { rows } = await runSql(
    url,
    `select first_seq::int, hashes from segments where journal = 'linear' order by first_seq`,
  );
  expect(rows).toEqual([
    { first_seq: 0, hashes: 'a0 a1' },
    { first_seq: 2, hashes: 'a2' },
    { first_seq: 3, hashes: 'a3' },
  ]);
  const noted = await runSql(url, 'select hash from noted_entries order by hash');
  expect(noted.rows.map(({ hash }) => hash)).toEqual(['a0', 'a3', 'b0']);
});
