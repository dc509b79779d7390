// What the least keeps, and the statements that keep it: each looks at everything that may speak against
// what came, and writes nothing where something does.

/** The role of one bureau: the database shows it the rows of that bureau alone. */
export const ROLE = 'promised_b_local';
const OWN = `substr(current_user::text, ${'promised_b_'.length + 1})`;

/** @param {string} name @param {string} columns */
const table = (name, columns) => `
  create table promised_${name} (bureau text not null default ${OWN}, ${columns});
  alter table promised_${name} enable row level security;
  create policy of_bureau on promised_${name} to ${ROLE} using (bureau = ${OWN}) with check (bureau = ${OWN});
  grant select, insert, update on promised_${name} to ${ROLE};`;

export const TABLES = [
  `create role ${ROLE};`,
  table('sessions', 'token text, device text not null, primary key (bureau, token)'),
  table(
    'devices',
    'device text, person text not null, revoked boolean not null, primary key (bureau, device)',
  ),
  table(
    'members',
    'assignment text, person text, role text not null, primary key (bureau, assignment, person)',
  ),
  table(
    'journals',
    `journal text, assignment text not null, device text not null, last int8 not null,
    hash text not null, primary key (bureau, journal),
    foreign key (bureau, device) references promised_devices`,
  ),
  'create index promised_journals_by_assignment on promised_journals (bureau, assignment);',
  table(
    'segments',
    `journal text, first int8, head text not null, body text not null, idx int8 not null,
    leaf text not null, nodes text not null, primary key (bureau, journal, first),
    unique (bureau, idx), foreign key (bureau, journal) references promised_journals`,
  ),
  table('names', 'assignment text, sha256 text, primary key (bureau, assignment, sha256)'),
  table(
    'pieces',
    `assignment text, sha256 text, key text not null, stored text not null, idx int8 not null,
    leaf text not null, nodes text not null, primary key (bureau, assignment, sha256),
    unique (bureau, idx)`,
  ),
  table('trees', 'size int8, note text not null, primary key (bureau, size)'),
  table(
    'audit',
    `id bigint generated always as identity, at timestamptz not null default now(),
    device text not null, assignment text not null, subject text not null, primary key (bureau, id)`,
  ),
].join('\n');

/** That a session lasts, its device is not revoked, and its person may write in the assignment. */
const MAY_WRITE = `(select s.device = c.device and not d.revoked and m.role = any($1::text[])
  from promised_sessions s join promised_devices d on d.device = s.device
  join promised_members m on m.assignment = c.assignment and m.person = d.person
  where s.token = c.token)`;

/** Segments of journals that begin, or go on where they ended. Tells how far all of the assignments are kept. */
export const KEEP_SEGMENTS = `with came as (
    select * from unnest($4::int8[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[],
      $10::text[], $11::text[], $12::text[], $13::int8[], $14::int8[], $15::text[], $16::text[])
      as c(idx, token, device, assignment, head, body, leaf, nodes, journal, first, last, prev, hash)
  ), fits as (
    select from (select 1) as one where not exists (select from came c where ${MAY_WRITE} is not true
      or case when c.first = 0 then
        (select true from promised_journals j where j.journal = c.journal) is true
      else
        (select j.device = c.device and j.last = c.first - 1 and j.hash = c.prev
          from promised_journals j where j.journal = c.journal) is not true
      end)
  ), placed as (
    insert into promised_journals (journal, assignment, device, last, hash)
    select c.journal, c.assignment, c.device, c.last, c.hash from fits cross join came c
    on conflict (bureau, journal) do update set last = excluded.last, hash = excluded.hash
  ), kept as (
    insert into promised_segments (journal, first, head, body, idx, leaf, nodes)
    select c.journal, c.first, c.head, c.body, c.idx, c.leaf, c.nodes from fits cross join came c
  ), audited as (
    insert into promised_audit (device, assignment, subject)
    select c.device, c.assignment, c.journal from fits cross join came c
  ) insert into promised_trees (size, note) select $2::int8, $3::text from fits
  returning (
    select json_agg(j) from promised_journals j where j.assignment = any($7::text[])
  ) as others`;

/** What entries name, where they name anything. */
export const NAME = `insert into promised_names (assignment, sha256)
  select * from unnest($1::text[], $2::text[]) on conflict do nothing`;

/** Whether a piece may come: asked before anything of it is kept. */
export const ASK_PIECE = `select from promised_names n
  join promised_sessions s on s.token = $2
  join promised_devices d on d.device = s.device and not d.revoked
  join promised_members m on m.assignment = n.assignment and m.person = d.person
    and m.role = any($1::text[])
  where n.assignment = $3 and n.sha256 = $4`;

export const KEEP_PIECES = `with came as (
    select * from unnest($3::int8[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
      $9::text[], $10::text[])
      as c(idx, leaf, nodes, device, assignment, sha256, key, stored)
  ), kept as (
    insert into promised_pieces (idx, leaf, nodes, assignment, sha256, key, stored)
    select c.idx, c.leaf, c.nodes, c.assignment, c.sha256, c.key, c.stored from came c
  ), audited as (
    insert into promised_audit (device, assignment, subject)
    select c.device, c.assignment, c.sha256 from came c
  ) insert into promised_trees (size, note) values ($1::int8, $2::text)`;

/** Who may write entries at all. */
export const WRITERS = ['leadEvaluator', 'evaluator', 'expert', 'panelChair', 'scrutineer'];
