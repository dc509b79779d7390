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

interface Place {
  readonly assignment: string;
  readonly indicator: string;
}

/** The intent to take a picture: kept before anything opens, dropped when the person gives up. */
function useIntent(session: FieldSession, { assignment, indicator }: Place, desk: CaptureDesk) {
  const [began, setBegan] = useState(false);
  const begin = async (source: CaptureSource, checkpoint: string | null) => {
    setBegan(true);
    if (source !== 'import') desk.locate();
    await keepIntent(session, assignment, indicator, { checkpoint, source });
  };
  const giveUp = useCallback(
    () => void dropIntent(session.writer, assignment, indicator),
    [session, assignment, indicator],
  );
  return { began, begin, giveUp };
}

export function useCaptureSession(
  session: FieldSession,
  place: Place,
  checkpoint: string | null,
): CaptureSession {
  const desk = useCapture(session, place.assignment);
  const address = useAddressWindow('camera');
  useLocating(desk, address.value !== null);
  const { began, begin, giveUp } = useIntent(session, place, desk);
  const systemInput = useRef<HTMLInputElement>(null);
  const importInput = useRef<HTMLInputElement>(null);
  const take = async (input: PhotoInput, source: CaptureSource) => {
    const capturedAt = session.writer.clock.now().at;
    await begin(source, checkpoint);
    const proves = { indicator: place.indicator, checkpoint, site: null };
    await desk.take({ input, source, capturedAt, proves });
  };
  return {
    ...{ desk, began, systemInput, importInput, checkpoint, take, giveUp },
    cameraOpen: address.value !== null,
    openCamera: async (point) => {
      await begin('camera', point);
      address.open('open');
    },
    closeCamera: address.close,
    openSystemCamera: async () => {
      await begin('systemCamera', checkpoint);
      systemInput.current?.click();
    },
    openImport: async () => {
      await begin('import', checkpoint);
      importInput.current?.click();
    },
  };
}
