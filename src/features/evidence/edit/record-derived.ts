import type { Derivation, Evidence } from '../../../domain/evidence/evidence';
import type { CapturedEvidence } from '../../../domain/journal/evaluation';
import type { EditedPicture } from '../../../media/edit-message';
import { appendAct } from '../../../store/append';
import type { Writer } from '../../../store/writer';

/** Where an unfinished edit lies among the drafts. */
export const editField = (sha256: string, how: Derivation['how']): string =>
  `edit:${how}:${sha256}`;

/**
 * Keeps an edited copy beside what it was made from, in one transaction with its entry. It proves
 * what the original was captured for, is called as that was then, and has no place or time of its own beyond when it was made.
 * @throws what `appendAct` throws; nothing was written then.
 */
export async function recordDerived(
  writer: Writer,
  assignment: string,
  item: CapturedEvidence,
  how: Derivation['how'],
  { sha256, bytes, thumbnail }: EditedPicture,
): Promise<void> {
  const { sha256: from, proves, visit, caption } = item.evidence;
  const evidence: Evidence = {
    ...{ sha256, size: bytes.size, mediaType: 'image/jpeg', source: 'derived', proves },
    ...{ capturedAt: writer.clock.now().at, fixes: [], noPosition: 'unavailable' },
    ...(visit === undefined ? {} : { visit }),
    ...(caption === undefined ? {} : { caption }),
    derived: { from, how },
  };
  await appendAct(writer, {
    assignment,
    act: { type: 'evidence.captured', body: { evidence } },
    evidence: { sha256, bytes, thumbnail },
    clearDrafts: [editField(from, how)],
  });
}
