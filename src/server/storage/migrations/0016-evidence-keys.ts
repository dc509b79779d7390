import { guard } from './0001-rights';
import { BUREAU_COLUMN, keptApart } from './of-bureau';

/**
 * The key of each piece of evidence, wrapped under the bureau's evidence key: a row that is deleted
 * makes its bytes unreadable. `stored` is the name of the encrypted bytes. Which evidence key the
 * bureau has is written once, so that two nodes do not each make their own. `evidence_shredded` says
 * which evidence the bureau destroyed for which assignment; what was held stays written.
 * `evidence_emptied` names assignments of which nothing is left, so that a list need not count.
 */
export const EVIDENCE_KEYS_0016 = `
create table evidence_keys (
  ${BUREAU_COLUMN}, sha256 text not null, stored text not null, wrapped text not null,
  primary key (bureau, sha256)
);
create table evidence_key_pins (
  ${BUREAU_COLUMN}, fingerprint text not null, pinned_at timestamptz not null default now(),
  primary key (bureau)
);
create table evidence_shredded (
  ${BUREAU_COLUMN}, assignment text not null, sha256 text not null, reason text not null,
  decided_by jsonb not null, shredded_at timestamptz not null, leaf_idx bigint not null,
  primary key (bureau, assignment, sha256),
  foreign key (bureau, assignment, sha256) references evidence_held
);
create table evidence_emptied (
  ${BUREAU_COLUMN}, assignment text not null, primary key (bureau, assignment),
  foreign key (bureau, assignment) references assignments
);
create index report_decisions_accepted on report_decisions (bureau, decided_at, decision)
  where verdict = 'accepted';
alter table desk_settings add column retention_years integer check (retention_years between 1 and 100);
${['evidence_keys', 'evidence_key_pins', 'evidence_shredded', 'evidence_emptied']
  .map(keptApart)
  .join('')}
grant select, insert, update, delete on evidence_keys, evidence_emptied to takan_app;
${['evidence_key_pins', 'evidence_shredded'].map(guard).join('')}
`;
