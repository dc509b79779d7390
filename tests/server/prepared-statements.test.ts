import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { statementNames } from '../../src/server/storage/prepared-statements';
import { testScene } from '../support/test-scene';

const scene = testScene();

describe('statements', () => {
  test('[IN90] that come again and again are prepared by their connection', async () => {
    const { db } = scene.server.deps;
    await db.connection().execute(async (one) => {
      for (let i = 0; i < 4; i += 1) {
        const { rows } = await sql<{ twice: number }>`select ${i}::int * 2 as twice`.execute(one);
        expect(rows).toEqual([{ twice: i * 2 }]);
      }
      const { rows } = await sql<{ statement: string }>`
        select statement from pg_prepared_statements`.execute(one);
      expect(rows.map(({ statement }) => statement)).toContain('select $1::int * 2 as twice');
    });
  });

  test('[IN90] that come once, or beyond so many, have no name and are not remembered', () => {
    const nameOf = statementNames();
    const uses = (text: string): (string | undefined)[] => [
      nameOf(text),
      nameOf(text),
      nameOf(text),
    ];
    expect(uses('a')).toEqual([undefined, undefined, 'takan_0']);
    for (let i = 0; i < 3000; i += 1) expect(nameOf(`once ${i}`)).toBeUndefined();
    expect(nameOf('a')).toBe('takan_0');
    const names = Array.from({ length: 400 }, (_, i) => uses(`often ${i}`).at(-1));
    const given = names.filter((name) => name !== undefined);
    expect(given).toHaveLength(249);
    expect(new Set(given).size).toBe(249);
  });
});
