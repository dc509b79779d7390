/**
 * What every journal that opens asks of its package: nonce and team. Read out of the signed text once,
 * when it is published, and not by each opening; null where the text holds no such thing.
 */
export const PACKAGE_OPENING_0019 = `
create function takan_package_opening(jws text) returns jsonb
  language plpgsql immutable parallel safe as $$
declare
  payload text := translate(split_part(jws, '.', 2), '-_', '+/');
  said jsonb;
begin
  said := convert_from(
    decode(rpad(payload, (length(payload) + 3) / 4 * 4, '='), 'base64'), 'UTF8')::jsonb;
  return jsonb_build_object('nonce', said -> 'nonce', 'team', (
    select jsonb_agg(jsonb_build_object('person', m -> 'person', 'role', m -> 'role'))
    from jsonb_array_elements(said -> 'team') as m));
exception when others then
  return null;
end $$;
alter table packages add column opening jsonb
  generated always as (takan_package_opening(jws)) stored;
`;
