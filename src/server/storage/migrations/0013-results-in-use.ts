import { guard } from './0001-rights';
import { BUREAU_COLUMN, keptApart } from './of-bureau';

const TABLES = [
  ...['issue_papers', 'feedback_letters', 'budget_decisions', 'deliveries'],
  ...['referrals', 'referral_people', 'referral_steps'],
];

/**
 * What a bureau does with results: files of rectification, feedback letters by version, decisions on
 * the budget beside what was suggested, to whom a report was given, and referrals of suspected
 * violations with who may know of them. Each row is written once.
 */
export const RESULTS_IN_USE_0013 = `
alter table rectifications alter column evidence type text[]
  using case when evidence is null then '{}' else array[evidence] end;
alter table rectifications alter column evidence set not null;
create index issues_by_day on issues (bureau, coalesce(due_on, '9999-12-31'), issue)
  where is_standing;
create index issues_by_state_and_day
  on issues (bureau, state, coalesce(due_on, '9999-12-31'), issue) where is_standing;
alter table issues add column sought text not null
  generated always as (lower(project || chr(10) || department || chr(10) || title)) stored;
create index issues_by_due on issues (bureau, due_on, issue)
  where is_standing and state <> 'rectified';
create table issue_papers (
  ${BUREAU_COLUMN}, issue text not null, sha256 text not null, name text not null,
  media_type text not null, size bigint not null check (size > 0), kept_by text not null,
  kept_at timestamptz not null, primary key (bureau, issue, sha256),
  foreign key (bureau, issue) references issues
);
create table feedback_letters (
  ${BUREAU_COLUMN}, letter text not null, assignment text not null, manifest text not null,
  number text not null, version integer not null check (version > 0), content text not null,
  issued_by text not null, issued_at timestamptz not null,
  primary key (bureau, letter), unique (bureau, manifest, version),
  unique (bureau, number, version), foreign key (bureau, assignment) references assignments
);
create table budget_decisions (
  ${BUREAU_COLUMN}, decision text not null, assignment text not null, manifest text not null,
  content text not null, suggestion text not null, decided_by text not null,
  decided_at timestamptz not null, primary key (bureau, decision),
  foreign key (bureau, assignment) references assignments
);
create index budget_decisions_of on budget_decisions (bureau, manifest, decided_at);
create table deliveries (
  ${BUREAU_COLUMN}, delivery text not null, assignment text not null, manifest text not null,
  recipient text not null, thing text not null, version text not null, delivered_on text not null,
  way text not null, note text not null, noted_by text not null, noted_at timestamptz not null,
  primary key (bureau, delivery), foreign key (bureau, assignment) references assignments
);
create index deliveries_of on deliveries (bureau, manifest, noted_at);
create table referrals (
  ${BUREAU_COLUMN}, referral text not null, assignment text not null, manifest text not null,
  ground text not null, sent_to text not null, content text not null, made_by text not null,
  made_at timestamptz not null, primary key (bureau, referral),
  foreign key (bureau, assignment) references assignments
);
create index referrals_newest on referrals (bureau, made_at desc, referral desc);
create table referral_people (
  ${BUREAU_COLUMN}, referral text not null, person text not null,
  primary key (bureau, referral, person), foreign key (bureau, referral) references referrals
);
create table referral_steps (
  ${BUREAU_COLUMN}, step text not null, referral text not null, kind text not null,
  note text not null, done_by text not null, done_at timestamptz not null,
  primary key (bureau, step), foreign key (bureau, referral) references referrals
);
create index referral_steps_of on referral_steps (bureau, referral, done_at);
${TABLES.map(keptApart).join('')}
${TABLES.map(guard).join('')}
`;
