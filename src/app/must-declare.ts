import { roleMay } from '../domain/journal/role-permission';
import type { AssignmentWork } from '../store/assignment-work';

/**
 * Whether a person must declare independence before anything else: those who score or seal
 * (财监〔2021〕4号 art. 13). Who only reads is not asked.
 */
export function mustDeclare({ pkg }: Pick<AssignmentWork, 'pkg'>, person: string): boolean {
  const member = pkg.team.find((each) => each.person === person);
  return member !== undefined && roleMay(member.role, 'checkpoint.assessed');
}
