import * as z from 'zod/mini';

const RFC3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{3})?(Z|[+-]\d{2}:\d{2})$/;

/** A wall-clock instant, RFC 3339 with offset, whole seconds or milliseconds. */
export const instant = z.string().check(
  z.regex(RFC3339),
  z.refine((text) => Number.isFinite(Date.parse(text))),
);
/** Whether a value is an {@link instant}. */
export const isInstant = (value: unknown): value is Instant =>
  typeof value === 'string' && RFC3339.test(value) && Number.isFinite(Date.parse(value));
export type Instant = z.infer<typeof instant>;

/** Milliseconds since 1970 of an instant. */
export const epochMs = (at: Instant): number => Date.parse(at);

const pad = (value: number, width = 2): string => String(Math.abs(value)).padStart(width, '0');

/** RFC 3339 text of an epoch time as a clock `offsetMinutes` east of UTC shows it. */
export function toInstant(ms: number, offsetMinutes: number): Instant {
  const local = new Date(ms + offsetMinutes * 60_000).toISOString().slice(0, -1);
  const sign = offsetMinutes < 0 ? '-' : '+';
  const hours = Math.trunc(Math.abs(offsetMinutes) / 60);
  return `${local}${sign}${pad(hours)}:${pad(Math.abs(offsetMinutes) % 60)}`;
}
