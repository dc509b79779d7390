import type { MediaType } from '../../domain/evidence/evidence';
import type { Evaluation } from '../../domain/journal/evaluation';
import { thumbnail } from '../../store/evidence-bytes';
import type { FieldSession } from '../../store/field-session';

/** What a piece of evidence is; null for one that the evaluation does not know. */
export const mediaTypeOf = (
  { evidence }: Pick<Evaluation, 'evidence'>,
  sha256: string,
): MediaType | null =>
  evidence.find((item) => item.evidence.sha256 === sha256)?.evidence.mediaType ?? null;

/** Whether a small picture can be made of it. */
export const isPicture = (mediaType: MediaType | null): mediaType is MediaType =>
  mediaType?.startsWith('image/') === true;

/** A small picture for a copy; one that is missing is made from its original first. */
export async function smallForCopy(
  session: Pick<FieldSession, 'db' | 'codec' | 'remakeSmall'>,
  evaluation: Pick<Evaluation, 'evidence'>,
  sha256: string,
): Promise<Blob | null> {
  const kept = await thumbnail(session, sha256);
  const mediaType = mediaTypeOf(evaluation, sha256);
  if (kept !== null || !isPicture(mediaType)) return kept;
  await session.remakeSmall({ sha256, mediaType }, () => true);
  return thumbnail(session, sha256);
}
