/** What arrived: written once. Only segments that wait for a decision may change. */
export const JOURNALS_0001 = `
create table journals (
  journal text primary key, assignment text not null references assignments,
  device text not null references devices, person text not null references people,
  package text not null references packages, opened_at timestamptz not null
);
create index journals_by_assignment on journals (assignment);
create table entries (
  hash text primary key, journal text not null references journals, seq bigint not null,
  prev text references entries, type text not null, line text not null,
  received_at timestamptz not null,
  check ((seq = 0) = (prev is null))
);
create index entries_by_seq on entries (journal, seq);
create table heads (
  journal text not null references journals, seq bigint not null,
  hash text not null references entries, jws text not null, leaf_idx bigint not null,
  received_at timestamptz not null, primary key (journal, seq, hash)
);
create table evidence_names (
  assignment text not null references assignments, sha256 text not null,
  entry text not null references entries, journal text not null references journals,
  size bigint not null, media_type text not null, primary key (assignment, sha256, entry)
);
create index evidence_names_by_journal on evidence_names (journal);
create table evidence_held (
  assignment text not null references assignments, sha256 text not null, size bigint not null,
  leaf_idx bigint not null, received_at timestamptz not null, primary key (assignment, sha256)
);
create table aside (
  id text primary key, assignment text not null references assignments, journal text not null,
  device text not null references devices, person text not null references people,
  from_seq bigint not null, to_seq bigint not null, last_hash text not null,
  lines jsonb not null, head text not null, received_at timestamptz not null,
  decision text check (decision in ('admitted', 'rejected')), reason text, decided_by text,
  decided_at timestamptz, admission text,
  unique (journal, from_seq, to_seq, last_hash)
);
`;
