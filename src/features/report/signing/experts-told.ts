import type { AssignmentPackage } from '../../../domain/assignment/assignment-package';
import { isExpert } from '../../../domain/assignment/role';
import type { ToldOfExperts } from '../../../sync/expert-statements';

type Told = NonNullable<ToldOfExperts['told']>;

/**
 * What can be said of experts' statements about the report that a phone shows.
 * - `never`: the server was never heard; `absent`: it had no signed report; `other`: its newest report
 *   is another one.
 * - `known`: who it had of them, and which experts of the package it had nothing of.
 */
export type ExpertsTold =
  | { readonly kind: 'never' }
  | { readonly kind: 'absent' | 'other'; readonly asOf: string }
  | {
      readonly kind: 'known';
      readonly asOf: string;
      readonly said: Told['statements'];
      readonly missing: readonly string[];
    };

/** Reads what the server told, for one report by the digest of its manifest. */
export function expertsTold(
  told: Told | null,
  digest: string,
  { team }: Pick<AssignmentPackage, 'team'>,
): ExpertsTold {
  if (told === null) return { kind: 'never' };
  const { asOf, report, statements: said } = told;
  if (report === null) return { kind: 'absent', asOf };
  if (report !== digest) return { kind: 'other', asOf };
  const missing = team.filter(
    ({ person, role }) => isExpert(role) && !said.some((each) => each.person === person),
  );
  return { kind: 'known', asOf, said, missing: missing.map(({ name }) => name) };
}
