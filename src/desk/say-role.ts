import { role } from '../domain/assignment/role';
import { ROLE_WORDS } from '../text/role-words';

/** A role as the server names it, in words; one that this page does not know, as it came. */
export function sayRole(name: string): string {
  const known = role.safeParse(name);
  return known.success ? ROLE_WORDS[known.data] : name;
}
