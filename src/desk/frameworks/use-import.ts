import { useRef, useState } from 'react';
import type { FrameworkPreview } from '../../documents/framework/import-outcome';
import type { Result } from '../../domain/kernel/result';
import { type FileChoice, type FileFault, readFrameworkFile } from './framework-file';

/** A file that was chosen, how it is to be read, and what came of it. */
export interface ReadImport {
  readonly file: File;
  readonly choice: FileChoice;
  readonly outcome: Result<FrameworkPreview, readonly FileFault[]>;
  /** Sheets that can be chosen from, as the first reading found them. */
  readonly sheets: readonly string[];
}

const FIRST: FileChoice = { sheet: null, official: false };

/** Reads a file, and again whenever somebody says more of it; only the newest reading counts. */
export function useImport() {
  const [shown, setShown] = useState<ReadImport | null>(null);
  const [busy, setBusy] = useState(false);
  const turn = useRef(0);
  const read = async (file: File, choice: FileChoice = FIRST): Promise<void> => {
    turn.current += 1;
    const own = turn.current;
    setBusy(true);
    // What was chosen shows at once; what comes of it, when it was read.
    setShown((last) => (last?.file === file ? { ...last, choice } : last));
    const outcome = await readFrameworkFile(file, choice);
    if (own !== turn.current) return;
    const found = outcome.ok ? outcome.value.tables?.all : undefined;
    setShown((last) => ({
      ...{ file, choice, outcome },
      sheets: found ?? (last?.file === file ? last.sheets : []),
    }));
    setBusy(false);
  };
  const close = (): void => {
    turn.current += 1;
    setShown(null);
    setBusy(false);
  };
  return { shown, busy, read, close };
}
