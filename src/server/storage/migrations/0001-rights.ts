const CHANGEABLE = [
  'people',
  'assignments',
  'members',
  'devices',
  'enrolments',
  'challenges',
  'sessions',
  'desk_users',
  'desk_sessions',
  'desk_setup',
  'aside',
];

/** Tables whose rows are written once. */
export const INSERT_ONLY = [
  'packages',
  'journals',
  'entries',
  'heads',
  'evidence_names',
  'evidence_held',
  'log_leaves',
  'log_nodes',
  'log_checkpoints',
  'audit',
];

/** Makes a table one whose rows are written once, and read and added to by the server. */
export const guard = (table: string): string => `
create trigger ${table}_insert_only before update or delete on ${table}
  for each row execute function refuse_change();
create trigger ${table}_not_emptied before truncate on ${table}
  for each statement execute function refuse_change();
grant select, insert on ${table} to takan_app;
`;

/**
 * Two locks on what was received: the role that the server works under has no right to change it,
 * and a trigger stops whoever has.
 */
export const RIGHTS_0001 = `
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are written once', tg_table_name using errcode = 'restrict_violation';
end $$;
grant usage on schema public to takan_app;
${CHANGEABLE.map((t) => `grant select, insert, update, delete on ${t} to takan_app;`).join('\n')}
${INSERT_ONLY.map(guard).join('')}
`;
