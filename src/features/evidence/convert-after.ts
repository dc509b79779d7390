import type { PhotoBench } from '../../media/photo-bench';
import { keepThumbnail } from '../../store/evidence-bytes';
import type { Writer } from '../../store/writer';
import { type Capture, recordEvidence } from './record-evidence';

export interface Conversion {
  readonly capture: Capture;
  readonly convert: PhotoBench['convert'];
}

/**
 * Once a HEIC is kept, makes a JPEG of it as a piece of its own, which screens and reports can show;
 * the original stays as it is. A picture that cannot be converted is evidence all the same.
 * @returns false when a HEIC could not be converted, such as where the phone lacks the decoder
 */
export async function convertAfter(
  writer: Writer,
  assignment: string,
  { capture, convert }: Conversion,
): Promise<boolean> {
  const { photo, source, position, proves } = capture;
  if (photo.mediaType !== 'image/heic') return true;
  const converted = await convert(photo.bytes);
  if (!converted.ok) return false;
  const { thumbnail } = converted.value;
  await recordEvidence(writer, assignment, {
    ...capture,
    proves,
    source: 'derived',
    position: source === 'import' ? { fixes: [], noPosition: 'unavailable' } : position,
    photo: converted.value,
    derived: { from: photo.sha256, how: 'converted' },
  });
  if (thumbnail !== null) await keepThumbnail(writer, photo.sha256, thumbnail);
  return true;
}
