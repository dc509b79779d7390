import { roleMay } from '../../domain/journal/role-permission';
import type { AssignmentWork } from '../../store/assignment-work';

/** Whether what a person captures counts: by their role, and only after declaring independence. */
export function mayCapture(
  { pkg, evaluation }: Pick<AssignmentWork, 'pkg' | 'evaluation'>,
  person: string,
): boolean {
  const role = pkg.team.find((member) => member.person === person)?.role;
  if (role === undefined || !roleMay(role, 'evidence.captured')) return false;
  return evaluation.declarations[person]?.outcome === 'independent';
}
