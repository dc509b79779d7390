import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { CaptureSource } from '../../domain/evidence/evidence';
import type { PhotoInput } from '../../media/photo-message';
import type { FieldSession } from '../../store/field-session';
import { dropIntent, keepIntent } from './capture-intent';
import { type CaptureStart, type CaptureSubject, capturePlace } from './capture-subject';
import { useAddressWindow } from './use-address-window';
import { type CaptureDesk, useCapture } from './use-capture';

/** The camera and the two file lists of one place, with the intent kept before each opens. */
export interface CaptureSession {
  readonly desk: CaptureDesk;
  readonly cameraOpen: boolean;
  /** True once a capture began in this visit: an intent found before is left from a lost page. */
  readonly began: boolean;
  readonly systemInput: RefObject<HTMLInputElement | null>;
  readonly importInput: RefObject<HTMLInputElement | null>;
  readonly openCamera: (checkpoint: string | null) => Promise<void>;
  readonly closeCamera: () => void;
  readonly start: (how: CaptureStart) => Promise<void>;
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

/** The intent to take a picture: kept before anything opens, dropped when the person gives up. */
function useIntent(
  session: FieldSession,
  assignment: string,
  subject: CaptureSubject,
  desk: CaptureDesk,
) {
  const [began, setBegan] = useState(false);
  const place = capturePlace(subject);
  const begin = async (source: CaptureSource, checkpoint: string | null) => {
    setBegan(true);
    if (source !== 'import') desk.locate();
    await keepIntent(session, assignment, place, { checkpoint, source, site: subject.site });
  };
  const giveUp = useCallback(
    () => void dropIntent(session.writer, assignment, place),
    [session, assignment, place],
  );
  return { began, begin, giveUp };
}

/** What a capture for `subject` needs while its page is shown. */
export function useCaptureSession(
  session: FieldSession,
  assignment: string,
  subject: CaptureSubject,
): CaptureSession {
  const { indicator, checkpoint, site } = subject;
  const desk = useCapture(session, assignment);
  const address = useAddressWindow('camera');
  useLocating(desk, address.value !== null);
  const { began, begin, giveUp } = useIntent(session, assignment, subject, desk);
  const systemInput = useRef<HTMLInputElement>(null);
  const importInput = useRef<HTMLInputElement>(null);
  const take = async (input: PhotoInput, source: CaptureSource) => {
    const capturedAt = session.writer.clock.now().at;
    await begin(source, checkpoint);
    await desk.take({ input, source, capturedAt, proves: { indicator, checkpoint, site } });
  };
  const openCamera = async (point: string | null) => {
    await begin('camera', point);
    address.open('open');
  };
  const start = async (how: CaptureStart) => {
    if (how === 'camera') return openCamera(checkpoint);
    await begin(how, checkpoint);
    (how === 'import' ? importInput : systemInput).current?.click();
  };
  return {
    ...{ desk, began, systemInput, importInput, take, giveUp, openCamera, start },
    cameraOpen: address.value !== null,
    closeCamera: address.close,
  };
}
