import * as z from 'zod/mini';

/**
 * `GET /api/assignments/:id/report`: the exact text of the newest manifest that the lead evaluator has
 * sealed and signed; null while there is none.
 */
export const newestReportResponse = z.object({ manifest: z.nullable(z.string()) });
