/**
 * The policies that keep bureaus apart compare with the function itself, which the planner puts in
 * place: a query within each of them was a plan of its own, opened and closed some twenty times an
 * exchange. The name of the bureau is what follows the role's prefix; which letters a bureau's code may
 * have is looked at where the role is made, and the expression is compiled anew wherever it stands.
 *
 * An index that no query reads goes: each exchange and each piece of evidence added to it.
 */
export const PLAIN_POLICIES_0024 = `
create or replace function takan_bureau() returns text language sql stable parallel safe as $$
  select case when starts_with(current_user::text, 'takan_b_') then substr(current_user::text, 9) end
$$;
do $$
declare
  held text;
begin
  for held in
    select tablename from pg_policies where schemaname = 'public' and policyname = 'of_bureau'
  loop
    execute format(
      'alter policy of_bureau on %I using (bureau = takan_bureau()) with check (bureau = takan_bureau())',
      held);
  end loop;
end $$;
drop index audit_by_assignment;
`;
