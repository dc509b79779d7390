import { expect, it } from 'vitest';
import { loggerOptions } from '../../src/server/http/logger';
import { issueSetupLink } from '../../src/server/services/desk-setup';
import { runSql, sharedPostgres } from '../support/postgres';
import { startTestServer } from '../support/server';

const postgres = sharedPostgres();
/** What would be a line of its own, a field, or a line of code, were it written as it came. */
const FORGED = 'x\r\n{"forged":1}\n    at forged (f:1:1)';

it('[SE19] what people send begins no line of the log, and is no field of one', async () => {
  const written: string[] = [];
  const logTo = { write: (line: string) => void written.push(line) };
  const server = await startTestServer({ postgres, logTo });
  try {
    const token = (await issueSetupLink(server.deps))?.split('#setup=')[1];
    await runSql(
      server.databaseUrl ?? '',
      `create function repeat_name() returns trigger language plpgsql as
         $$ begin raise exception '%', new.name; end $$;
       create trigger repeat_name before insert on desk_users
         for each row execute function repeat_name();`,
    );
    const url = `${server.origin}/api/desk/setup?forged=${encodeURIComponent(FORGED)}`;
    const answer = await fetch(url, {
      method: 'POST',
      body: JSON.stringify({ token, name: FORGED, password: `${FORGED} correct horse battery` }),
      headers: {
        ...{ 'content-type': 'application/json', 'user-agent': encodeURIComponent(FORGED) },
        ...{ 'request-id': 'forged', 'x-request-id': 'forged', traceparent: 'forged' },
      },
    });
    expect(answer.status).toBe(500);
    expect(written).toHaveLength(1);
    expect(written[0]).toMatch(/^\{[^\r\n]*\}\n$/);
    expect(JSON.parse(written[0] ?? '')).toMatchObject({ level: 50, err: { code: 'P0001' } });
    expect(written[0]).toMatch(/at .*desk-accounts\.ts/);
    expect(written[0]).not.toContain('forged');
  } finally {
    await server.close();
  }
});

it('[SE19] a message that is written like lines of code does not get among them', () => {
  const { err } = loggerOptions(undefined).serializers;
  const logged = err(new Error(FORGED));
  expect(logged.stack).toMatch(/^ +at .*log-lines\.test\.ts/);
  expect(JSON.stringify(logged)).not.toContain('forged');
  const changed = new Error(FORGED);
  changed.message = 'another one';
  expect(JSON.stringify(err(changed))).not.toContain('forged');
});
