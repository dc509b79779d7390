import { useCallback, useEffect, useState } from 'react';
import { type Camera, type CameraRefusal, openCamera } from '../../platform/camera';

export type CameraState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly camera: Camera }
  | { readonly kind: 'lost' }
  | { readonly kind: 'refused'; readonly refusal: CameraRefusal };

/** Runs `onLost` when the system takes the camera away: a call, another app, a locked screen. */
function watchLoss(camera: Camera, onLost: () => void): () => void {
  const look = () => {
    if (document.visibilityState === 'visible' && !camera.live()) onLost();
  };
  const tracks = camera.stream.getVideoTracks();
  for (const track of tracks) track.addEventListener('ended', onLost);
  document.addEventListener('visibilitychange', look);
  return () => {
    for (const track of tracks) track.removeEventListener('ended', onLost);
    document.removeEventListener('visibilitychange', look);
  };
}

/** The rear camera while the calling part is shown; closed with it, whenever the answer comes. */
export function useCamera(): { readonly state: CameraState; readonly reopen: () => void } {
  const [state, setState] = useState<CameraState>({ kind: 'opening' });
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt is what runs it again
  useEffect(() => {
    let shown = true;
    let close = () => {};
    setState({ kind: 'opening' });
    void openCamera(navigator.mediaDevices).then((opened) => {
      if (!opened.ok) {
        if (shown) setState({ kind: 'refused', refusal: opened.error });
        return;
      }
      const camera = opened.value;
      if (!shown) return camera.close();
      const unwatch = watchLoss(camera, () => setState({ kind: 'lost' }));
      close = () => {
        unwatch();
        camera.close();
      };
      setState({ kind: 'open', camera });
    });
    return () => {
      shown = false;
      close();
    };
  }, [attempt]);
  const reopen = useCallback(() => setAttempt((before) => before + 1), []);
  return { state, reopen };
}
