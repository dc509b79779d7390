/** The Merkle log and the audit trail. */
export const LOG_0001 = `
create table log_leaves (
  idx bigint primary key, identity text not null unique, leaf text not null
);
create table log_nodes (
  level integer not null, idx bigint not null,
  hash bytea not null check (octet_length(hash) = 32), primary key (level, idx)
);
create table log_checkpoints (
  size bigint primary key, root text not null, note text not null, signed_at timestamptz not null
);
create table audit (
  id bigint generated always as identity primary key, at timestamptz not null,
  actor text not null, action text not null, assignment text, subject text,
  detail jsonb not null
);
create index audit_by_assignment on audit (assignment, id);
`;
