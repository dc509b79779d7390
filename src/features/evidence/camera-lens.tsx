import { useState } from 'react';
import type { Camera } from '../../platform/camera';
import { CAMERA_WORDS } from '../../text/camera-words';
import { Button } from '../../ui/button';

/** Torch and zoom, where the hardware has them. */
export function CameraLens({ camera }: { readonly camera: Camera }) {
  const [torch, setTorch] = useState(false);
  const [zoom, setZoom] = useState(camera.zoomNow);
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
        <>
          <input
            type="range"
            aria-label={CAMERA_WORDS.zoom}
            aria-valuetext={CAMERA_WORDS.zoomValue(zoom)}
            {...camera.zoom}
            value={zoom}
            onChange={(event) => magnify(Number(event.target.value))}
          />
          <span aria-hidden="true">{CAMERA_WORDS.zoomValue(zoom)}</span>
        </>
      )}
    </div>
  );
}
