import { type RefObject, useEffect, useRef, useState } from 'react';
import type { CaptureSource } from '../../domain/evidence/evidence';
import type { PhotoInput } from '../../media/photo-message';
import type { Recording } from '../../platform/sound-recorder';
import type { AssignmentWork } from '../../store/assignment-work';
import { clearDraft } from '../../store/drafts';
import type { FieldSession } from '../../store/field-session';
import { type CaptureStart, type CaptureSubject, capturePlace } from './capture-subject';
import { type ManualPoint, pickedField } from './manual-point';
import { useAddressWindow } from './use-address-window';
import { type CaptureDesk, useCapture } from './use-capture';
import { useIntent } from './use-intent';

/** Camera, microphone and file lists of one place, with the intent kept before each opens. */
export interface CaptureSession {
  readonly desk: CaptureDesk;
  readonly cameraOpen: boolean;
  readonly soundOpen: boolean;
  /** True once a capture began in this visit: an intent found before is left from a lost page. */
  readonly began: boolean;
  /** How many captures a lost page had kept, when that is why a window is open; null when not. */
  readonly keptBefore: number | null;
  readonly systemInput: RefObject<HTMLInputElement | null>;
  readonly importInput: RefObject<HTMLInputElement | null>;
  /** The site that the person chose; null for the one that the position tells. */
  readonly site: string | null;
  readonly setSite: (site: string | null) => void;
  readonly manual: ManualPoint | null;
  readonly setManual: (point: ManualPoint | null) => void;
  /** Where a point that is being typed lies among the drafts. */
  readonly pointField: string;
  readonly openCamera: (checkpoint: string | null) => Promise<void>;
  /** Closes camera or microphone. */
  readonly close: () => void;
  readonly start: (how: CaptureStart) => Promise<void>;
  readonly take: (input: PhotoInput, source: CaptureSource) => Promise<void>;
  readonly takeSound: (recording: Recording) => Promise<void>;
  readonly giveUp: () => void;
}

/** Looks for the position while a window is open, also when it came back with a lost page. */
function useLocating({ locate, rest }: CaptureDesk, isOpen: boolean): void {
  useEffect(() => {
    if (!isOpen) return;
    locate();
    return rest;
  }, [isOpen, locate, rest]);
}

/** What the window that the address names captures with; null while it names none. */
function windowSource(value: string | null): CaptureSource | null {
  if (value === 'open') return 'camera';
  return value === 'sound' ? 'recorder' : null;
}

/** Site and point that the person says; they hold for the pictures that follow, too. */
function useSaidPlace(session: FieldSession, assignment: string, subject: CaptureSubject) {
  const [site, setSite] = useState(subject.site);
  const [manual, setPoint] = useState<ManualPoint | null>(null);
  const pointField = `manual-point:${capturePlace(subject)}`;
  const setManual = (point: ManualPoint | null) => {
    setPoint(point);
    // It goes into every entry from now on; typed and dropped, it goes nowhere.
    void clearDraft(session.writer, assignment, pointField);
    void clearDraft(session.writer, assignment, pickedField(pointField));
  };
  return { site, setSite, manual, setManual, pointField };
}

/** What a capture for `subject` needs while its page is shown. */
export function useCaptureSession(
  session: FieldSession,
  work: AssignmentWork,
  subject: CaptureSubject,
): CaptureSession {
  const { assignment } = work;
  const { indicator, checkpoint, visit } = subject;
  const desk = useCapture(session, work);
  const address = useAddressWindow('camera');
  useLocating(desk, address.value !== null);
  const said = useSaidPlace(session, assignment, subject);
  const open = windowSource(address.value);
  const intent = useIntent({ session, work, subject, open });
  const { began, keptBefore, giveUp } = intent;
  const begin = (source: CaptureSource, point: string | null) => {
    if (source !== 'import') desk.locate();
    return intent.begin(source, point);
  };
  const systemInput = useRef<HTMLInputElement>(null);
  const importInput = useRef<HTMLInputElement>(null);
  const keep = async (input: PhotoInput, source: CaptureSource, of: { durationMs?: number }) => {
    const capturedAt = session.writer.clock.now().at;
    await begin(source, checkpoint);
    const proves = { indicator, checkpoint, site: said.site };
    const shot = { input, source, capturedAt, proves, visit, manual: said.manual, ...of };
    const taking = desk.take({ ...shot, intentStays: open !== null });
    intent.hold(taking);
    await taking;
  };
  const openCamera = async (point: string | null) => {
    await begin('camera', point);
    address.open('open');
  };
  const start = async (how: CaptureStart) => {
    if (how === 'camera') return openCamera(checkpoint);
    await begin(how, checkpoint);
    if (how === 'recorder') address.open('sound');
    else (how === 'import' ? importInput : systemInput).current?.click();
  };
  return {
    ...{ desk, began, keptBefore, systemInput, importInput, ...said, giveUp, openCamera, start },
    take: (input, source) => keep(input, source, {}),
    takeSound: ({ sound, durationMs }) =>
      keep({ kind: 'file', file: sound }, 'recorder', { durationMs }),
    cameraOpen: address.value === 'open',
    soundOpen: address.value === 'sound',
    close: address.close,
  };
}
