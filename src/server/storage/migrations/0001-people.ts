/** People, assignments, devices and the desk: rows that may change. */
export const PEOPLE_0001 = `
create table people (
  person text primary key, name text not null, organisation text not null
);
create table assignments (
  assignment text primary key, package text not null, project text not null,
  evaluee text not null, agency text not null, demonstration boolean not null,
  created_at timestamptz not null
);
create table packages (
  digest text primary key, assignment text not null references assignments,
  version integer not null, jws text not null, leaf_idx bigint not null,
  unique (assignment, version)
);
create table members (
  assignment text not null references assignments, person text not null references people,
  role text not null, primary key (assignment, person)
);
create table devices (
  device text primary key, person text not null references people,
  signing jsonb not null, exchange jsonb not null,
  credential text not null, credential_digest text not null, leaf_idx bigint not null,
  enrolled_at timestamptz not null, revoked_at timestamptz, revocation_reason text
);
create table enrolments (
  enrolment text primary key, assignment text not null references assignments,
  person text not null references people, code text, expires_at timestamptz not null,
  device text references devices, issued_by text not null, issued_at timestamptz not null,
  check ((code is null) = (device is not null))
);
create table challenges (
  challenge text primary key, device text not null references devices,
  expires_at timestamptz not null
);
create index challenges_by_expiry on challenges (expires_at);
create table sessions (
  token_digest text primary key, device text not null references devices,
  expires_at timestamptz not null
);
create index sessions_by_expiry on sessions (expires_at);
create table desk_users (
  name text primary key, person text not null, role text not null, password text not null,
  created_at timestamptz not null
);
create table desk_sessions (
  token_digest text primary key, name text not null references desk_users,
  csrf text not null, expires_at timestamptz not null
);
create table desk_setup (
  token_digest text primary key, created_at timestamptz not null, used_at timestamptz
);
`;
