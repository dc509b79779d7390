import { BUREAU_COLUMN, keptApart } from './of-bureau';

/** Days that share one part of the index: a search goes through it part by part, the newest first. */
const SPAN_SECONDS = 28 * 24 * 3600;

/**
 * Words of working papers with every pair of neighbouring characters in them, since no word of Chinese
 * stands apart. A pair is a number: 8 bits of the bureau, 12 of the span of days, twice 21 of a
 * character; so a pair that is everywhere has no longer list in one span than that span has rows.
 *
 * Row-level security lets no operator but a leakproof one into an index scan, and \`@>\` is none. So the
 * search is a function of the owner's, which takes the bureau from the role that called it, as the
 * policy does; a setting cannot change that role.
 */
export const SEARCH_0015 = `
create table entry_texts (
  ${BUREAU_COLUMN}, entry text not null, assignment text not null, kind text not null,
  indicator text, site text, record text, said text not null, received_at timestamptz not null,
  span integer not null, grams bigint[] not null,
  primary key (bureau, entry), foreign key (bureau, entry) references entries
);
create function takan_plain(said text) returns text language sql immutable strict parallel safe as
  $$ select lower(normalize(said, nfkc)) $$;
create function takan_span(at timestamptz) returns integer language sql immutable strict parallel safe as
  $$ select floor(extract(epoch from at) / ${SPAN_SECONDS})::integer $$;
create function takan_grams(owner text, span integer, said text) returns bigint[]
  language sql immutable strict parallel safe as $$
    select coalesce(array_agg(distinct (('x' || substr(md5(owner), 1, 2))::bit(8)::bigint << 54)
      | (span::bigint << 42) | (sign << 21) | next_sign), '{}')
    from (
      select ascii(c)::bigint as sign, lead(ascii(c)::bigint) over (order by n) as next_sign
      from string_to_table(takan_plain(said), null) with ordinality as signs(c, n)
    ) as pairs
    where sign > 32 and next_sign > 32
  $$;
create index entry_texts_by_grams on entry_texts using gin (grams)
  with (fastupdate = off);
create index entry_texts_by_span on entry_texts (bureau, span);
create index entry_texts_by_record on entry_texts (bureau, record) where record is not null;
create function takan_search(words text[], before_at timestamptz, before_entry text, at_most integer)
  returns table (entry text, assignment text, kind text, indicator text, site text, said text,
    received_at timestamptz)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  own text := substring(current_setting('role') from '^takan_b_([a-z0-9_]+)$');
  plain text[] := array(select takan_plain(w) from unnest(words) as w);
  turn integer;
  wanted bigint[];
  got integer := 0;
  more integer;
begin
  select max(t.span) into turn from entry_texts t
    where t.bureau = own and t.span <= takan_span(before_at);
  while turn is not null and got < at_most loop
    wanted := array(select unnest(takan_grams(own, turn, w)) from unnest(plain) as w);
    return query select t.entry, t.assignment, t.kind, t.indicator, t.site, t.said, t.received_at
      from entry_texts t
      where t.bureau = own and t.grams @> wanted and cardinality(wanted) > 0
        and (t.received_at, t.entry) < (before_at, before_entry)
        and not exists (select from unnest(plain) as w where position(w in takan_plain(t.said)) = 0)
      order by t.received_at desc, t.entry desc limit at_most - got;
    get diagnostics more = row_count;
    got := got + more;
    select max(t.span) into turn from entry_texts t where t.bureau = own and t.span < turn;
  end loop;
end $$;
revoke all on function takan_search from public;
grant execute on function takan_search to takan_app;
${keptApart('entry_texts')}
grant select, insert, delete on entry_texts to takan_app;
`;
