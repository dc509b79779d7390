/**
 * A whole exchange in one statement: whether its session lasts and its person may write and open what
 * it brings, what 0021 looked at and wrote, and what its answer tells. It answers null, and has written
 * nothing, where anything is not so; the long way has the word then. What comes without a token was
 * asked for before.
 *
 * Everything is looked at after the lock of the log is held, by statements that begin after it, so a
 * session that ended, a role that was taken away and a device that was revoked are noticed up to the
 * very place of the leaf. The rows are written by one statement, which is planned, opened and closed
 * once; what is read of JSON is read once.
 *
 * What an answer tells is a function of its own, for the long way asks it as well.
 *
 * The triggers of 0019 ask once for what a statement added, and go row by row no more; each row is
 * still looked up by an index. The name of a bureau is cut out of its role's by comparing letters: it is
 * asked some twenty times an exchange, and an expression is compiled anew each time.
 */
export const EXCHANGE_AT_ONCE_0023 = `
create or replace function takan_bureau() returns text language sql stable parallel safe as $$
  select case when starts_with(current_user::text, 'takan_b_')
    and translate(substr(current_user::text, 9), 'abcdefghijklmnopqrstuvwxyz0123456789_', '') = ''
    then nullif(substr(current_user::text, 9), '') end
$$;
create or replace function takan_segments_placed() returns trigger language plpgsql as $$
begin
  perform from added a where (
    select true from journals j where j.bureau = a.bureau and j.journal = a.journal
  ) is not true;
  if found then
    raise exception 'entries of a journal that is not there' using errcode = 'foreign_key_violation';
  end if;
  perform from added a where a.prev is not null and (
    select true from segments s where s.bureau = a.bureau and s.journal = a.journal
      and s.first_seq <= a.first_seq - 1 and s.last_seq >= a.first_seq - 1
      and split_part(s.hashes, ' ', (a.first_seq - s.first_seq)::int) = a.prev
    limit 1
  ) is not true;
  if found then
    raise exception 'an entry whose predecessor is not there' using errcode = 'foreign_key_violation';
  end if;
  return null;
end $$;
create or replace function takan_entries_held() returns trigger language plpgsql as $$
begin
  perform from added a where (
    select true from segments s where s.bureau = a.bureau and s.journal = a.journal
      and s.first_seq <= a.seq and s.last_seq >= a.seq
      and split_part(s.hashes, ' ', (a.seq - s.first_seq + 1)::int) = a.hash
    limit 1
  ) is not true;
  if found then
    raise exception 'an entry that no segment holds' using errcode = 'foreign_key_violation';
  end if;
  return null;
end $$;
create function takan_aftermaths(assignments text[], devices text[], offered text[])
  returns table (
    revoked boolean, role text, "hasPanels" boolean, erasing boolean, unheld json, journals json
  ) language plpgsql set plan_cache_mode = force_generic_plan as $$
begin
  return query
    select d.device is null or d.revoked_at is not null,
      (select m.role from members m where m.assignment = a.assignment and m.person = d.person),
      exists (select from journals p
        where p.assignment = a.assignment and p.panel_session is not null),
      exists (select from journals p
        join noted_entries e on e.journal = p.journal and e.type = 'record.erased'
        where p.assignment = a.assignment),
      coalesce((
        select json_agg(json_build_object('sha256', n.sha256, 'device', j.device)
          order by e.received_at, e.seq)
        from evidence_names n
        join journals j on j.journal = n.journal
        join noted_entries e on e.hash = n.entry
        left join evidence_held h on h.assignment = n.assignment and h.sha256 = n.sha256
        where n.assignment = a.assignment and h.sha256 is null
          and (j.device = a.device or n.sha256 = any(offered))
      ), '[]'),
      coalesce((
        select json_agg(json_build_object('journal', j.journal, 'device', j.device,
            'credential', w.credential, 'person', j.person, 'role', m.role,
            'panel_session', j.panel_session, 'panel_indicator', j.panel_indicator,
            'last', s.last, 'fork', case when s.held > s.last + 1 then (
              select min(twice.seq) from (
                select e.seq from entries e where e.journal = j.journal
                group by e.seq having count(*) > 1
              ) as twice
            ) end) order by j.opened_at, j.journal)
        from journals j
        join devices w on w.device = j.device
        left join members m on m.person = j.person and m.assignment = j.assignment
        cross join lateral (
          select max(e.last_seq) as last, sum(e.last_seq - e.first_seq + 1) as held
          from segments e where e.journal = j.journal
        ) as s
        where j.assignment = a.assignment
      ), '[]')
    from unnest(assignments, devices) with ordinality as a(assignment, device, place)
    left join lateral (
      select d.device, d.person, d.revoked_at from devices d where d.device = a.device limit 1
    ) as d on true
    order by a.place;
end $$;
drop function takan_append_segments(
  integer, bigint, text, json, json, json, json, text, json, json, text[], json, text[]);
create function takan_append_segments(
  lock integer, signed_size bigint, signed_root text,
  new_size bigint, new_root text, new_note text, signed_at timestamptz,
  levels integer[], indexes bigint[], hashes text[],
  brought json, lines text, writers text[],
  noted json, named json, due text[], said json, team text[],
  assignments text[], devices text[], offered text[]
) returns json language plpgsql set plan_cache_mode = force_generic_plan as $$
begin
  perform pg_advisory_xact_lock(lock, hashtext(takan_bureau()));
  with b as materialized (
    select * from rows from (
      json_to_recordset(brought) as (
        journal text, assignment text, device text, person text, credential text, token text,
        opens boolean, package text, nonce text, role text, session text, indicator text,
        first bigint, last bigint, hash text, prev text, hashes text, types text, head text,
        idx bigint, identity text, leaf text, actor text, detail jsonb, at timestamptz
      ),
      unnest(string_to_array(lines, E'\\x1e'))
    ) as r(journal, assignment, device, person, credential, token, opens, package, nonce, role,
      session, indicator, first, last, hash, prev, hashes, types, head, idx, identity, leaf, actor,
      detail, at, lines)
  ), fits as materialized (
    select true as so from (
      select c.size, c.root from log_checkpoints c order by c.size desc limit 1
    ) as n
    where n.size = signed_size and n.root = signed_root and not exists (
      select from b
      where (select d.revoked_at is null and d.person = b.person
          and d.credential_digest = b.credential
          from devices d where d.device = b.device) is not true
        or b.token is not null and (
          (select s.device = b.device and s.expires_at > b.at
            from sessions s where s.token_digest = b.token) is not true
          or (select m.role = any(writers)
            from members m where m.assignment = b.assignment and m.person = b.person) is not true
          or b.opens and (select p.opening ->> 'nonce' = b.nonce and p.opening -> 'team' @>
              jsonb_build_array(jsonb_build_object('person', b.person, 'role', b.role))
            from packages p where p.digest = b.package and p.assignment = b.assignment) is not true
        )
        or (select true from log_leaves l where l.identity = b.identity) is true
        or case when b.opens then
          (select true from journals j where j.journal = b.journal) is true
        else
          (select j.device = b.device and j.assignment = b.assignment
            from journals j where j.journal = b.journal) is not true
          or (select sum(s.last_seq - s.first_seq + 1) from segments s where s.journal = b.journal)
            is distinct from b.first
          or (select true from segments s where s.journal = b.journal
            and s.last_seq = b.first - 1 and s.last_hash = b.prev) is not true
        end
    )
  ), opened as (
    insert into journals
      (journal, assignment, device, person, package, panel_session, panel_indicator, opened_at)
    select b.journal, b.assignment, b.device, b.person, b.package, b.session, b.indicator, b.at
    from fits cross join b where b.opens
  ), stored as (
    insert into segments
      (journal, first_seq, last_seq, last_hash, prev, hashes, types, lines, received_at)
    select b.journal, b.first, b.last, b.hash, b.prev, b.hashes, b.types, b.lines, b.at
    from fits cross join b
  ), signed as (
    insert into heads (journal, seq, hash, jws, leaf_idx, received_at)
    select b.journal, b.last, b.hash, b.head, b.idx, b.at from fits cross join b
  ), told as (
    insert into noted_entries (hash, journal, seq, prev, type, line, received_at)
    select n.hash, n.journal, n.seq, n.prev, n.type, n.line, n.at
    from fits cross join json_to_recordset(noted) as n(
      hash text, journal text, seq bigint, prev text, type text, line text, at timestamptz
    )
  ), audited as (
    insert into audit (at, actor, action, assignment, subject, detail)
    select b.at, b.actor, 'segment.kept', b.assignment, b.journal, b.detail from fits cross join b
  ), grown as (
    insert into log_leaves (idx, identity, leaf)
    select b.idx, b.identity, b.leaf from fits cross join b
  ), joined as (
    insert into log_nodes (level, idx, hash)
    select n.level, n.idx, decode(n.hash, 'hex')
    from fits cross join unnest(levels, indexes, takan_append_segments.hashes)
      as n(level, idx, hash)
  )
  insert into log_checkpoints (size, root, note, signed_at)
  select new_size, new_root, new_note, takan_append_segments.signed_at from fits;
  if not found then return null; end if;
  if named is not null then
    insert into evidence_names (assignment, sha256, entry, journal, size, media_type)
    select n.assignment, n.sha256, n.hash, n.journal, n.size, n."mediaType"
    from json_to_recordset(named) as n(
      assignment text, sha256 text, hash text, journal text, size bigint, "mediaType" text
    ) on conflict (bureau, assignment, sha256, entry) do nothing;
  end if;
  if due is not null then
    insert into lead_due (entry) select unnest(due) on conflict (bureau, entry) do nothing;
  end if;
  if said is not null then
    insert into entry_texts
      (entry, assignment, kind, indicator, site, record, said, received_at, span, grams)
    select t.entry, j.assignment, t.kind, t.indicator, t.site, t.record, t.text, t.at,
      takan_span(t.at), takan_grams(j.bureau, takan_span(t.at), t.text)
    from json_to_recordset(said) as t(
      entry text, journal text, kind text, indicator text, site text, record text, text text,
      at timestamptz
    )
    cross join lateral (
      select j.assignment, j.bureau, j.person from journals j
      where j.journal = t.journal and j.panel_session is null limit 1
    ) as j
    where exists (select from members m where m.assignment = j.assignment
      and m.person = j.person and m.role = any(team))
    on conflict (bureau, entry) do nothing;
  end if;
  return (
    select coalesce(json_agg(a), '[]') from takan_aftermaths(assignments, devices, offered) as a
  );
end $$;
`;
