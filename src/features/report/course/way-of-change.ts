import { isConsulted } from '../../../domain/procedure/course';
import type { CourseView } from './course-view';

/**
 * What a change since the newest version asks for: another look of the reviewers, or, where nobody's
 * comment was adopted that it could stand on, another draft. Null where nothing changed.
 *
 * @param now what the report says now; null while nothing can be composed
 */
export function wayOfChange(
  { newest, version }: Pick<CourseView, 'newest' | 'version'>,
  now: string | null,
): 'review' | 'draft' | null {
  if (now === null || now === newest.content || version.sealed !== null) return null;
  return isConsulted(version, now) ? 'review' : 'draft';
}
