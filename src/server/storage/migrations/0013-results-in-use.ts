import { guard } from './0001-rights';
import { BUREAU_COLUMN, keptApart } from './of-bureau';

/** What a bureau does with results: files of rectification. A step names those of its issue. */
export const RESULTS_IN_USE_0013 = `
alter table rectifications alter column evidence type text[]
  using case when evidence is null then '{}' else array[evidence] end;
alter table rectifications alter column evidence set not null;
create index issues_by_day on issues (bureau, coalesce(due_on, '9999-12-31'), issue)
  where is_standing;
create index issues_by_due on issues (bureau, due_on, issue)
  where is_standing and state <> 'rectified';
create table issue_papers (
  ${BUREAU_COLUMN}, issue text not null, sha256 text not null, name text not null,
  media_type text not null, size bigint not null check (size > 0), kept_by text not null,
  kept_at timestamptz not null, primary key (bureau, issue, sha256),
  foreign key (bureau, issue) references issues
);
${['issue_papers'].map(keptApart).join('')}
${guard('issue_papers')}
`;
