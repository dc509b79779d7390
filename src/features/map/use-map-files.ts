import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { PackageFile } from '../../domain/fieldwork/map-plan';
import { packageFilesOf } from '../../domain/fieldwork/package-files';
import type { Result } from '../../domain/kernel/result';
import type { AssignmentWork } from '../../store/assignment-work';
import type { FieldSession } from '../../store/field-session';
import { dropFile, type HeldFile, heldFiles } from '../../store/package-files';
import { planOf } from '../../store/whole-evaluation';
import type { FileFault, WantedFile } from '../../sync/fetch-in-parts';

/** Brings one file to the phone; the app wires it to the network. */
export type FetchFile = (file: WantedFile, signal: AbortSignal) => Promise<Result<void, FileFault>>;

export interface MapFiles {
  readonly files: readonly PackageFile[];
  /** By digest; null before the store was asked. */
  readonly held: ReadonlyMap<string, HeldFile> | null;
  readonly running: boolean;
  readonly fault: FileFault | null;
  readonly download: () => void;
  readonly cancel: () => void;
  readonly remove: () => void;
}

/** Whatever stopped it, what has come stays; an error of the database is an interruption like others. */
async function bring(fetchFile: FetchFile, file: WantedFile, signal: AbortSignal) {
  try {
    const done = await fetchFile(file, signal);
    return done.ok ? null : done.error;
  } catch {
    return { kind: 'offline' } as const;
  }
}

/** The files of an assignment's map on this phone, and how they come and go. */
export function useMapFiles(
  session: FieldSession,
  work: AssignmentWork,
  fetchFile: FetchFile,
): MapFiles {
  const { db } = session;
  const plan = planOf(work);
  const files = useMemo(() => packageFilesOf(plan), [plan]);
  const rows = useLiveQuery(() => heldFiles(db), [db]);
  const held = useMemo(
    () => (rows === undefined ? null : new Map(rows.map((each) => [each.sha256, each]))),
    [rows],
  );
  const running = useRef<AbortController | null>(null);
  const [state, setState] = useState<{ running: boolean; fault: FileFault | null }>({
    ...{ running: false, fault: null },
  });
  // What has come stays on the disk; a page that is left asks for no more.
  useEffect(() => () => running.current?.abort(), []);
  const download = useCallback(async () => {
    const stop = new AbortController();
    running.current?.abort();
    running.current = stop;
    setState({ running: true, fault: null });
    let fault: FileFault | null = null;
    for (const { sha256, size } of files) {
      const { assignment } = work;
      fault = await bring(fetchFile, { assignment, sha256, size }, stop.signal);
      if (fault !== null) break;
    }
    if (running.current === stop) setState({ running: false, fault });
  }, [files, fetchFile, work]);
  const remove = async () => {
    running.current?.abort();
    for (const { sha256 } of files) await dropFile(db, sha256);
    setState({ running: false, fault: null });
  };
  return {
    ...{ files, held, ...state },
    download: () => void download(),
    cancel: () => running.current?.abort(),
    remove: () => void remove(),
  };
}
