import type { PaperImage } from '../../../documents/paper/paper-document';
import type { Manifest } from '../../../domain/report/manifest';
import { thumbnail } from '../../../store/evidence-bytes';
import type { FieldSession } from '../../../store/field-session';

/**
 * The small pictures of a report's evidence that are on this phone, by digest. Originals are in the
 * bundle; a document shows what they look like.
 */
export async function paperImages(
  session: FieldSession,
  { evidence }: Manifest,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, PaperImage>> {
  const images = new Map<string, PaperImage>();
  for (const { sha256, mediaType } of evidence) {
    signal.throwIfAborted();
    if (!mediaType.startsWith('image/')) continue;
    const small = await thumbnail(session, sha256);
    if (small === null) continue;
    const bytes = new Uint8Array(await small.arrayBuffer());
    images.set(sha256, { bytes, mediaType: 'image/jpeg' });
  }
  return images;
}
