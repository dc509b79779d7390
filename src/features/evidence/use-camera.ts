import { type RefObject, useCallback, useEffect, useReducer, useRef, useState } from 'react';
import { openCamera, watchCamera, watchFrame } from '../../platform/camera';
import { type CameraState, cameraIn, nextCamera } from './camera-state';

/** How long a picture is waited for before a person is told what else there is. */
const PATIENCE_MS = 5000;

/** The rear camera while the calling part is shown; closed with it, whenever the answer comes. */
export interface OpenCamera {
  readonly state: CameraState;
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly reopen: () => void;
}

/** Opens the camera at each attempt, and closes it with the part or before the next one. */
function useOpening(dispatch: (event: Parameters<typeof nextCamera>[1]) => void) {
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt is what runs it again
  useEffect(() => {
    let shown = true;
    let close = () => {};
    dispatch({ kind: 'reopen' });
    void openCamera(navigator.mediaDevices).then((opened) => {
      if (!opened.ok) {
        if (shown) dispatch({ kind: 'refused', refusal: opened.error });
        return;
      }
      const camera = opened.value;
      if (!shown) return camera.close();
      const unwatch = watchCamera(camera, (kind) => dispatch({ kind }));
      close = () => {
        unwatch();
        camera.close();
      };
      dispatch({ kind: 'opened', camera });
    });
    return () => {
      shown = false;
      close();
    };
  }, [attempt, dispatch]);
  return useCallback(() => setAttempt((before) => before + 1), []);
}

export function useCamera(): OpenCamera {
  const [state, dispatch] = useReducer(nextCamera, { kind: 'opening' });
  const video = useRef<HTMLVideoElement>(null);
  const reopen = useOpening(dispatch);
  const camera = cameraIn(state);
  const { kind } = state;
  useEffect(() => {
    if (kind !== 'opening' && kind !== 'starting') return;
    const timer = setTimeout(() => dispatch({ kind: 'waited' }), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [kind]);
  const waits = camera !== null && (kind === 'starting' || kind === 'silent');
  useEffect(() => {
    if (!waits || video.current === null) return;
    return watchFrame(video.current, () => dispatch({ kind: 'frame' }));
  }, [waits]);
  return { state, video, reopen };
}
