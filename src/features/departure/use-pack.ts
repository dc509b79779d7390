import { useEffect, useRef, useState } from 'react';
import {
  browserPack,
  downloadPack,
  dropPack,
  type PackEnd,
  type PackState,
  packState,
} from '../../platform/offline-pack';
import { logDeletion } from '../../store/deletion-log';
import type { FieldSession } from '../../store/field-session';

/** The offline pack while it is looked at: how far it is, and how the last download ended. */
export interface PackWork {
  /** Undefined while it is being read; null where there can be none. */
  readonly state: PackState | null | undefined;
  readonly running: boolean;
  readonly end: PackEnd | null;
  readonly download: () => Promise<void>;
  readonly cancel: () => void;
  readonly drop: () => Promise<void>;
}

const PORT = browserPack();

/** Follows and downloads the pack. Leaving the page stops the download; what came stays. */
export function usePack(session: FieldSession, onChanged: () => void): PackWork {
  const [state, setState] = useState<PackState | null>();
  const [running, setRunning] = useState(false);
  const [end, setEnd] = useState<PackEnd | null>(null);
  const stop = useRef<AbortController>(null);
  const read = async () => setState(PORT === null ? null : await packState(PORT));
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once, when the page is shown
  useEffect(() => {
    void read();
    return () => stop.current?.abort();
  }, []);
  const download = async () => {
    if (PORT === null || running) return;
    const controller = new AbortController();
    stop.current = controller;
    setRunning(true);
    setEnd(await downloadPack(PORT, controller.signal, setState));
    setRunning(false);
    if (!controller.signal.aborted) onChanged();
  };
  const drop = async () => {
    if (PORT === null) return;
    await dropPack(PORT);
    const { at } = session.writer.clock.now();
    const [subject, reason] = [session.build, 'dropped-by-person'] as const;
    await logDeletion(session, { at, what: 'offlinePack', subject, reason });
    setEnd(null);
    await read();
    onChanged();
  };
  return { state, running, end, download, cancel: () => stop.current?.abort(), drop };
}
