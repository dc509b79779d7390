import { type ReactNode, type RefObject, useEffect } from 'react';
import type { Camera } from '../../platform/camera';
import { CAMERA_REFUSAL_WORDS, CAMERA_TROUBLE_WORDS, CAMERA_WORDS } from '../../text/camera-words';
import { CAPTURE_FAULT_SAFE } from '../../text/capture-state-words';
import { Notice, type NoticeWords } from '../../ui/notice';
import { type CameraState, cameraIn } from './camera-state';

interface ViewfinderProps {
  readonly camera: Camera;
  readonly video: RefObject<HTMLVideoElement | null>;
}

function Viewfinder({ camera, video }: ViewfinderProps) {
  useEffect(() => {
    const element = video.current;
    if (element === null) return;
    element.srcObject = camera.stream;
    // Rejects when the window closes before the first frame: nothing to do then.
    element.play().catch(() => undefined);
  }, [camera, video]);
  return (
    <video
      ref={video}
      className="camera-picture"
      muted
      playsInline
      aria-label={CAMERA_WORDS.viewfinder}
    />
  );
}

/** What is wrong with the camera, and what to do now; null while nothing is. */
function troubleOf(state: CameraState): NoticeWords | null {
  if (state.kind === 'refused') return CAMERA_REFUSAL_WORDS[state.refusal];
  if (state.kind === 'opening' || state.kind === 'starting' || state.kind === 'ready') return null;
  return CAMERA_TROUBLE_WORDS[state.kind];
}

export interface CameraMiddleProps {
  readonly state: CameraState;
  readonly video: RefObject<HTMLVideoElement | null>;
  /** The way out that has no button at the bottom of the window. */
  readonly action: ReactNode;
}

/** What the camera sees, or why it sees nothing. The picture stays where it may come back. */
export function CameraMiddle({ state, video, action }: CameraMiddleProps) {
  const camera = cameraIn(state);
  const trouble = troubleOf(state);
  return (
    <>
      {trouble === null ? null : (
        <Notice tone="warning" live {...trouble} safe={CAPTURE_FAULT_SAFE} action={action} />
      )}
      {state.kind === 'opening' ? <p role="status">{CAMERA_WORDS.cameraOpening}</p> : null}
      {camera === null ? null : <Viewfinder camera={camera} video={video} />}
    </>
  );
}
