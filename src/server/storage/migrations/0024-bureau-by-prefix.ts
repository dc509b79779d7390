/**
 * The name of the bureau is what follows the role's prefix, cut out by two calls where it took five:
 * every policy and every default asks it, some twenty times an exchange, and the expression is compiled
 * anew each time. Which letters a bureau's code may have is looked at where the role is made. In a
 * policy it stays a query of its own (`of-bureau.ts`), which is asked once a statement and not once a row.
 *
 * An index that no query reads goes: each exchange and each piece of evidence added to it.
 */
export const BUREAU_BY_PREFIX_0024 = `
create or replace function takan_bureau() returns text language sql stable parallel safe as $$
  select case when starts_with(current_user::text, 'takan_b_') then substr(current_user::text, 9) end
$$;
drop index audit_by_assignment;
`;
