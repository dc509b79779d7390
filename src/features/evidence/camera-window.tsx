import { type ReactNode, type RefObject, useState } from 'react';
import type { DrawablePicture } from '../../media/photo-message';
import { grabFrame } from '../../platform/camera';
import { CAMERA_WORDS } from '../../text/camera-words';
import { OTHER_WAY_WORDS } from '../../text/other-way-words';
import { UNSAVED_WORDS } from '../../text/unsaved-words';
import { Button } from '../../ui/button';
import { CameraLens } from './camera-lens';
import { CameraMiddle } from './camera-middle';
import { type CameraState, cameraIn } from './camera-state';
import { CaptureStatus } from './capture-status';
import { useCamera } from './use-camera';
import type { CaptureDesk } from './use-capture';
import { useFullWindow } from './use-full-window';
import { useLeaving } from './use-leaving';
import './camera-window.css';

export interface CameraWindowProps {
  readonly title: string;
  /** What is being photographed, in words. */
  readonly subject: string;
  /** Position and site of what is photographed. */
  readonly place: ReactNode;
  readonly desk: CaptureDesk;
  readonly onFrame: (frame: DrawablePicture) => Promise<void>;
  readonly onClose: () => void;
  /** Opens the phone's own camera instead. */
  readonly onSystemCamera: () => void;
  /** Opens the list of files instead. */
  readonly onImport: () => void;
}

/** Takes what the viewfinder shows; one picture after another. */
function useShutter(
  video: RefObject<HTMLVideoElement | null>,
  onFrame: CameraWindowProps['onFrame'],
) {
  const [shooting, setShooting] = useState(false);
  const shoot = async () => {
    if (video.current === null) return;
    setShooting(true);
    try {
      const frame = await grabFrame(video.current);
      if (frame !== null) await onFrame(frame);
    } finally {
      setShooting(false);
    }
  };
  return { shooting, shoot };
}

interface MainProps {
  readonly state: CameraState;
  readonly busy: boolean;
  /** Something in hand is not kept: no more is taken before. */
  readonly unsaved: boolean;
  readonly onShoot: () => void;
  readonly onReopen: () => void;
  readonly onSystemCamera: () => void;
}

/** The shutter, which does nothing before there is a picture and says so; or the ways on. */
function MainActions({ state, busy, unsaved, onShoot, ...on }: MainProps) {
  const { onReopen, onSystemCamera } = on;
  switch (state.kind) {
    case 'ready':
      return (
        <Button kind="primary" busy={busy} off={unsaved} onClick={onShoot}>
          {unsaved ? UNSAVED_WORDS.shutter : CAMERA_WORDS.shutter}
        </Button>
      );
    case 'opening':
    case 'starting':
      return (
        <Button kind="primary" off>
          {CAMERA_WORDS.starting}
        </Button>
      );
    default:
      return (
        <>
          <Button onClick={onReopen}>{CAMERA_WORDS.reopen}</Button>
          <Button kind="primary" onClick={onSystemCamera}>
            {OTHER_WAY_WORDS.systemCamera.label}
          </Button>
        </>
      );
  }
}

/** The app's own camera: the page stays alive while it is open, and several pictures can be taken. */
export function CameraWindow({ title, subject, place, desk, ...on }: CameraWindowProps) {
  const { leave, question } = useLeaving(desk, on.onClose);
  const dialog = useFullWindow(leave);
  const { state, video, reopen } = useCamera();
  const { shooting, shoot } = useShutter(video, on.onFrame);
  const busy = shooting || !['idle', 'failed'].includes(desk.state.kind);
  const camera = cameraIn(state);
  return (
    <dialog ref={dialog} className="camera-window" aria-label={title}>
      <div className="camera-top">
        <p className="camera-subject">{subject}</p>
        {place}
      </div>
      <div className="camera-middle">
        <CameraMiddle
          state={state}
          video={video}
          action={<Button onClick={on.onImport}>{OTHER_WAY_WORDS.import.label}</Button>}
        />
      </div>
      <CaptureStatus desk={desk} />
      {question}
      {camera === null ? null : <CameraLens camera={camera} />}
      <div className="camera-bottom">
        <Button onClick={leave}>{CAMERA_WORDS.done}</Button>
        <MainActions
          {...{ state, busy }}
          unsaved={desk.unsaved > 0}
          onShoot={() => void shoot()}
          onReopen={reopen}
          onSystemCamera={on.onSystemCamera}
        />
      </div>
    </dialog>
  );
}
