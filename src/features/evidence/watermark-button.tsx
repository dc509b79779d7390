import { useState } from 'react';
import type { CapturedEvidence } from '../../domain/journal/evaluation';
import type { AssignmentWork } from '../../store/assignment-work';
import type { Store } from '../../store/store';
import { WATERMARK_WORDS } from '../../text/watermark-words';
import { Button } from '../../ui/button';
import { saveFile } from '../../ui/save-file';
import { photoDesk } from './photo-desk';
import { shortDigest } from './watermark-lines';
import { watermarkedCopy } from './watermarked-copy';

export interface WatermarkButtonProps {
  readonly store: Store;
  readonly work: AssignmentWork;
  readonly item: CapturedEvidence;
}

/** Gives out a copy of a picture with project, place, time and digest burnt in. */
export function WatermarkButton({ store, work, item }: WatermarkButtonProps) {
  const [state, setState] = useState<'idle' | 'making' | 'failed'>('idle');
  if (!item.evidence.mediaType.startsWith('image/')) return null;
  const save = async () => {
    setState('making');
    const made = await watermarkedCopy({ store, work, copy: photoDesk().copy }, item);
    if (made.ok) saveFile(WATERMARK_WORDS.fileName(shortDigest(item.evidence.sha256)), made.value);
    setState(made.ok ? 'idle' : 'failed');
  };
  return (
    <div className="stack">
      <Button busy={state === 'making'} onClick={() => void save()}>
        {state === 'making' ? WATERMARK_WORDS.saving : WATERMARK_WORDS.save}
      </Button>
      <p className="soft small" role="status">
        {state === 'failed' ? WATERMARK_WORDS.failed : WATERMARK_WORDS.detail}
      </p>
    </div>
  );
}
