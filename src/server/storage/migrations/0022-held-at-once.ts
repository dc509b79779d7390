/**
 * Pieces of evidence and their leaves in one statement: they are held, under which key they can be
 * read, and the log that says so. It answers with no row, and has written nothing, where somebody else
 * has appended since the caller did or where one of them is logged already; the long way has the word
 * then. Else it answers a row for each piece with what stands beside it, as read under the lock.
 *
 * Everything is looked at after the lock of the log is held, by statements that begin after it: an order
 * to destroy, or an entry that names a piece as a record, came before and is seen, or comes after and
 * sees the piece. What is looked for is asked for each piece by itself: of a list in JSON the planner
 * guesses a hundred, for which it would read whole tables.
 */
export const HELD_AT_ONCE_0022 = `
create function takan_append_held(
  lock integer, signed_size bigint, signed_root text,
  grown json, leaves json, nodes json, brought json,
  record_type text
) returns table (place bigint, is_keyed boolean, is_record boolean, is_shredded boolean)
  language plpgsql as $$
begin
  perform pg_advisory_xact_lock(lock, hashtext(takan_bureau()));
  perform from (select c.size, c.root from log_checkpoints c order by c.size desc limit 1) as n
    where n.size = signed_size and n.root = signed_root;
  if not found then return; end if;
  perform from json_to_recordset(leaves) as a(identity text)
    where (select true from log_leaves l where l.identity = a.identity);
  if found then return; end if;
  insert into log_leaves (idx, identity, leaf)
    select a.index, a.identity, a.leaf
    from json_to_recordset(leaves) as a(index bigint, identity text, leaf text);
  insert into log_nodes (level, idx, hash)
    select a.level, a.index, decode(a.hash, 'hex')
    from json_to_recordset(nodes) as a(level integer, index bigint, hash text);
  insert into log_checkpoints (size, root, note, signed_at)
    select g.size, g.root, g.note, g.at
    from json_to_record(grown) as g(size bigint, root text, note text, at timestamptz);
  return query
    with asked as (
      select * from json_to_recordset(brought) as q(
        assignment text, sha256 text, device text, size int8, index int8, at timestamptz,
        stored text, wrapped text
      )
    ), lines as (
      insert into audit (at, actor, action, assignment, subject, detail)
      select a.at, 'device:' || a.device, 'evidence.kept', a.assignment, a.sha256, '{}' from asked a
    ), filled as (
      delete from evidence_emptied e using asked a where e.assignment = a.assignment
    ), keyed as (
      insert into evidence_keys (sha256, stored, wrapped)
      select a.sha256, a.stored, a.wrapped from asked a where a.stored is not null
      on conflict do nothing returning evidence_keys.stored
    ), held as (
      insert into evidence_held (assignment, sha256, size, leaf_idx, received_at)
      select a.assignment, a.sha256, a.size, a.index, a.at from asked a
    )
    select a.index, k.stored is not null,
      coalesce((
        select true from evidence_names n where n.assignment = a.assignment
          and n.sha256 = a.sha256 and n.media_type = record_type limit 1
      ), false),
      coalesce((
        select true from evidence_shredded s
        where s.assignment = a.assignment and s.sha256 = a.sha256
      ), false)
    from asked a left join keyed k on k.stored = a.stored;
end $$;
`;
