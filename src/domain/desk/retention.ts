import * as z from 'zod/mini';

/** Years that a bureau keeps evidence after it accepted the report; null: no time is set. */
export const retentionYears = z.nullable(z.int().check(z.minimum(1), z.maximum(100)));
export type RetentionYears = z.infer<typeof retentionYears>;

/** What was accepted before this moment has had its time; a 29 February ends on the 1 March. */
export function keptSince(nowMs: number, years: number): Date {
  const at = new Date(nowMs);
  at.setUTCFullYear(at.getUTCFullYear() - years);
  return at;
}
