import { useEffect, useRef, useState } from 'react';
import type { Result } from '../../domain/kernel/result';
import type { FieldSession } from '../../store/field-session';
import { plannedFiles } from '../../store/wanted-files';
import type { FileFault, WantedFile } from '../../sync/fetch-in-parts';

/** Brings one file to the phone; the app wires it to the network. */
export type FetchFile = (file: WantedFile, signal: AbortSignal) => Promise<Result<void, FileFault>>;

/** The fetching of the bureau's maps, and what stopped it last. */
export interface MapFetch {
  readonly running: boolean;
  readonly fault: FileFault | null;
  readonly start: () => void;
  readonly stop: () => void;
}

async function bringAll(session: FieldSession, fetchFile: FetchFile, signal: AbortSignal) {
  for (const { here, ...file } of await plannedFiles(session)) {
    if (here) continue;
    const done = await fetchFile(file, signal);
    if (!done.ok) return done.error;
  }
  return null;
}

/** Fetches what is missing of the maps. Leaving the page stops it; what came stays. */
export function useMapFetch(
  session: FieldSession,
  fetchFile: FetchFile,
  onEnd: () => void,
): MapFetch {
  const stop = useRef<AbortController>(null);
  const [running, setRunning] = useState(false);
  const [fault, setFault] = useState<FileFault | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const start = async () => {
    const controller = new AbortController();
    stop.current = controller;
    setRunning(true);
    setFault(null);
    const cut = { kind: 'offline' } as const;
    setFault(await bringAll(session, fetchFile, controller.signal).catch(() => cut));
    setRunning(false);
    onEnd();
  };
  return { running, fault, start: () => void start(), stop: () => stop.current?.abort() };
}
