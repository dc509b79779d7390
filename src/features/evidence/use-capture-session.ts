import { useEffect, useState } from 'react';
import type { CaptureSource } from '../../domain/evidence/evidence';
import type { Instant } from '../../domain/kernel/instant';
import type { PhotoInput, PreparedPhoto } from '../../media/photo-message';
import { clearDraft } from '../../store/drafts';
import type { FieldSession } from '../../store/field-session';
import { sayShortMinute } from '../../text/say-instant';
import { SCAN_WORDS } from '../../text/scan-words';
import type { CaptureIntent } from './capture-intent';
import type { SessionInput } from './capture-props';
import { type CaptureStart, type CaptureSubject, capturePlace } from './capture-subject';
import { type ManualPoint, pickedField } from './manual-point';
import { scanStepOf } from './scan/page-step';
import { type Pages, usePages } from './scan/use-pages';
import { type SoundKeeping, soundKeeping } from './sound-keeping';
import { useAddressWindow } from './use-address-window';
import { type CaptureDesk, useCapture } from './use-capture';
import { type FileLists, type FileWay, useFileLists } from './use-file-lists';
import { type BegunCapture, useIntent } from './use-intent';

/** Camera, microphone and file lists of one place, with the intent kept before each opens. */
export interface CaptureSession {
  readonly desk: CaptureDesk;
  readonly cameraOpen: boolean;
  readonly soundOpen: boolean;
  /** True once a capture began in this visit: an intent found before is left from a lost page. */
  readonly began: boolean;
  /** How many captures a lost page had kept, when that is why a window is open; null when not. */
  readonly keptBefore: number | null;
  /** The phone's own camera and its list of files. */
  readonly files: FileLists;
  /** The site that the person chose; null for the one that the position tells. */
  readonly site: string | null;
  readonly setSite: (site: string | null) => void;
  readonly manual: ManualPoint | null;
  readonly setManual: (point: ManualPoint | null) => void;
  /** Where a point that is being typed lies among the drafts. */
  readonly pointField: string;
  readonly pages: Pages;
  /** Opens the camera again where a lost page had it open. */
  readonly goOn: (left: CaptureIntent) => Promise<void>;
  /** Closes camera or microphone. */
  readonly close: () => void;
  readonly start: (how: CaptureStart) => Promise<void>;
  readonly take: (input: PhotoInput, source: CaptureSource) => Promise<void>;
  readonly sound: SoundKeeping;
  readonly giveUp: () => void;
}

/** Where what such a list gives comes from. */
export const sourceOf = (way: FileWay) => (way === 'import' ? 'import' : 'systemCamera');

/** Looks for the position while a window is open, also when it came back with a lost page. */
function useLocating({ locate, rest }: CaptureDesk, isOpen: boolean): void {
  useEffect(() => {
    if (!isOpen) return;
    locate();
    return rest;
  }, [isOpen, locate, rest]);
}

/** What the window that the address names captures; null while it names none. */
function windowOf(value: string | null, subject: CaptureSubject, now: Instant) {
  const { checkpoint } = subject;
  if (value === 'sound') return { source: 'recorder', checkpoint } as const;
  if (value === 'open') return { source: 'camera', checkpoint } as const;
  if (scanStepOf(value) === null) return null;
  return { source: 'camera', checkpoint, scan: documentName(subject, now) } as const;
}

/** What a document is called whose pages are photographed. */
const documentName = ({ document }: CaptureSubject, now: Instant): string =>
  document?.name ?? SCAN_WORDS.document(sayShortMinute(now));

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

/** The intent of a subject, with the window that the address names and the pages in it. */
function useIntended({ session, work, subject }: SessionInput, desk: CaptureDesk) {
  const address = useAddressWindow('camera');
  useLocating(desk, address.value !== null);
  const open = windowOf(address.value, subject, session.writer.clock.now().at);
  const intent = useIntent({ session, work, subject, open });
  const pages = usePages(address, intent);
  const begin = (begun: BegunCapture) => {
    if (begun.source !== 'import') desk.locate();
    return intent.begin(begun);
  };
  return { address, open, intent, pages, begin };
}

type Intended = ReturnType<typeof useIntended>;

/** Brings captures to the disk, each with what was said and begun, and tells who wants to know. */
function keeping(
  { session, subject, onKept }: SessionInput,
  desk: CaptureDesk,
  said: Pick<CaptureSession, 'site' | 'manual'>,
  { open, intent, pages, begin }: Intended,
) {
  const { indicator, checkpoint, visit } = subject;
  const tell = (photo: PreparedPhoto) => {
    onKept?.(photo.sha256);
    pages.onKept(photo);
  };
  return async (input: PhotoInput, source: CaptureSource) => {
    const capturedAt = session.writer.clock.now().at;
    await begin({ source, checkpoint });
    const caption = pages.caption();
    const proves = { indicator, checkpoint, site: said.site };
    const shot = { input, source, capturedAt, proves, visit, manual: said.manual };
    const called = caption === undefined ? {} : { caption };
    const taking = desk.take({ ...shot, ...called, intentStays: open !== null }, { onKept: tell });
    intent.hold(taking);
    await taking;
  };
}

/** Opens and closes the windows of camera and microphone. */
function opening({ state }: CaptureDesk, { address, intent, begin }: Intended) {
  return {
    open: async (begun: BegunCapture) => {
      await begin(begun);
      if (begun.source === 'recorder') address.open('sound');
      else address.open(begun.scan === undefined ? 'open' : 'scan');
    },
    close: async () => {
      // What is in hand is not waited for: then the intent goes when that has settled.
      // Where nothing can be written the intent stays and asks; the window is not held open by it.
      if (['idle', 'failed'].includes(state.kind)) await intent.end().catch(() => undefined);
      address.close();
    },
  };
}

/** What a capture for a subject needs while its page is shown. */
export function useCaptureSession(input: SessionInput): CaptureSession {
  const { session, work, subject } = input;
  const { checkpoint } = subject;
  const desk = useCapture(session, work);
  const said = useSaidPlace(session, work.assignment, subject);
  const intended = useIntended(input, desk);
  const { address, intent, pages, begin } = intended;
  const files = useFileLists();
  const keep = keeping(input, desk, said, intended);
  const { open, close } = opening(desk, intended);
  const start = async (how: CaptureStart) => {
    // The camera looks for room with each picture; what these make may be nowhere else.
    if (how !== 'camera' && how !== 'scan' && !(await desk.hasRoom())) return;
    if (how === 'camera' || how === 'recorder') return open({ source: how, checkpoint });
    const scan = documentName(subject, session.writer.clock.now().at);
    if (how === 'scan') return open({ source: 'camera', checkpoint, scan });
    await begin({ source: sourceOf(how), checkpoint });
    files.open(how);
  };
  const { began, keptBefore, giveUp } = intent;
  return {
    ...{ desk, began, keptBefore, pages, files, ...said, giveUp, start },
    goOn: ({ checkpoint: point, scan, before }) =>
      // Pages go on where they were; pictures are counted from each opening.
      open({
        source: 'camera',
        checkpoint: point,
        ...(scan === undefined ? {} : { scan, before }),
      }),
    take: keep,
    sound: soundKeeping(input, desk, said, intent),
    cameraOpen: address.value === 'open' || pages.step?.kind === 'camera',
    soundOpen: address.value === 'sound',
    close: () => void close(),
  };
}
