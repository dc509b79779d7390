import { type RefObject, useEffect, useState } from 'react';
import { type CameraRefusal, openCamera } from '../../platform/camera';
import type { FrameProgress } from '../../sync/qr/frames';
import { startScan } from './scan-loop';

export type ScanState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'looking' }
  | { readonly kind: 'receiving'; readonly progress: FrameProgress }
  | { readonly kind: 'refused'; readonly refusal: CameraRefusal };

/** Watches the rear camera for frames until the bytes are whole, or the calling part goes. */
export function useScan(
  video: RefObject<HTMLVideoElement | null>,
  onData: (data: Uint8Array) => void,
): ScanState {
  const [state, setState] = useState<ScanState>({ kind: 'opening' });
  useEffect(() => {
    let stop = () => {};
    let shown = true;
    void openCamera(navigator.mediaDevices).then((opened) => {
      if (!opened.ok) {
        if (shown) setState({ kind: 'refused', refusal: opened.error });
        return;
      }
      const camera = opened.value;
      if (!shown || video.current === null) return camera.close();
      video.current.srcObject = camera.stream;
      void video.current.play();
      setState({ kind: 'looking' });
      const end = startScan(video.current, (progress) => {
        setState({ kind: 'receiving', progress });
        if (progress.data !== null) onData(progress.data);
      });
      stop = () => {
        end();
        camera.close();
      };
    });
    return () => {
      shown = false;
      stop();
    };
  }, [video, onData]);
  return state;
}
