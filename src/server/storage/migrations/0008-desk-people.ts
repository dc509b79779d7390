import { guard } from './0001-rights';
import { BUREAU_COLUMN, keptApart } from './of-bureau';

/**
 * Accounts that are made and closed, their second factor, what one proposes and another confirms, and
 * the decisions on reports. A closed account keeps its row: the audit trail names its id.
 */
export const DESK_PEOPLE_0008 = `
alter table desk_users
  add column made_by text, add column last_sign_in timestamptz, add column closed_at timestamptz,
  add column totp text, add column totp_pending text, add column totp_step bigint;
create index desk_sessions_by_name on desk_sessions (bureau, name);
create table desk_links (
  ${BUREAU_COLUMN}, link text not null, token_digest text not null, name text not null,
  person text not null, role text not null, made_by text not null, made_at timestamptz not null,
  expires_at timestamptz not null, primary key (bureau, link), unique (bureau, token_digest)
);
create table desk_recovery_codes (
  ${BUREAU_COLUMN}, name text not null, digest text not null, primary key (bureau, name, digest),
  foreign key (bureau, name) references desk_users (bureau, name)
);
create table desk_settings (
  ${BUREAU_COLUMN}, second_factor boolean not null, two_persons boolean not null,
  primary key (bureau)
);
create table desk_proposals (
  ${BUREAU_COLUMN}, proposal text not null, kind text not null, subject text not null,
  assignment text, content jsonb not null, proposed_by text not null,
  proposed_at timestamptz not null, state text not null, decided_by text, decided_at timestamptz,
  primary key (bureau, proposal)
);
create unique index desk_proposals_open on desk_proposals (bureau, kind, subject)
  where state = 'open';
create table report_decisions (
  ${BUREAU_COLUMN}, decision text not null, assignment text not null, manifest text not null,
  verdict text not null, jws text not null, decided_at timestamptz not null,
  leaf_idx bigint not null, primary key (bureau, decision), unique (bureau, manifest),
  foreign key (bureau, assignment) references assignments (bureau, assignment)
);
create index entries_sealed on entries (bureau, journal) where type = 'report.sealed';
create index assignments_newest on assignments (bureau, created_at desc, assignment desc);
create index aside_waiting on aside (bureau, assignment) where decision is null;
create index report_decisions_of on report_decisions (bureau, assignment, decided_at);
${['desk_links', 'desk_recovery_codes', 'desk_settings', 'desk_proposals', 'report_decisions'].map(keptApart).join('')}
grant select, insert, update, delete on desk_links to takan_app;
grant select, insert, update, delete on desk_recovery_codes to takan_app;
grant select, insert, update on desk_settings to takan_app;
grant select, insert, update on desk_proposals to takan_app;
${guard('report_decisions')}
`;
