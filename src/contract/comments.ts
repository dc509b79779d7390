import * as z from 'zod/mini';
import { randomId, sha256Hex } from '../domain/kernel/identifier';
import { instant } from '../domain/kernel/instant';
import { PARTIES } from '../domain/procedure/procedure-setting';

/** The longest that a link to a draft may stay open. */
export const COMMENT_LIMIT_DAYS = 60;

/** How often a wrong code may be entered; then the link is shut and another one has to be made. */
export const CODE_TRIES = 5;

/** A link to a draft for one party, as the team sees it. The code is in no answer but the first. */
const commentLink = z.object({
  link: randomId,
  /** Hash of the entry that issued the draft. */
  draft: sha256Hex,
  party: z.enum(PARTIES),
  /** Where the party goes. */
  address: z.string(),
  closesAt: instant,
  /** `shut`: too many wrong codes. `submitted` lasts, whatever the time. */
  state: z.enum(['open', 'closed', 'shut', 'submitted']),
  submittedAt: z.nullable(instant),
  /** Digest of what was submitted. */
  sha256: z.nullable(sha256Hex),
});
export type CommentLink = z.infer<typeof commentLink>;
export const commentLinkResponse = commentLink;

/** `GET /api/assignments/:id/comments`: the links of an assignment, oldest first. */
export const commentLinksResponse = z.object({ links: z.array(commentLink) });

/**
 * `POST /api/assignments/:id/comments`: makes a link for one party to read a draft and comment on it.
 * Its earlier links of this party are closed.
 */
export const makeCommentLinkRequest = z.strictObject({
  draft: sha256Hex,
  party: z.enum(PARTIES),
  closesAt: instant,
});

/** The only answer that ever holds the code: the server keeps what recognises it. */
export const madeCommentLinkResponse = z.object({ link: commentLink, code: z.string() });
export type MadeCommentLink = z.infer<typeof madeCommentLinkResponse>;

/** `GET /api/assignments/:id/comments/:link/batch`: what was submitted, exact text and digest. */
export const commentBatchResponse = z.object({ text: z.string(), sha256: sha256Hex });
