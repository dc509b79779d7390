import { guard } from './0001-rights';
import { BUREAU_COLUMN, keptApart } from './of-bureau';

const DUE =
  "('evidence.captured', 'statement.made', 'ballot.revealed', 'ballot.forced', 'ballot.leftOut')";
const STATES = "('open', 'verified', 'explained', 'unfounded')";

/**
 * The cross-check. `lead_due` names entries that were not looked at yet; `photo_prints` is what photos
 * are found by: bytes, look (four bands of 16 bits), place (a cell of a grid), person and time. A lead
 * is one pair of subjects under one `key`, `lead_finds` what it rests on, `lead_decisions` what people
 * found of it, written once.
 */
export const LEADS_0014 = `
create table lead_due (
  ${BUREAU_COLUMN}, entry text not null, place bigint generated always as identity,
  primary key (bureau, entry), foreign key (bureau, entry) references entries
);
create index lead_due_in_turn on lead_due (bureau, place);
insert into lead_due (bureau, entry) select bureau, hash from entries where type in ${DUE};
create table photo_prints (
  ${BUREAU_COLUMN}, entry text not null, assignment text not null, site text not null,
  sha256 text not null, look bigint, band0 integer, band1 integer, band2 integer, band3 integer,
  cell bigint, person text not null, captured_at timestamptz not null, seen text not null,
  primary key (bureau, entry), foreign key (bureau, assignment) references assignments,
  foreign key (bureau, entry) references entries
);
create index photo_prints_by_bytes on photo_prints (bureau, sha256);
${[0, 1, 2, 3]
  .map(
    (band) =>
      `create index photo_prints_by_band${band} on photo_prints (bureau, band${band}) where look is not null;`,
  )
  .join('\n')}
create index photo_prints_by_cell on photo_prints (bureau, cell, assignment, site)
  where cell is not null;
create index photo_prints_by_person on photo_prints (bureau, person, captured_at)
  where cell is not null;
create table text_prints (
  ${BUREAU_COLUMN}, gram bigint not null, assignment text not null,
  primary key (bureau, gram, assignment), foreign key (bureau, assignment) references assignments
);
create index text_prints_by_assignment on text_prints (bureau, assignment);
create table report_looks (
  ${BUREAU_COLUMN}, assignment text not null, report text not null,
  primary key (bureau, assignment), foreign key (bureau, assignment) references assignments
);
create table near_cuts (
  ${BUREAU_COLUMN}, assignment text not null, cut_milli integer not null, agency text not null,
  year integer not null, report text not null, project text not null, grade text not null,
  off_milli integer not null,
  primary key (bureau, assignment, cut_milli), foreign key (bureau, assignment) references assignments
);
create index near_cuts_by_agency on near_cuts (bureau, agency, year, cut_milli);
create table leads (
  ${BUREAU_COLUMN}, lead text not null, key text not null, kind text not null,
  sides text not null, sought text not null, finds integer not null,
  state text not null check (state in ${STATES}), decisions integer not null,
  finds_decided integer not null, found_at timestamptz not null, newest_at timestamptz not null,
  primary key (bureau, lead), unique (bureau, key)
);
create index leads_by_state on leads (bureau, state, newest_at desc, lead);
create index leads_newest on leads (bureau, newest_at desc, lead);
create table lead_finds (
  ${BUREAU_COLUMN}, lead text not null, find text not null, basis text not null,
  found_at timestamptz not null,
  primary key (bureau, lead, find), foreign key (bureau, lead) references leads
);
create table lead_decisions (
  ${BUREAU_COLUMN}, lead text not null, seq integer not null,
  verdict text not null check (verdict in ('verified', 'explained', 'unfounded')),
  reason text not null, finds integer not null, decided_by text not null,
  decided_at timestamptz not null,
  primary key (bureau, lead, seq), foreign key (bureau, lead) references leads
);
create table lead_limits (
  ${BUREAU_COLUMN}, limits text not null, set_by text not null, set_at timestamptz not null,
  primary key (bureau)
);
${['lead_due', 'photo_prints', 'text_prints', 'report_looks', 'near_cuts', 'leads', 'lead_finds', 'lead_decisions', 'lead_limits'].map(keptApart).join('')}
grant select, insert, delete on lead_due, text_prints, near_cuts to takan_app;
grant select, insert on photo_prints to takan_app;
grant select, insert, update on report_looks, leads, lead_finds, lead_limits to takan_app;
${guard('lead_decisions')}
`;
