import type { Camera, CameraRefusal } from '../../platform/camera';

/**
 * The camera of an open window. `starting`: open, without a picture yet; `silent`: no picture came
 * for a while, or no answer; `paused`: the system has taken the picture away and may give it back;
 * `ended`: it took the camera away.
 */
export type CameraState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'starting' | 'ready' | 'paused'; readonly camera: Camera }
  | { readonly kind: 'silent'; readonly camera: Camera | null }
  | { readonly kind: 'ended' }
  | { readonly kind: 'refused'; readonly refusal: CameraRefusal };

export type CameraEvent =
  | { readonly kind: 'opened'; readonly camera: Camera }
  | { readonly kind: 'refused'; readonly refusal: CameraRefusal }
  /** `frame`: a picture has come; `waited`: long enough without one. */
  | { readonly kind: 'reopen' | 'frame' | 'waited' | 'muted' | 'unmuted' | 'ended' };

/** The camera that a state holds; null where there is none. */
export const cameraIn = (state: CameraState): Camera | null =>
  'camera' in state ? state.camera : null;

/** How a camera goes on. The shutter can be released in `ready` alone. */
export function nextCamera(state: CameraState, event: CameraEvent): CameraState {
  const camera = cameraIn(state);
  switch (event.kind) {
    case 'reopen':
      return { kind: 'opening' };
    case 'opened':
      return { kind: 'starting', camera: event.camera };
    case 'refused':
      return { kind: 'refused', refusal: event.refusal };
    case 'waited':
      return state.kind === 'opening' || state.kind === 'starting'
        ? { kind: 'silent', camera }
        : state;
    case 'ended':
      return camera === null ? state : { kind: 'ended' };
    default:
      return camera === null ? state : withPicture(state, camera, event.kind);
  }
}

function withPicture(
  state: CameraState,
  camera: Camera,
  event: 'frame' | 'muted' | 'unmuted',
): CameraState {
  if (event === 'muted') return { kind: 'paused', camera };
  // What was on its way when the picture was taken away is an old one.
  if (event === 'frame') return state.kind === 'paused' ? state : { kind: 'ready', camera };
  return state.kind === 'paused' ? { kind: 'starting', camera } : state;
}
