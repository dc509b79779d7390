import { roleMay } from '../domain/journal/role-permission';
import type { ListedAssignment } from '../store/assignment-list';

/**
 * Whether a person must declare independence before anything else: those who score, seal or take
 * the second look (财监〔2021〕4号 art. 13). Who only reads is not asked.
 */
export function mustDeclare({ team }: Pick<ListedAssignment, 'team'>, person: string): boolean {
  const member = team.find((each) => each.person === person);
  if (member === undefined) return false;
  return roleMay(member.role, 'checkpoint.assessed') || roleMay(member.role, 'total.reviewed');
}
