import type { Evidence } from '../../domain/evidence/evidence';
import { toPlainText } from '../../domain/kernel/plain-text';
import { fail, ok, type Result } from '../../domain/kernel/result';

/** A point set by hand, with the reason that goes with it. */
export type ManualPoint = NonNullable<Evidence['manual']>;

/** What a person typed for a point, before it is one. */
export interface TypedPoint {
  readonly lat: string;
  readonly lon: string;
  readonly reason: string;
}

/** Where a point that is being chosen on a map lies, beside the field of what is typed. */
export const pickedField = (field: string): string => `${field}:map`;

export type PointFault = 'point' | 'reason';

// Full-width digits and signs come from Chinese keyboards.
const halfWidth = (typed: string): string =>
  typed.normalize('NFKC').replace(/[。·]/g, '.').replace(/\s/g, '');

function degreesE7(typed: string, limit: number): number | null {
  const text = halfWidth(typed);
  if (!/^-?\d{1,3}(\.\d{1,12})?$/.test(text)) return null;
  const degrees = Number(text);
  return Math.abs(degrees) <= limit ? Math.round(degrees * 1e7) : null;
}

/** Degrees with seven decimals, as they are typed. */
export const typedDegrees = (e7: number): string => (e7 / 1e7).toFixed(7);

/** The point that was typed, WGS-84; every point needs its reason. */
export function manualPoint({ lat, lon, reason }: TypedPoint): Result<ManualPoint, PointFault> {
  const latE7 = degreesE7(lat, 90);
  const lonE7 = degreesE7(lon, 180);
  if (latE7 === null || lonE7 === null) return fail('point');
  const why = toPlainText(reason).trim().slice(0, 200).trim();
  return why === '' ? fail('reason') : ok({ latE7, lonE7, reason: why });
}
