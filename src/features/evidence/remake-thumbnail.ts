import type { Evidence } from '../../domain/evidence/evidence';
import type { PhotoBench } from '../../media/photo-bench';
import { evidenceBytes, keepThumbnail, thumbnail } from '../../store/evidence-bytes';
import type { Store } from '../../store/store';
import { photoDesk } from './photo-desk';

type Picture = Pick<Evidence, 'sha256' | 'mediaType'>;
type Desk = Pick<PhotoBench, 'copy' | 'convert'>;

/** Longest side of a small picture; the same as when a picture is captured. */
const LONGEST = 320;

async function smallOf(desk: Desk, bytes: Blob, { mediaType }: Picture): Promise<Blob | null> {
  if (mediaType === 'image/heic') {
    const converted = await desk.convert(bytes);
    return converted.ok ? converted.value.thumbnail : null;
  }
  const copied = await desk.copy({ bytes, longest: LONGEST, watermark: [] });
  return copied.ok ? copied.value : null;
}

/**
 * Makes missing small pictures again from their originals, one at a time: each is decoded whole,
 * and a page of the gallery shows many. What cannot be decoded is not tried twice.
 */
export function thumbnailMaker(desk: () => Desk) {
  const hopeless = new Set<string>();
  let last: Promise<void> = Promise.resolve();
  const make = async (store: Store, picture: Picture): Promise<void> => {
    const { sha256 } = picture;
    if (hopeless.has(sha256) || (await thumbnail(store, sha256)) !== null) return;
    const bytes = await evidenceBytes(store, sha256);
    if (bytes === null) return;
    const small = await smallOf(desk(), bytes, picture);
    if (small === null) hopeless.add(sha256);
    else await keepThumbnail(store, sha256, small);
  };
  return (store: Store, picture: Picture, isWanted: () => boolean): Promise<void> => {
    // A phone that was locked meanwhile, or is full, shows no small picture and loses nothing.
    const next = last.then(() => (isWanted() ? make(store, picture) : undefined));
    last = next.catch(() => undefined);
    return last;
  };
}

export const remakeThumbnail = thumbnailMaker(photoDesk);
