import { useRef } from 'react';
import { CAMERA_REFUSAL_WORDS } from '../../text/camera-words';
import { TAKE_WORDS } from '../../text/handover-words';
import { Notice } from '../../ui/notice';
import { Progress } from '../../ui/progress';
import { useScan } from './use-scan';
import './frames.css';

export interface FrameScanProps {
  /** Called once with the bytes; must not change while the camera is open. */
  readonly onData: (data: Uint8Array) => void;
}

/** The camera looking at a colleague's screen. */
export function FrameScan({ onData }: FrameScanProps) {
  const video = useRef<HTMLVideoElement>(null);
  const state = useScan(video, onData);
  if (state.kind === 'refused') {
    const { title } = CAMERA_REFUSAL_WORDS[state.refusal];
    return <Notice tone="warning" live title={title} next={TAKE_WORDS.noCamera} />;
  }
  const progress = state.kind === 'receiving' ? state.progress : null;
  return (
    <>
      {/* Without sound there is nothing to caption. */}
      <video
        className="frames-view"
        ref={video}
        muted
        playsInline
        aria-label={TAKE_WORDS.viewfinder}
      />
      <Progress
        label={progress === null ? TAKE_WORDS.looking : TAKE_WORDS.received}
        value={progress?.solved ?? 0}
        max={progress?.blocks ?? 1}
        {...(progress === null ? { words: '' } : {})}
      />
      <p className="soft">{TAKE_WORDS.scanLead}</p>
    </>
  );
}
