import { guard } from './0001-rights';
import { BUREAU_COLUMN, keptApart } from './of-bureau';

/**
 * Types of entries that nobody looks for one by one, and of which an evaluation has most. An entry of
 * any other type, known or not, has a row of its own in `noted_entries` beside its segment.
 */
export const UNNOTED: readonly string[] = [
  ...['independence.declared', 'checkpoint.assessed', 'figure.entered', 'score.judged'],
  'deduction.explained',
];

const unnoted = `array[${UNNOTED.map((type) => `'${type}'`).join(', ')}]`;

/** Whether a stored segment `s` holds, at a seq, the entry of a hash. */
const holds = (seq: string, hash: string): string =>
  `s.first_seq <= ${seq} and s.last_seq >= ${seq}
    and split_part(s.hashes, ' ', (${seq} - s.first_seq + 1)::int) = ${hash}`;

/**
 * What arrives together is kept together: the lines of an exchange's segment are one row, and not sixty
 * with an index entry or two each. Entries that are looked for by their type or hash have a row besides.
 * The view `entries` shows every entry; asked for a journal it opens that journal's segments alone.
 *
 * Segments of before are made of the rows that came in one moment; where a journal is forked, each of
 * its entries is one.
 */
export const SEGMENTS_0019 = `
alter table entries rename to noted_entries;
drop trigger entries_placed on noted_entries;
drop function takan_entries_placed();
alter table heads drop constraint heads_hash_fkey, drop constraint heads_journal_fkey;
alter table entry_texts drop constraint entry_texts_bureau_entry_fkey;
create table segments (
  ${BUREAU_COLUMN}, journal text not null, first_seq bigint not null, last_seq bigint not null,
  last_hash text not null, prev text, hashes text not null, types text not null,
  lines text not null, received_at timestamptz not null,
  primary key (bureau, journal, last_seq, last_hash),
  check ((first_seq = 0) = (prev is null)), check (first_seq <= last_seq)
);
alter table segments alter column lines set storage external;
insert into segments
  (bureau, journal, first_seq, last_seq, last_hash, prev, hashes, types, lines, received_at)
select bureau, journal, min(seq), max(seq), (array_agg(hash order by seq desc))[1],
  (array_agg(prev order by seq))[1], string_agg(hash, ' ' order by seq),
  string_agg(type, ' ' order by seq), string_agg(line, E'\\n' order by seq), received_at
from (
  select e.*, case when f.forked then e.hash end as alone,
    e.seq - row_number() over (partition by e.bureau, e.journal, e.received_at order by e.seq, e.hash)
      as island
  from noted_entries e
  join (select bureau, journal, count(*) > max(seq) + 1 as forked
    from noted_entries group by bureau, journal) f using (bureau, journal)
) as placed
group by bureau, journal, received_at, alone, case when alone is null then island end;
create view entries with (security_invoker = true) as
  select e.hash, s.journal, s.first_seq + e.place - 1 as seq, e.prev, e.type, e.line, s.received_at,
    s.bureau
  from segments s cross join lateral unnest(
    string_to_array(s.hashes, ' '), array_prepend(s.prev, string_to_array(s.hashes, ' ')),
    string_to_array(s.types, ' '), string_to_array(s.lines, E'\\n')
  ) with ordinality as e(hash, prev, type, line, place)
  where e.hash is not null;
grant select on entries to takan_app;
do $$
begin
  if exists (
    select bureau, hash, journal, seq, prev, type, line, received_at from noted_entries
    except select bureau, hash, journal, seq, prev, type, line, received_at from entries
  ) or (select count(*) from noted_entries) <> (select count(*) from entries) then
    raise exception 'segments do not hold every entry';
  end if;
end $$;
alter table noted_entries disable trigger entries_insert_only;
delete from noted_entries where type = any(${unnoted});
alter table noted_entries enable trigger entries_insert_only;
create function takan_segments_placed() returns trigger language plpgsql as $$
declare
  named record;
begin
  for named in select a.bureau, a.journal, a.prev, a.first_seq - 1 as seq from added a loop
    perform from journals j where j.bureau = named.bureau and j.journal = named.journal;
    if not found then
      raise exception 'entries of a journal that is not there' using errcode = 'foreign_key_violation';
    end if;
    if named.prev is not null then
      perform from segments s where s.bureau = named.bureau and s.journal = named.journal
        and ${holds('named.seq', 'named.prev')};
      if not found then
        raise exception 'an entry whose predecessor is not there' using errcode = 'foreign_key_violation';
      end if;
    end if;
  end loop;
  return null;
end $$;
create function takan_entries_held() returns trigger language plpgsql as $$
declare
  named record;
begin
  for named in select a.bureau, a.journal, a.seq, a.hash from added a loop
    perform from segments s where s.bureau = named.bureau and s.journal = named.journal
      and ${holds('named.seq', 'named.hash')};
    if not found then
      raise exception 'an entry that no segment holds' using errcode = 'foreign_key_violation';
    end if;
  end loop;
  return null;
end $$;
create trigger segments_placed after insert on segments
  referencing new table as added for each statement execute function takan_segments_placed();
create trigger entries_held after insert on noted_entries
  referencing new table as added for each statement execute function takan_entries_held();
create trigger heads_held after insert on heads
  referencing new table as added for each statement execute function takan_entries_held();
${keptApart('segments')}
${guard('segments')}
`;
