import type { CapturedEvidence } from '../../domain/journal/evaluation';
import { fail, type Result } from '../../domain/kernel/result';
import type { PhotoBench } from '../../media/photo-bench';
import type { PhotoFault } from '../../media/photo-message';
import type { AssignmentWork } from '../../store/assignment-work';
import { evidenceBytes } from '../../store/evidence-bytes';
import type { Store } from '../../store/store';
import { watermarkLines } from './watermark-lines';

/** Longest side of a copy for reports and screens. */
const COPY_PIXELS = 2048;

/**
 * A smaller copy of a kept picture with its watermark. It is made each time that somebody wants it
 * and kept nowhere: the original and its entry give it again, and 2,000 of them would fill a phone.
 */
export async function watermarkedCopy(
  { store, work, copy }: { store: Store; work: AssignmentWork; copy: PhotoBench['copy'] },
  item: CapturedEvidence,
): Promise<Result<Blob, PhotoFault>> {
  const bytes = await evidenceBytes(store, item.evidence.sha256);
  if (bytes === null) return fail('unreadable');
  return copy({ bytes, longest: COPY_PIXELS, watermark: watermarkLines(item, work) });
}
