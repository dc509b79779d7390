import { roleMay } from '../../domain/journal/role-permission';
import type { AssignmentWork } from '../../store/assignment-work';

/**
 * Whether a person may score: by their role in the package's team list, and only after declaring
 * independence (财监〔2021〕4号 art. 13). The fold would set aside what is written without.
 */
export type WorkPermit = 'free' | 'undeclared' | 'conflict' | 'readOnly';

export function workPermit({ pkg, evaluation }: AssignmentWork, person: string): WorkPermit {
  const member = pkg.team.find((each) => each.person === person);
  if (member === undefined || !roleMay(member.role, 'checkpoint.assessed')) return 'readOnly';
  const declaration = evaluation.declarations[person];
  if (declaration === undefined) return 'undeclared';
  return declaration.outcome === 'independent' ? 'free' : 'conflict';
}

/** Whether a person may seal and sign the report. */
export function maySeal({ pkg }: AssignmentWork, person: string): boolean {
  const member = pkg.team.find((each) => each.person === person);
  return member !== undefined && roleMay(member.role, 'report.sealed');
}
