import * as z from 'zod/mini';
import { SAID_KINDS } from '../domain/search/said-in';

/**
 * `POST /api/desk/papers/search`: in a body, so that what is sought stands in no address. `after` is
 * `next` of the page before.
 */
export const searchRequest = z.strictObject({
  q: z.string().check(z.maxLength(100)),
  after: z.optional(z.string().check(z.regex(/^\d{1,15}~[0-9a-f]{64}$/))),
});

const found = z.object({
  entry: z.string(),
  assignment: z.string(),
  project: z.string(),
  evaluee: z.string(),
  /** Digest of the newest signed report; null while there is none. */
  report: z.nullable(z.string()),
  kind: z.enum(SAID_KINDS),
  indicator: z.nullable(z.string()),
  site: z.nullable(z.string()),
  excerpt: z.object({ before: z.string(), match: z.string(), after: z.string() }),
  receivedAt: z.string(),
});
export type FoundPaper = z.infer<typeof found>;

export const searchResponse = z.object({ found: z.array(found), next: z.nullable(z.string()) });
export type SearchResponse = z.infer<typeof searchResponse>;
