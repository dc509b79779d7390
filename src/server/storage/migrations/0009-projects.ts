import { guard } from './0001-rights';
import { BUREAU_COLUMN, keptApart } from './of-bureau';

/**
 * Projects of the bureau's budget as rows, what they were chosen for, their papers and reviews, and
 * drafts of commissions. A withdrawn assignment keeps everything that it had.
 */
export const PROJECTS_0009 = `
create table projects (
  ${BUREAU_COLUMN}, project text not null, year integer not null, code text not null,
  name text not null, department text not null, department_code text not null,
  budget_desk text not null, kind text not null, original_fen bigint, adjusted_fen bigint,
  outturn_fen bigint, total_fen bigint, previous_fen bigint, years_running integer,
  term_years integer, self_milli integer, self_result text not null, flags jsonb not null,
  revision integer not null check (revision > 0), changed_by text not null,
  changed_at timestamptz not null,
  primary key (bureau, project), unique (bureau, year, code)
);
create index projects_by_department on projects (bureau, year, department, code);
create table project_marks (
  ${BUREAU_COLUMN}, project text not null, purpose text not null, basis jsonb not null,
  marked_by text not null, marked_at timestamptz not null,
  primary key (bureau, project, purpose),
  foreign key (bureau, project) references projects
);
create index project_marks_by_purpose on project_marks (bureau, purpose, project);
create table project_papers (
  ${BUREAU_COLUMN}, project text not null, sha256 text not null, kind text not null,
  name text not null, media_type text not null, size bigint not null check (size > 0),
  dated_on date not null, kept_by text not null, kept_at timestamptz not null,
  primary key (bureau, project, sha256),
  foreign key (bureau, project) references projects
);
create table objective_reviews (
  ${BUREAU_COLUMN}, review text not null, project text not null, result text not null,
  adjusted_fen bigint, reviewed_on date not null, basis text not null,
  reviewed_by text not null, noted_at timestamptz not null,
  primary key (bureau, review),
  foreign key (bureau, project) references projects,
  check ((result = 'adjusted') = (adjusted_fen is not null))
);
create index objective_reviews_by_project on objective_reviews (bureau, project, noted_at);
create table commissions (
  ${BUREAU_COLUMN}, commission text not null, project text, content text not null,
  revision integer not null check (revision > 0), title text not null, assignment text not null,
  published_revision integer, published_version integer,
  begun_by text not null, saved_by text not null, saved_at timestamptz not null,
  primary key (bureau, commission), unique (bureau, assignment),
  foreign key (bureau, project) references projects
);
create index commissions_by_saving on commissions (bureau, saved_at desc, commission);
create index commissions_by_project on commissions (bureau, project);
alter table assignments add column withdrawn_at timestamptz;
alter table assignments add column withdrawn_reason text;
${['projects', 'project_marks', 'project_papers', 'objective_reviews', 'commissions'].map(keptApart).join('')}
grant select, insert, update on projects, commissions to takan_app;
grant select, insert, update, delete on project_marks to takan_app;
${guard('project_papers')}
${guard('objective_reviews')}
`;
