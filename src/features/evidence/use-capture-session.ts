import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { CaptureSource } from '../../domain/evidence/evidence';
import type { PhotoInput } from '../../media/photo-message';
import type { FieldSession } from '../../store/field-session';
import { dropIntent, keepIntent } from './capture-intent';
import { useAddressWindow } from './use-address-window';
import { type CaptureDesk, useCapture } from './use-capture';

/** The camera and the two file lists of one indicator, with the intent kept before each opens. */
export interface CaptureSession {
  readonly desk: CaptureDesk;
  readonly cameraOpen: boolean;
  /** True once a capture began in this visit: an intent found before is left from a lost page. */
  readonly began: boolean;
  readonly systemInput: RefObject<HTMLInputElement | null>;
  readonly importInput: RefObject<HTMLInputElement | null>;
  /** What the next picture proves. */
  readonly checkpoint: string | null;
  readonly openCamera: (checkpoint: string | null) => Promise<void>;
  readonly closeCamera: () => void;
  readonly openSystemCamera: () => Promise<void>;
  readonly openImport: () => Promise<void>;
  readonly take: (input: PhotoInput, source: CaptureSource) => Promise<void>;
  readonly giveUp: () => void;
}

/** Looks for the position while the camera is open, also when it came back with a lost page. */
function useLocating({ locate, rest }: CaptureDesk, cameraOpen: boolean): void {
  useEffect(() => {
    if (!cameraOpen) return;
    locate();
    return rest;
  }, [cameraOpen, locate, rest]);
}

export function useCaptureSession(
  session: FieldSession,
  place: { readonly assignment: string; readonly indicator: string },
  checkpoint: string | null,
): CaptureSession {
  const { assignment, indicator } = place;
  const desk = useCapture(session, assignment);
  const address = useAddressWindow('camera');
  const [began, setBegan] = useState(false);
  const cameraOpen = address.value !== null;
  const { locate } = desk;
  useLocating(desk, cameraOpen);
  const systemInput = useRef<HTMLInputElement>(null);
  const importInput = useRef<HTMLInputElement>(null);
  const begin = async (source: CaptureSource, point = checkpoint) => {
    setBegan(true);
    if (source !== 'import') locate();
    await keepIntent(session, assignment, indicator, { checkpoint: point, source });
  };
  const giveUp = useCallback(
    () => void dropIntent(session.writer, assignment, indicator),
    [session, assignment, indicator],
  );
  const take = async (input: PhotoInput, source: CaptureSource) => {
    const capturedAt = session.writer.clock.now().at;
    await begin(source);
    const proves = { indicator, checkpoint, site: null };
    await desk.take({ input, source, capturedAt, proves });
  };
  return {
    desk,
    began,
    systemInput,
    importInput,
    cameraOpen,
    checkpoint,
    openCamera: async (point) => {
      await begin('camera', point);
      address.open('open');
    },
    closeCamera: address.close,
    openSystemCamera: async () => {
      await begin('systemCamera');
      systemInput.current?.click();
    },
    openImport: async () => {
      await begin('import');
      importInput.current?.click();
    },
    take,
    giveUp,
  };
}
