import { type RefObject, useRef, useState } from 'react';

/** What the phone opens itself: its camera for a picture or a film, or its list of files. */
export type FileWay = 'systemCamera' | 'systemVideo' | 'import';

export interface FileLists {
  readonly inputs: Readonly<Record<FileWay, RefObject<HTMLInputElement | null>>>;
  /** What a further press opens, since the first had gone by before all was ready; else null. */
  readonly waiting: FileWay | null;
  /** Opens a list, or asks for a further press. */
  readonly open: (way: FileWay) => void;
  /** Opens what was waiting, in the press itself. */
  readonly openNow: () => void;
  readonly forget: () => void;
}

/** A browser opens these only within a moment of a press; one that does not say is believed. */
const isWithinPress = (): boolean => navigator.userActivation?.isActive ?? true;

/**
 * The phone's camera and file list. The intent is on the disk before they open, and a slow phone may
 * take longer over that than its browser lets a press count: then another press is asked for.
 */
export function useFileLists(): FileLists {
  const [waiting, setWaiting] = useState<FileWay | null>(null);
  const inputs = {
    systemCamera: useRef<HTMLInputElement>(null),
    systemVideo: useRef<HTMLInputElement>(null),
    import: useRef<HTMLInputElement>(null),
  };
  const show = (way: FileWay) => {
    setWaiting(null);
    inputs[way].current?.click();
  };
  return {
    ...{ inputs, waiting },
    open: (way) => (isWithinPress() ? show(way) : setWaiting(way)),
    openNow: () => (waiting === null ? undefined : show(waiting)),
    forget: () => setWaiting(null),
  };
}
