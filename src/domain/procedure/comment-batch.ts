import * as z from 'zod/mini';
import { randomId, sha256Hex } from '../kernel/identifier';
import { instant } from '../kernel/instant';
import { points } from './point';
import { PARTIES } from './procedure-setting';

/** Points that one submission under a link takes; who has more writes them on paper. */
export const MOST_ONLINE_POINTS = 100;

/**
 * What a party submitted under its link, as the server keeps it: canonical JSON, written once. It
 * names nobody: the position is the unit's, and its digest stands in a journal that forgets nothing.
 */
export const commentBatch = z.strictObject({
  v: z.literal(1),
  type: z.literal('takan-comments'),
  assignment: randomId,
  link: randomId,
  /** Hash of the entry that issued the draft. */
  draft: sha256Hex,
  party: z.enum(PARTIES),
  /** The server's time. */
  at: instant,
  /** None where the party says that it has no comment. */
  remarks: points(MOST_ONLINE_POINTS),
});
export type CommentBatch = z.infer<typeof commentBatch>;
