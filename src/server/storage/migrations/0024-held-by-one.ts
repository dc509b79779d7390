/**
 * Pieces of evidence and their leaves, as in 0022, looked at and written by one statement after the log's
 * lock is held: it is planned once, and opened and closed once, where there were six.
 */
export const HELD_BY_ONE_0024 = `
drop function takan_append_held(integer, bigint, text, json, json, json, json, text);
create function takan_append_held(
  lock integer, signed_size bigint, signed_root text,
  new_size bigint, new_root text, new_note text, signed_at timestamptz,
  levels integer[], indexes bigint[], hashes text[],
  brought json, record_type text
) returns table (place bigint, is_keyed boolean, is_record boolean, is_shredded boolean)
  language plpgsql set plan_cache_mode = force_generic_plan as $$
begin
  perform pg_advisory_xact_lock(lock, hashtext(takan_bureau()));
  return query
    with asked as materialized (
      select * from json_to_recordset(brought) as q(
        assignment text, sha256 text, device text, size int8, index int8, at timestamptz,
        stored text, wrapped text, identity text, leaf text
      )
    ), fits as materialized (
      select a.* from asked a
      cross join (
        select c.size, c.root from log_checkpoints c order by c.size desc limit 1
      ) as n
      where n.size = signed_size and n.root = signed_root and not exists (
        select from asked o
        where (select true from log_leaves l where l.identity = o.identity) is true
      )
    ), grown as (
      insert into log_leaves (idx, identity, leaf) select f.index, f.identity, f.leaf from fits f
    ), joined as (
      insert into log_nodes (level, idx, hash)
      select n.level, n.idx, decode(n.hash, 'hex')
      from unnest(levels, indexes, hashes) as n(level, idx, hash) where exists (select from fits)
    ), signed as (
      insert into log_checkpoints (size, root, note, signed_at)
      select new_size, new_root, new_note, takan_append_held.signed_at
      where exists (select from fits)
    ), lines as (
      insert into audit (at, actor, action, assignment, subject, detail)
      select f.at, 'device:' || f.device, 'evidence.kept', f.assignment, f.sha256, '{}' from fits f
    ), filled as (
      delete from evidence_emptied e using fits f where e.assignment = f.assignment
    ), keyed as (
      insert into evidence_keys (sha256, stored, wrapped)
      select f.sha256, f.stored, f.wrapped from fits f where f.stored is not null
      on conflict do nothing returning evidence_keys.stored
    ), held as (
      insert into evidence_held (assignment, sha256, size, leaf_idx, received_at)
      select f.assignment, f.sha256, f.size, f.index, f.at from fits f
    )
    select f.index, k.stored is not null,
      coalesce((
        select true from evidence_names n where n.assignment = f.assignment
          and n.sha256 = f.sha256 and n.media_type = record_type limit 1
      ), false),
      coalesce((
        select true from evidence_shredded s
        where s.assignment = f.assignment and s.sha256 = f.sha256
      ), false)
    from fits f left join keyed k on k.stored = f.stored;
end $$;
`;
