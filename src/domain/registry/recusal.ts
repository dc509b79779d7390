import type { RegisteredPerson } from './registered-person';

/** Why somebody is not drawn: works for a party, or named one as theirs. */
export type RecusalReason = 'employer' | 'relation';

/** Names of one party as they are typed: width of letters and brackets, and spaces, do not count. */
export const sameName = (a: string, b: string): boolean => plain(a) === plain(b);
const plain = (name: string): string => name.normalize('NFKC').replace(/\s/g, '').toLowerCase();

/**
 * Why a person must keep out of what concerns these parties, by what the registry knows; nothing that
 * it does not know is found.
 * @param parties names of evaluee, agency and whoever else the draw concerns
 */
export function recusalReasons(
  { employer, recusals }: Pick<RegisteredPerson, 'employer' | 'recusals'>,
  parties: readonly string[],
): readonly RecusalReason[] {
  const isParty = (name: string): boolean => parties.some((party) => sameName(party, name));
  const reasons: RecusalReason[] = [];
  if (isParty(employer)) reasons.push('employer');
  if (recusals.some(({ party }) => isParty(party))) reasons.push('relation');
  return reasons;
}
