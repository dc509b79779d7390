import type { ListedAssignment } from '../../store/assignment-list';

/** Assignments whose project or evaluated unit contains every word of `wanted`, case ignored. */
export function matching<A extends Pick<ListedAssignment, 'project'>>(
  assignments: readonly A[],
  wanted: string,
): readonly A[] {
  const words = wanted.toLocaleLowerCase('zh-CN').split(/\s+/).filter(Boolean);
  return assignments.filter(({ project }) => {
    const text = `${project.name} ${project.evaluee}`.toLocaleLowerCase('zh-CN');
    return words.every((word) => text.includes(word));
  });
}
