/**
 * Sessions of the desk that their owner can tell apart and end, and that end when nobody uses them. A
 * session of before was used at a time that nobody wrote down, so it lasts until its next use says.
 * A link that sets an account up anew may wait for a second person.
 */
export const DESK_SESSIONS_0020 = `
alter table desk_sessions
  add column session text not null default gen_random_uuid()::text,
  add column used_at timestamptz, add column browser text;
alter table desk_settings add column idle_minutes integer not null default 30;
alter table desk_links add column waits boolean not null default false;
create index audit_of_access on audit (bureau, id desc)
  where action like 'access.%' or action like 'desk.%';
`;
