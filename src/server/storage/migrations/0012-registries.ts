import { BUREAU_COLUMN, keptApart } from './of-bureau';

const ENTRY = `${BUREAU_COLUMN}, id text not null, name text not null, standing text not null,
  content text not null,
  course text not null, bad_records text not null default '[]', revision integer not null, changed_at timestamptz not null`;

/**
 * Agencies, people of the registries and draws of experts. What is only entered can be withdrawn, so
 * that rows of the first two may be removed; a draw stays, also one that was given up.
 */
export const REGISTRIES_0012 = `
create table agencies (
  ${ENTRY}, credit_code text not null, category text not null default '',
  primary key (bureau, id), unique (bureau, credit_code)
);
create index agencies_by_name on agencies (bureau, name, id);
create table registered_people (
  ${ENTRY}, employer text not null, fields text[] not null, leads boolean not null,
  primary key (bureau, id)
);
create index registered_people_by_name on registered_people (bureau, name, id);
create index registered_people_by_field on registered_people using gin (fields);
create table draws (
  ${BUREAU_COLUMN}, id text not null, plan text not null, commitment text not null, seed text not null,
  made_by text not null, made_at timestamptz not null, candidates text, fixed_at timestamptz,
  word text, drawn_at timestamptz, declines text not null default '[]', primary key (bureau, id)
);
create index draws_by_time on draws (bureau, made_at, id);
${['agencies', 'registered_people', 'draws'].map(keptApart).join('')}
grant select, insert, update, delete on agencies, registered_people to takan_app;
grant select, insert, update on draws to takan_app;
`;
