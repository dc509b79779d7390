import { guard } from './0001-rights';
import { BUREAU_COLUMN, keptApart } from './of-bureau';

/**
 * The yearly statement and the use of results. `report_results` and the head of `issues` are what was
 * read from the newest signed report of an assignment, `seen` of its entries about reports looked at;
 * they can be made again. What people did about an issue is in `rectifications`, written once.
 */
export const RESULTS_0010 = `
create table report_results (
  ${BUREAU_COLUMN}, assignment text not null, report text not null, seen integer not null,
  received_at timestamptz not null, year integer not null, fact text not null,
  primary key (bureau, assignment), foreign key (bureau, assignment) references assignments
);
create index report_results_by_year on report_results (bureau, year);
create index report_results_newest on report_results (bureau, received_at);
create index entries_about_reports on entries (bureau, received_at)
  where type in ('report.sealed', 'statement.made');
create table yearly_facts (
  ${BUREAU_COLUMN}, fact text not null, year integer not null, content text not null,
  entered_by text not null, entered_at timestamptz not null,
  withdrawn_by text, withdrawn_at timestamptz, withdrawal_reason text,
  primary key (bureau, fact)
);
create index yearly_facts_by_year on yearly_facts (bureau, year) where withdrawn_at is null;
create table issues (
  ${BUREAU_COLUMN}, issue text not null, assignment text not null, indicator text not null,
  report text not null, year integer not null, project text not null, department text not null,
  title text not null, reason text not null, lost text not null, is_standing boolean not null,
  state text not null check (state in ('open', 'reported', 'rectified')),
  due_on text check (due_on ~ '^\\d{4}-\\d{2}-\\d{2}$'), opened_at timestamptz not null,
  primary key (bureau, issue), unique (bureau, assignment, indicator),
  foreign key (bureau, assignment) references assignments
);
create index issues_by_state on issues (bureau, state, due_on, issue) where is_standing;
create index issues_by_year on issues (bureau, year) where is_standing;
create table rectifications (
  ${BUREAU_COLUMN}, step text not null, issue text not null, seq integer not null,
  kind text not null check (kind in ('due', 'reported', 'verified', 'returned')),
  note text not null, evidence text, due_on text, done_by text not null, done_at timestamptz not null,
  primary key (bureau, step), unique (bureau, issue, seq),
  foreign key (bureau, issue) references issues
);
${['report_results', 'yearly_facts', 'issues', 'rectifications'].map(keptApart).join('')}
grant select, insert, update on report_results, yearly_facts, issues to takan_app;
${guard('rectifications')}
`;
