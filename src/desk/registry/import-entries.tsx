import { useState } from 'react';
import type { RegistryImported } from '../../contract/registry-import';
import { PROJECT_IMPORT_WORDS } from '../../text/project-words';
import { REGISTRY_IMPORT_WORDS as WORDS } from '../../text/registry-import-words';
import { ChooseTable } from '../import/choose-table';
import type { EntryImport } from './entry-import';
import { EntryImportDialog } from './entry-import-dialog';

export interface ImportEntriesProps<C extends string, P> {
  readonly of: EntryImport<C, P>;
  readonly onDone: () => void;
}

/** Chooses a table for a registry, shows what it would do, and says what it did. */
export function ImportEntries<C extends string, P extends { readonly name: string }>(
  props: ImportEntriesProps<C, P>,
) {
  const [done, setDone] = useState<RegistryImported | null>(null);
  return (
    <>
      <ChooseTable label={WORDS.import} kind="secondary" onChoose={() => setDone(null)}>
        {(opened, close) => (
          <EntryImportDialog
            of={props.of}
            opened={opened}
            onClose={close}
            onImported={(counts) => {
              close();
              setDone(counts);
              props.onDone();
            }}
          />
        )}
      </ChooseTable>
      {done === null ? null : (
        <p aria-live="polite">{PROJECT_IMPORT_WORDS.done(done.added, done.changed, done.same)}</p>
      )}
    </>
  );
}
