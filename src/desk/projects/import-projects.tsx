import { useRef, useState } from 'react';
import type { ImportResponse } from '../../contract/desk-projects';
import type { UnreadableCode } from '../../documents/sheet/unreadable';
import type { Grid } from '../../domain/sheet/grid';
import {
  PROJECT_IMPORT_WORDS as IMPORT,
  UNREADABLE_PROJECT_WORDS,
  PROJECT_WORDS as WORDS,
} from '../../text/project-words';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { ImportDialog } from './import-dialog';
import { readProjectFile } from './project-file';

/** Chooses a table, shows what it would do, and says what it did. */
export function ImportProjects({ onDone }: { readonly onDone: () => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [opened, setOpened] = useState<{ name: string; grids: readonly Grid[] } | null>(null);
  const [fault, setFault] = useState<UnreadableCode | null>(null);
  const [done, setDone] = useState<ImportResponse | null>(null);
  const open = async (file: File) => {
    setDone(null);
    const read = await readProjectFile(file);
    setFault(read.ok ? null : read.error);
    if (read.ok) setOpened({ name: file.name, grids: read.value });
  };
  const imported = (counts: ImportResponse) => {
    setOpened(null);
    setDone(counts);
    onDone();
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.csv"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file !== undefined) void open(file);
          target.value = '';
        }}
      />
      <Button kind="primary" onClick={() => input.current?.click()}>
        {WORDS.import}
      </Button>
      {fault === null ? null : (
        <Notice tone="danger" live title={UNREADABLE_PROJECT_WORDS[fault]} />
      )}
      {done === null ? null : (
        <p aria-live="polite">{IMPORT.done(done.added, done.changed, done.same)}</p>
      )}
      {opened === null ? null : (
        <ImportDialog {...opened} onClose={() => setOpened(null)} onImported={imported} />
      )}
    </>
  );
}
