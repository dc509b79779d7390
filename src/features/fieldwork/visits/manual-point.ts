import * as z from 'zod/mini';
import type { Site } from '../../../domain/assignment/assignment-package';
import type { ManualPoint } from '../../../domain/fieldwork/noted-position';
import { toPlainText } from '../../../domain/kernel/plain-text';
import { fail, ok, type Result } from '../../../domain/kernel/result';

/** How a point is set by hand. */
const MANUAL_WAYS = ['none', 'declared', 'map', 'typed'] as const;

/** What is typed about a point that is set by hand. */
export const manualDraft = z.object({
  way: z.enum(MANUAL_WAYS),
  latitude: z.string(),
  longitude: z.string(),
  reason: z.string(),
});
export type ManualDraft = z.infer<typeof manualDraft>;

export const NO_MANUAL: ManualDraft = { way: 'none', latitude: '', longitude: '', reason: '' };

/** A point chosen on the map, as if its degrees had been typed. */
export const pickedDraft = ({ latE7, lonE7, reason }: ManualPoint): ManualDraft => ({
  way: 'map',
  latitude: (latE7 / 1e7).toFixed(7),
  longitude: (lonE7 / 1e7).toFixed(7),
  reason,
});

/** The part of it that cannot be taken. */
export type ManualFault = 'latitude' | 'longitude' | 'reason';

const DEGREES = /^-?\d{1,3}(\.\d{1,12})?$/;

/** Degrees × 10⁷ of what was typed, digits moved as text; null where it is no such angle. */
function degreesE7(typed: string, limit: number): number | null {
  const text = typed.normalize('NFKC').replace(/。/g, '.').trim();
  if (!DEGREES.test(text)) return null;
  const [whole = '0', fraction = ''] = text.replace('-', '').split('.');
  const e7 = Number(whole) * 10_000_000 + Number(fraction.slice(0, 7).padEnd(7, '0'));
  if (e7 > limit * 10_000_000) return null;
  return text.startsWith('-') && e7 !== 0 ? -e7 : e7;
}

/** The point, null where none is set, or which part of it cannot be taken. */
export function manualPointOf(
  { way, latitude, longitude, reason }: ManualDraft,
  site: Pick<Site, 'latE7' | 'lonE7'>,
): Result<ManualPoint | null, ManualFault> {
  if (way === 'none') return ok(null);
  const latE7 = way === 'declared' ? site.latE7 : degreesE7(latitude, 90);
  const lonE7 = way === 'declared' ? site.lonE7 : degreesE7(longitude, 180);
  if (latE7 === null) return fail('latitude');
  if (lonE7 === null) return fail('longitude');
  const why = toPlainText(reason).trim();
  return why === '' ? fail('reason') : ok({ latE7, lonE7, reason: why });
}
