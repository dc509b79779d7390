import type { CommentLink } from '../../../contract/comments';
import { fail, ok, type Result } from '../../../domain/kernel/result';
import { type CommentBatch, commentBatch } from '../../../domain/procedure/comment-batch';
import type { SentComments } from '../../../sync/comment-links';
import { sha256Hex } from '../../../trust/digest';

/** What a party submitted, checked against its digest and its link. */
export interface Submission {
  readonly batch: CommentBatch;
  readonly sha256: string;
}

/** Reads what the server sent; fails where it is not what its digest or its link says. */
export async function readSubmission(
  assignment: string,
  { link, draft, party }: Pick<CommentLink, 'link' | 'draft' | 'party'>,
  { text, sha256 }: SentComments,
): Promise<Result<Submission, 'wrongBatch'>> {
  if ((await sha256Hex(text)) !== sha256) return fail('wrongBatch');
  const read = commentBatch.safeParse(JSON.parse(text));
  if (!read.success) return fail('wrongBatch');
  const batch = read.data;
  const fits =
    batch.assignment === assignment &&
    batch.link === link &&
    batch.draft === draft &&
    batch.party === party;
  return fits ? ok({ batch, sha256 }) : fail('wrongBatch');
}
