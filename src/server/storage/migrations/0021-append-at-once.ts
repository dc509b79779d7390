/**
 * Segments and their leaves in one statement, for what nearly always comes: it opens a journal that is
 * not there, or goes on where a journal that is not forked ends, from a device that is not revoked, and
 * nobody else has appended since the caller did. It answers false, and has written nothing, where any
 * of that is not so: the long way has the word then.
 *
 * Everything is looked at after the lock of the log is held, by statements that begin after it. What
 * is looked up for a row is a question of its own, which the database answers by an index; joined with
 * rows whose number it cannot guess, it reads whole tables. Hashes of entries are not worth compressing.
 */
export const APPEND_AT_ONCE_0021 = `
alter table segments alter column hashes set storage external;
create function takan_append_segments(
  lock integer, signed_size bigint, signed_root text,
  grown json, leaves json, nodes json, brought json, lines text,
  noted json, named json, due text[], said json, team text[]
) returns boolean language plpgsql as $$
begin
  perform pg_advisory_xact_lock(lock, hashtext(takan_bureau()));
  perform from (select c.size, c.root from log_checkpoints c order by c.size desc limit 1) as n
    where n.size = signed_size and n.root = signed_root;
  if not found then return false; end if;
  perform from json_to_recordset(brought) as b(
      journal text, assignment text, device text, opens boolean, first bigint, prev text,
      identity text
    )
    where (select d.revoked_at is null from devices d where d.device = b.device) is not true
      or (select true from log_leaves l where l.identity = b.identity)
      or case when b.opens then (select true from journals j where j.journal = b.journal) is true
        else
          (select j.device = b.device and j.assignment = b.assignment
            from journals j where j.journal = b.journal) is not true
          or (select sum(s.last_seq - s.first_seq + 1) from segments s where s.journal = b.journal)
            is distinct from b.first
          or (select true from segments s where s.journal = b.journal
            and s.last_seq = b.first - 1 and s.last_hash = b.prev) is not true
      end;
  if found then return false; end if;
  insert into journals
    (journal, assignment, device, person, package, panel_session, panel_indicator, opened_at)
  select b.journal, b.assignment, b.device, b.person, b.package, b.session, b.indicator, b.at
  from json_to_recordset(brought) as b(
    journal text, assignment text, device text, person text, package text, session text,
    indicator text, at timestamptz, opens boolean
  ) where b.opens;
  with b as (
    select * from rows from (
      json_to_recordset(brought) as (
        journal text, assignment text, actor text, first bigint, last bigint, hash text, prev text,
        hashes text, types text, head text, idx bigint, detail jsonb, at timestamptz
      ),
      unnest(string_to_array(lines, E'\\x1e'))
    ) as r(journal, assignment, actor, first, last, hash, prev, hashes, types, head, idx, detail, at,
      lines)
  ), stored as (
    insert into segments
      (journal, first_seq, last_seq, last_hash, prev, hashes, types, lines, received_at)
    select journal, first, last, hash, prev, hashes, types, b.lines, at from b
  ), signed as (
    insert into heads (journal, seq, hash, jws, leaf_idx, received_at)
    select journal, last, hash, head, idx, at from b
  )
  insert into audit (at, actor, action, assignment, subject, detail)
  select at, actor, 'segment.kept', assignment, journal, detail from b;
  if noted is not null then
    insert into noted_entries (hash, journal, seq, prev, type, line, received_at)
    select n.hash, n.journal, n.seq, n.prev, n.type, n.line, n.at
    from json_to_recordset(noted) as n(
      hash text, journal text, seq bigint, prev text, type text, line text, at timestamptz
    );
  end if;
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
  insert into log_leaves (idx, identity, leaf)
    select l.index, l.identity, l.leaf
    from json_to_recordset(leaves) as l(index bigint, identity text, leaf text);
  insert into log_nodes (level, idx, hash)
    select n.level, n.index, decode(n.hash, 'hex')
    from json_to_recordset(nodes) as n(level integer, index bigint, hash text);
  insert into log_checkpoints (size, root, note, signed_at)
    select g.size, g.root, g.note, g.at
    from json_to_record(grown) as g(size bigint, root text, note text, at timestamptz);
  return true;
end $$;
`;
