import { readBytesSaid } from '../domain/journal/bytes-said';
import { evaluationJournals } from '../domain/journal/panel-place';
import { givableEvidence } from '../domain/panel/givable-evidence';
import { captionOf, kindOf } from '../features/evidence/gallery/gallery-item';
import { SmallPicture } from '../features/evidence/small-picture';
import { SaveAsFile } from '../features/evidence/viewer/save-as-file';
import { ShownMedia } from '../features/evidence/viewer/shown-media';
import type { PanelSlots } from '../features/panel/panel-props';
import { wholeEvaluation } from '../store/whole-evaluation';
import type { AssignmentView } from './assignment-route';

type MaterialSlots = Pick<PanelSlots, 'givable' | 'small' | 'media'>;

/** What pages of panels show of evidence: one feature never imports another. */
export function materialSlots({
  session,
  work,
}: Pick<AssignmentView, 'session' | 'work'>): MaterialSlots {
  return {
    givable: (indicator) => {
      const evaluation = wholeEvaluation(work);
      const journals = evaluationJournals(work.journals);
      const entries = journals.flatMap((each) => each.entries.map(({ entry }) => entry));
      const givable = givableEvidence(evaluation, readBytesSaid(entries), indicator);
      return givable.map(({ evidence }) => {
        const { sha256, mediaType, size, capturedAt, fileName = '' } = evidence;
        const title = captionOf(evidence, evaluation).slice(0, 200) || fileName;
        return { sha256, mediaType, size, capturedAt, title };
      });
    },
    small: (of) => <SmallPicture store={session} of={of} />,
    media: (of, bytes) => (
      <>
        <ShownMedia evidence={of} bytes={bytes} />
        {kindOf(of.mediaType) === 'picture' ? null : <SaveAsFile evidence={of} bytes={bytes} />}
      </>
    ),
  };
}
