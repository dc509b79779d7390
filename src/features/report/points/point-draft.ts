import * as z from 'zod/mini';
import { toPlainText } from '../../../domain/kernel/plain-text';
import { fail, ok, type Result } from '../../../domain/kernel/result';
import type { CourseBody } from '../../../domain/procedure/course-act';

export type Point = CourseBody<'comments.recorded'>['remarks'][number];

/** One point while it is typed; `about` is `i:CODE`, `s:SECTION`, or empty for the whole. */
export const pointDraft = z.object({ id: z.string(), text: z.string(), about: z.string() });
export type PointDraft = z.infer<typeof pointDraft>;

/** What a point is about, from what was chosen. */
function aboutOf(chosen: string): Point['about'] {
  const [kind, rest] = [chosen.slice(0, 2), chosen.slice(2)];
  return {
    indicator: kind === 'i:' ? rest : null,
    section: kind === 's:' ? rest : null,
  };
}

/** What was chosen, from what a point is about. */
export const chosenOf = ({ indicator, section }: Point['about']): string => {
  if (indicator !== null) return `i:${indicator}`;
  return section === null ? '' : `s:${section}`;
};

/** The points that were typed; ids of those that say nothing where there are any. */
export function readPoints(drafts: readonly PointDraft[]): Result<Point[], readonly string[]> {
  const points = drafts.map(({ id, text, about }) => ({
    ...{ id, text: toPlainText(text).trim(), about: aboutOf(about) },
  }));
  const silent = points.filter(({ text }) => text === '').map(({ id }) => id);
  return silent.length > 0 ? fail(silent) : ok(points);
}
