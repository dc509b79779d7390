import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Derivation } from '../../../domain/evidence/evidence';
import { originalOf } from '../../../domain/evidence/grade-facts';
import type { CapturedEvidence } from '../../../domain/journal/evaluation';
import type { Edit, EditFault } from '../../../media/edit-message';
import { editPicture } from '../../../media/edit-picture';
import type { AssignmentWork } from '../../../store/assignment-work';
import type { FieldSession } from '../../../store/field-session';
import { recordDerived } from './record-derived';

/** What an editor works on. */
export interface EditProps {
  readonly session: FieldSession;
  readonly work: AssignmentWork;
  readonly item: CapturedEvidence;
  readonly bytes: Blob;
  readonly url: string;
}

export type EditStep = 'idle' | 'working' | EditFault | 'notWritten';

/** Where the piece is looked at in the end: beside its original. */
export function viewerOf(
  { assignment, evaluation }: AssignmentWork,
  item: CapturedEvidence,
): string {
  const bySha = new Map(evaluation.evidence.map((each) => [each.evidence.sha256, each]));
  const { hash } = originalOf(item, bySha);
  return `/a/${assignment}/site/gallery?evidence=${hash}`;
}

/** Back to where the piece is looked at. */
export function useToViewer({ work, item }: Pick<EditProps, 'work' | 'item'>): () => void {
  const [, navigate] = useLocation();
  return () => navigate(viewerOf(work, item), { replace: true });
}

/** Makes the copy in the worker and keeps it; `onKept` is told once it is on the disk. */
export function useEdit(
  { session, work, item, bytes }: Omit<EditProps, 'url'>,
  how: Derivation['how'],
  onKept: () => void,
) {
  const [step, setStep] = useState<EditStep>('idle');
  const save = async (edit: Edit) => {
    setStep('working');
    const made = await editPicture({ bytes, edit });
    if (!made.ok) return setStep(made.error);
    try {
      await recordDerived(session.writer, work.assignment, item, how, made.value);
    } catch {
      return setStep('notWritten');
    }
    onKept();
  };
  return { step, save };
}
