/**
 * What entries refer to is looked up once for each statement that adds some. A foreign key asks, and
 * locks a row, for each entry by itself: of the sixty lines of an evaluation that was most of what
 * intake cost. Nobody may delete or change entries or journals, so what is there when they are added
 * stays there. A `prev` that comes with the same statement is not looked for in the table.
 *
 * A batch of the log begins with one question: it waits for the lock and reads, in statements of its
 * own that see what was committed while it waited, what it goes on from.
 *
 * Every exchange asks whether anybody ordered a record destroyed; the index holds those orders alone.
 */
export const QUICK_INTAKE_0018 = `
alter table entries drop constraint entries_prev_fkey, drop constraint entries_journal_fkey;
create function takan_entries_placed() returns trigger language plpgsql as $$
declare
  named record;
begin
  for named in select distinct a.bureau, a.journal from added a loop
    perform from journals j where j.bureau = named.bureau and j.journal = named.journal;
    if not found then
      raise exception 'entries of a journal that is not there' using errcode = 'foreign_key_violation';
    end if;
  end loop;
  for named in
    select a.bureau, a.prev from added a where a.prev is not null and not exists
      (select from added p where p.bureau = a.bureau and p.hash = a.prev)
  loop
    perform from entries e where e.bureau = named.bureau and e.hash = named.prev;
    if not found then
      raise exception 'an entry whose predecessor is not there' using errcode = 'foreign_key_violation';
    end if;
  end loop;
  return null;
end $$;
create trigger entries_placed after insert on entries
  referencing new table as added for each statement execute function takan_entries_placed();
create function takan_begin_append(lock integer, identities text[], signed bigint)
  returns table (newest_size bigint, newest_root text, signed_root text, known jsonb)
  language plpgsql as $$
begin
  perform pg_advisory_xact_lock(lock, hashtext(takan_bureau()));
  return query
    select coalesce(n.size, 0), n.root, s.root, coalesce(k.leaves, '[]')
    from (select 1) as one
    left join lateral
      (select c.size, c.root from log_checkpoints c order by c.size desc limit 1) as n on true
    left join log_checkpoints s on s.size = signed
    left join lateral (
      select jsonb_agg(jsonb_build_object('idx', l.idx, 'identity', l.identity, 'leaf', l.leaf))
        as leaves
      from log_leaves l where l.identity = any(identities)
    ) as k on true;
end $$;
create index entries_of_erasures on entries (journal) where type = 'record.erased';
`;
