import * as z from 'zod/mini';
import { pointDraft } from '../points/point-draft';

/** What a reviewer has typed, and the version that they had before them. */
export const reviewDraft = z.object({
  found: z.nullable(z.enum(['some', 'none'])),
  findings: z.array(pointDraft),
  /** Null before the first key. */
  version: z.nullable(z.string()),
});
export type ReviewDraft = z.infer<typeof reviewDraft>;

/**
 * The draft of one level's review. It is not that of one version: what was typed is there again when
 * another version takes its place.
 */
export const reviewField = (level: number): string => `review:${level}`;
