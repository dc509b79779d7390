import { runSql } from './postgres';
import type { TestServer } from './server';

/** Has a function of the server's database say or do something else. */
export const replaceFunction = (server: TestServer, name: string, body: string): Promise<unknown> =>
  runSql(
    server.databaseUrl ?? '',
    `do $do$ declare own text; begin
      select pg_get_functiondef(p.oid) into own from pg_proc p where p.proname = '${name}';
      execute regexp_replace(own, 'AS \\$function\\$.*', 'AS $function$ begin ${body.replaceAll("'", "''")} end $function$');
    end $do$`,
  );
