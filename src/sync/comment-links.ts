import type * as z from 'zod/mini';
import {
  type CommentLink,
  commentBatchResponse,
  commentLinkResponse,
  commentLinksResponse,
  type MadeCommentLink,
  madeCommentLinkResponse,
  type makeCommentLinkRequest,
} from '../contract/comments';
import { ok } from '../domain/kernel/result';
import type { Writer } from '../store/writer';
import { askServer, type Said } from './ask-server';
import type { HttpOptions } from './http-transport';

/** What was submitted, as the server gives it: exact text and its digest. */
export type SentComments = z.infer<typeof commentBatchResponse>;

/** What asks the server about links to a draft. Errors are values; nothing here throws. */
export interface CommentLinks {
  list(): Said<readonly CommentLink[]>;
  make(asked: z.infer<typeof makeCommentLinkRequest>): Said<MadeCommentLink>;
  close(link: string): Said<CommentLink>;
  batch(link: string): Said<SentComments>;
}

/** Links to the drafts of one assignment over HTTPS, under a session of their own. */
export function commentLinks(
  writer: Writer,
  assignment: string,
  from: Pick<HttpOptions, 'origin' | 'fetch'>,
): CommentLinks {
  const ask = askServer(writer, `/api/assignments/${assignment}/comments`, from);
  return {
    list: async () => {
      const said = await ask('GET', '', commentLinksResponse);
      return said.ok ? ok(said.value.links) : said;
    },
    make: (asked) => ask('POST', '', madeCommentLinkResponse, asked),
    close: (link) => ask('POST', `/${link}/closing`, commentLinkResponse),
    batch: (link) => ask('GET', `/${link}/batch`, commentBatchResponse),
  };
}
