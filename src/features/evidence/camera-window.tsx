import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import type { DrawablePicture } from '../../media/photo-message';
import { type Camera, grabFrame } from '../../platform/camera';
import { CAMERA_REFUSAL_WORDS, CAMERA_WORDS } from '../../text/camera-words';
import { CAPTURE_FAULT_SAFE } from '../../text/capture-state-words';
import { CAPTURE_WORDS } from '../../text/capture-words';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { CaptureStatus } from './capture-status';
import { type CameraState, useCamera } from './use-camera';
import type { CaptureDesk } from './use-capture';
import './camera-window.css';

export interface CameraWindowProps {
  /** What is being photographed, in words. */
  readonly subject: string;
  /** Position and site of what is photographed. */
  readonly place: ReactNode;
  readonly desk: CaptureDesk;
  readonly onFrame: (frame: DrawablePicture) => Promise<void>;
  readonly onClose: () => void;
  /** The window was left, by whatever way: nothing is about to be photographed any more. */
  readonly onGone: () => void;
  /** Opens the phone's own camera instead. */
  readonly onSystemCamera: () => void;
}

function Lens({ camera }: { readonly camera: Camera }) {
  const [torch, setTorch] = useState(false);
  const [zoom, setZoom] = useState(camera.zoom?.min ?? 1);
  const toggle = async () => {
    if (await camera.setTorch(!torch)) setTorch(!torch);
  };
  const magnify = (factor: number) => {
    setZoom(factor);
    void camera.setZoom(factor);
  };
  return (
    <div className="camera-lens">
      {camera.torch ? (
        <Button aria-pressed={torch} onClick={() => void toggle()}>
          {torch ? CAMERA_WORDS.torchOff : CAMERA_WORDS.torchOn}
        </Button>
      ) : null}
      {camera.zoom === null ? null : (
        <input
          type="range"
          aria-label={CAMERA_WORDS.zoom}
          aria-valuetext={CAMERA_WORDS.zoomValue(zoom)}
          {...camera.zoom}
          value={zoom}
          onChange={(event) => magnify(Number(event.target.value))}
        />
      )}
    </div>
  );
}

function Viewfinder({
  camera,
  video,
}: {
  readonly camera: Camera;
  readonly video: RefObject<HTMLVideoElement | null>;
}) {
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

/** A dialog over the whole screen; Escape and the back gesture close it and nothing is lost. */
function useModal(onClose: () => void): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (element === null || element.open) return;
    element.showModal();
    return () => element.close();
  }, []);
  useEffect(() => {
    const element = dialog.current;
    const cancel = (event: Event) => {
      event.preventDefault();
      onClose();
    };
    element?.addEventListener('cancel', cancel);
    return () => element?.removeEventListener('cancel', cancel);
  }, [onClose]);
  return dialog;
}

interface MiddleProps {
  readonly state: CameraState;
  readonly video: RefObject<HTMLVideoElement | null>;
}

function Middle({ state, video }: MiddleProps) {
  switch (state.kind) {
    case 'open':
      return <Viewfinder camera={state.camera} video={video} />;
    case 'opening':
      return <p role="status">{CAMERA_WORDS.cameraOpening}</p>;
    case 'lost':
      return <Notice tone="warning" title={CAMERA_WORDS.cameraLost} safe={CAPTURE_FAULT_SAFE} />;
    case 'refused': {
      const words = CAMERA_REFUSAL_WORDS[state.refusal];
      return <Notice tone="warning" {...words} safe={CAPTURE_FAULT_SAFE} />;
    }
  }
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

/** The app's own camera: the page stays alive while it is open, and several pictures can be taken. */
export function CameraWindow({ subject, place, desk, ...on }: CameraWindowProps) {
  const dialog = useModal(on.onClose);
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => on.onGone, [on.onGone]);
  const { state, reopen } = useCamera();
  const { shooting, shoot } = useShutter(video, on.onFrame);
  const busy = shooting || !['idle', 'failed'].includes(desk.state.kind);
  const main =
    state.kind === 'open' ? (
      <Button kind="primary" busy={busy} onClick={() => void shoot()}>
        {CAMERA_WORDS.shutter}
      </Button>
    ) : (
      <>
        <Button onClick={reopen}>{CAMERA_WORDS.reopen}</Button>
        <Button kind="primary" onClick={on.onSystemCamera}>
          {CAPTURE_WORDS.systemCamera}
        </Button>
      </>
    );
  return (
    <dialog ref={dialog} className="camera-window" aria-label={CAMERA_WORDS.cameraTitle}>
      <div className="camera-top">
        <p className="camera-subject">{subject}</p>
        {place}
      </div>
      <div className="camera-middle">
        <Middle state={state} video={video} />
      </div>
      <CaptureStatus desk={desk} />
      {state.kind === 'open' ? <Lens camera={state.camera} /> : null}
      <div className="camera-bottom">
        <Button onClick={on.onClose}>{CAMERA_WORDS.done}</Button>
        {main}
      </div>
    </dialog>
  );
}
