import { BUREAU_COLUMN, keptApart } from './of-bureau';

const TABLES = [
  ...['people', 'assignments', 'packages', 'members', 'devices', 'enrolments', 'challenges'],
  ...['sessions', 'desk_users', 'desk_sessions', 'desk_setup', 'journals', 'entries', 'heads'],
  ...['evidence_names', 'evidence_held', 'aside', 'log_leaves', 'log_nodes', 'log_checkpoints'],
  ...['audit', 'frameworks', 'framework_drafts', 'package_files', 'package_file_names'],
  ...['survey_links', 'survey_answers', 'comment_links', 'comment_submissions'],
];

/**
 * The bureau goes into every key, so that two bureaus may hold rows of one name, each has its own log
 * from leaf 0, and a distributed PostgreSQL can keep what belongs together on one node. The name of a
 * bureau comes from the name of the role: a setting could be changed by whoever may run a statement.
 * Rows from before belong to the bureau whose server migrates (`takan.bureau`).
 */
export const BUREAUS_0007 = `
create function takan_bureau() returns text language sql stable parallel safe as
  $$ select substring(current_user::text from '^takan_b_([a-z0-9_]+)$') $$;
${TABLES.map((table) => `alter table ${table} add column ${BUREAU_COLUMN};${keptApart(table)}`).join('\n')}
do $$
declare
  each record;
begin
  create temporary table keys on commit drop as
    select conrelid::regclass as held, conname as name, contype as kind,
      regexp_replace(
        regexp_replace(pg_get_constraintdef(oid), '^(FOREIGN KEY|PRIMARY KEY|UNIQUE) \\(', '\\1 (bureau, '),
        'REFERENCES (\\w+)\\(', 'REFERENCES \\1(bureau, ') as definition
    from pg_constraint
    where connamespace = 'public'::regnamespace and contype in ('p', 'u', 'f')
      and conrelid::regclass::text = any(array[${TABLES.map((table) => `'${table}'`).join(', ')}]);
  for each in select * from keys order by kind = 'f' desc loop
    execute format('alter table %s drop constraint %I', each.held, each.name);
  end loop;
  for each in select * from keys order by kind = 'f' loop
    execute format('alter table %s add constraint %I %s', each.held, each.name, each.definition);
  end loop;
end $$;
grant select on kysely_migration, kysely_migration_lock to takan_app;
`;
