import { fail, ok, type Result } from '../domain/kernel/result';
import { holdAwake } from './activity';

/** Why the app's own camera did not open. The phone's camera app stays available in every case. */
export type CameraRefusal = 'unsupported' | 'denied' | 'notFound' | 'busy' | 'failed';

export interface ZoomRange {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** An open camera. `torch` and `zoom` say what the hardware offers. */
export interface Camera {
  readonly stream: MediaStream;
  readonly torch: boolean;
  readonly zoom: ZoomRange | null;
  /** How far the lens is zoomed in as it opens. */
  readonly zoomNow: number;
  setTorch(on: boolean): Promise<boolean>;
  setZoom(factor: number): Promise<boolean>;
  /** Whether it delivers; `muted`: the system has taken the picture away for now (a call, another app). */
  condition(): 'live' | 'muted' | 'ended';
  close(): void;
}

/** The part of `navigator.mediaDevices` that is used, so that tests can stand in for it. */
export type CameraPort = Pick<MediaDevices, 'getUserMedia'>;

// Image capture capabilities (W3C mediacapture-image §4) that TypeScript's DOM types leave out.
interface PhotoCapabilities extends MediaTrackCapabilities {
  readonly torch?: boolean;
  readonly zoom?: ZoomRange;
}

interface PhotoSettings extends MediaTrackSettings {
  readonly zoom?: number;
}

const CONSTRAINTS: MediaStreamConstraints = {
  audio: false,
  video: {
    facingMode: { ideal: 'environment' },
    width: { ideal: 2048 },
    height: { ideal: 1536 },
  },
};

const REFUSALS: Readonly<Record<string, CameraRefusal>> = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'notFound',
  OverconstrainedError: 'notFound',
  NotReadableError: 'busy',
  AbortError: 'busy',
};

const refusalOf = (error: unknown): CameraRefusal =>
  (error instanceof Error ? REFUSALS[error.name] : undefined) ?? 'failed';

const capabilitiesOf = (track: MediaStreamTrack): PhotoCapabilities =>
  typeof track.getCapabilities === 'function' ? track.getCapabilities() : {};

/** Where the track stands; phones with a wide lens open at 1 and zoom out below it. */
function zoomOf(track: MediaStreamTrack, range: ZoomRange | undefined): number {
  const { zoom }: PhotoSettings =
    typeof track.getSettings === 'function' ? track.getSettings() : {};
  return zoom ?? range?.min ?? 1;
}

/** Applies one image setting; false where the hardware refuses, which is not worth an error. */
async function apply(track: MediaStreamTrack, setting: object): Promise<boolean> {
  try {
    await track.applyConstraints({ advanced: [setting] });
    return true;
  } catch {
    return false;
  }
}

function cameraOf(stream: MediaStream, track: MediaStreamTrack): Camera {
  const { torch, zoom } = capabilitiesOf(track);
  const letGo = holdAwake();
  return {
    stream,
    torch: torch === true,
    zoom: zoom !== undefined && zoom.max > zoom.min ? zoom : null,
    zoomNow: zoomOf(track, zoom),
    setTorch: (on) => apply(track, { torch: on }),
    setZoom: (factor) => apply(track, { zoom: factor }),
    condition: () => (track.readyState === 'ended' ? 'ended' : track.muted ? 'muted' : 'live'),
    close: () => {
      letGo();
      for (const each of stream.getTracks()) each.stop();
    },
  };
}

/**
 * Opens the rear camera inside the page, without sound: the page stays alive, which it often does
 * not while the phone's camera app is open.
 */
export async function openCamera(
  port: CameraPort | undefined,
): Promise<Result<Camera, CameraRefusal>> {
  if (port === undefined) return fail('unsupported');
  try {
    const stream = await port.getUserMedia(CONSTRAINTS);
    const track = stream.getVideoTracks()[0];
    return track === undefined ? fail('notFound') : ok(cameraOf(stream, track));
  } catch (error) {
    return fail(refusalOf(error));
  }
}

/**
 * The picture that a viewfinder shows at this moment, null before the first one. A `VideoFrame` is
 * a handle: its pixels are copied by the worker that encodes it; an `ImageBitmap`, for older
 * browsers, is copied here.
 */
export async function grabFrame(video: HTMLVideoElement): Promise<ImageBitmap | VideoFrame | null> {
  if (video.videoWidth === 0) return null;
  if (typeof VideoFrame === 'function') return new VideoFrame(video);
  return createImageBitmap(video);
}

/** Tells when the system takes the camera or its picture away, and when the picture is back. */
export function watchCamera(
  camera: Camera,
  onChange: (change: 'ended' | 'muted' | 'unmuted') => void,
): () => void {
  const ended = () => onChange('ended');
  const muted = () => onChange('muted');
  const unmuted = () => onChange('unmuted');
  // Some phones take it away behind a locked screen and tell nobody.
  const look = () => {
    const condition = camera.condition();
    if (document.visibilityState !== 'visible' || condition === 'live') return;
    onChange(condition);
  };
  const tracks = camera.stream.getVideoTracks();
  const told = [['ended', ended] as const, ['mute', muted] as const, ['unmute', unmuted] as const];
  for (const track of tracks) for (const [name, tell] of told) track.addEventListener(name, tell);
  document.addEventListener('visibilitychange', look);
  return () => {
    for (const track of tracks)
      for (const [name, tell] of told) track.removeEventListener(name, tell);
    document.removeEventListener('visibilitychange', look);
  };
}

/** Calls `onFrame` with the next picture that a viewfinder shows; gives back how to stop waiting. */
export function watchFrame(video: HTMLVideoElement, onFrame: () => void): () => void {
  if ('requestVideoFrameCallback' in video) {
    const handle = video.requestVideoFrameCallback(onFrame);
    return () => video.cancelVideoFrameCallback(handle);
  }
  // Older browsers: data is there, or time goes on.
  const old: HTMLVideoElement = video;
  const look = () => {
    if (old.videoWidth > 0) onFrame();
  };
  const names = ['loadeddata', 'timeupdate'] as const;
  for (const name of names) old.addEventListener(name, look);
  return () => {
    for (const name of names) old.removeEventListener(name, look);
  };
}
