import { guard } from './0001-rights';

/**
 * Frameworks of the bureau: every saving is a row, written once, that names the one it replaces. A
 * draft is one person's unsaved work on one framework and goes when it is saved.
 */
export const FRAMEWORKS_0002 = `
create table frameworks (
  framework text not null, revision integer not null check (revision > 0), replaces integer,
  content text not null, saved_by text not null, saved_at timestamptz not null,
  primary key (framework, revision),
  foreign key (framework, replaces) references frameworks (framework, revision),
  check (coalesce(replaces, 0) = revision - 1)
);
create table framework_drafts (
  person text not null, framework text not null, base integer,
  content text not null, saved_at timestamptz not null,
  primary key (person, framework)
);
grant select, insert, update, delete on framework_drafts to takan_app;
${guard('frameworks')}
`;
