import * as z from 'zod/mini';
import { toPlainText } from '../../../domain/kernel/plain-text';
import { fail, ok, type Result } from '../../../domain/kernel/result';
import { aboutOf, type Point } from '../../../domain/procedure/point';

/** One point while it is typed; `about` is `i:CODE`, `s:SECTION`, or empty for the whole. */
export const pointDraft = z.object({ id: z.string(), text: z.string(), about: z.string() });
export type PointDraft = z.infer<typeof pointDraft>;

/** The points that were typed; ids of those that say nothing where there are any. */
export function readPoints(drafts: readonly PointDraft[]): Result<Point[], readonly string[]> {
  const points = drafts.map(({ id, text, about }) => ({
    ...{ id, text: toPlainText(text).trim(), about: aboutOf(about) },
  }));
  const silent = points.filter(({ text }) => text === '').map(({ id }) => id);
  return silent.length > 0 ? fail(silent) : ok(points);
}
