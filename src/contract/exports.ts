import * as z from 'zod/mini';

/** The tables that the desk hands out for a year. */
export const EXPORT_TABLES = ['projects', 'self-evaluations', 'reports', 'issues'] as const;
export type ExportTable = (typeof EXPORT_TABLES)[number];

export const EXPORT_FORMATS = ['csv', 'xlsx'] as const;

/** `GET /api/desk/exports/:table?year=&format=`: a file; `csv` is UTF-8 with a byte order mark. */
export const exportParams = z.strictObject({ table: z.enum(EXPORT_TABLES) });
export const exportQuery = z.strictObject({
  year: z.string().check(z.regex(/^(19|20)\d{2}$/)),
  format: z.enum(EXPORT_FORMATS),
});
