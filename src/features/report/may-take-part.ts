import { roleMay } from '../../domain/journal/role-permission';
import type { AssignmentWork } from '../../store/assignment-work';

type Type = Parameters<typeof roleMay>[1];

/**
 * Whether what a person enters counts: by their role in the team, and only after declaring
 * independence (财监〔2021〕4号 art. 13). The fold would set it aside otherwise.
 */
export function mayTakePart(
  { pkg, evaluation }: Pick<AssignmentWork, 'pkg' | 'evaluation'>,
  person: string,
  type: Type,
): boolean {
  const role = pkg.team.find((member) => member.person === person)?.role;
  if (role === undefined || !roleMay(role, type)) return false;
  return evaluation.declarations[person]?.outcome === 'independent';
}
